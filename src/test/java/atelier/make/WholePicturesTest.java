package atelier.make;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.image.Raster;
import atelier.recipe.Recipe.StyleSource;
import atelier.recipe.Recipe.Stylize;
import atelier.recipe.Source;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A network that makes half of the photograph and half of the painting's mean colour.
class WholePicturesTest {
    @TempDir
    Path temp;

    private Atelier atelier;
    private StyleTransfer transfer;
    private Source photo;
    private Source black;
    private Source white;

    @BeforeEach
    void open() throws Exception {
        atelier = new Atelier(temp);
        transfer = atelier.with(Budget.DEFAULT);
        photo = atelier.file("photo.png", Atelier.plain(33, 20, 0xff808080));
        black = atelier.file("black.png", Atelier.plain(50, 50, 0xff000000));
        white = atelier.file("white.png", Atelier.plain(40, 60, 0xffffffff));
    }

    @AfterEach
    void close() {
        atelier.close();
    }

    private Stylize recipe(double ofBlack, double ofWhite, double strength) {
        List<StyleSource> styles = List.of(new StyleSource(black, ofBlack), new StyleSource(white, ofWhite));
        return new Stylize(atelier.pair.id(), 1, photo, styles, strength, 1, 0, 0, false, 0);
    }

    private int grey(Stylize recipe) {
        Raster made = transfer.make(recipe, null);
        return made.argb(7, 7) & 255;
    }

    @Test
    void severalPaintingsAreMixedByTheirWeights() {
        assertThat(grey(recipe(1, 1, 1))).isBetween(127, 129);
        assertThat(grey(recipe(3, 1, 1))).isBetween(95, 97);
        assertThat(grey(recipe(1, 1e-9, 1))).isBetween(63, 65);
        assertThat(grey(recipe(1, 1e-9, 0.5))).isBetween(95, 97);
    }

    @Test
    void weightsAndStrengthCostNoFurtherRun() {
        grey(recipe(1, 1, 1));
        assertThat(atelier.runs).containsExactly("network", "network");

        grey(recipe(3, 1, 1));
        grey(recipe(1, 1, 0.3));
        assertThat(atelier.runs).hasSize(2);

        grey(recipe(1, 1, 1).withTexture(0.5));
        assertThat(atelier.runs).hasSize(4);
    }

    @Test
    void whatWasGivenBackIsMadeAgain() {
        int before = grey(recipe(1, 1, 1));
        transfer.close();

        assertThat(grey(recipe(1, 1, 1))).isEqualTo(before);
        assertThat(atelier.runs).hasSize(4);
    }
}
