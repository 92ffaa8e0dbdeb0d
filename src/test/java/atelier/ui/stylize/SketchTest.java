package atelier.ui.stylize;

import static atelier.ui.stylize.Pieces.picture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import atelier.image.Size;
import atelier.recipe.Recipe;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SketchTest {
    @Test
    void thereIsNoRecipeBeforeAPhotographAndAPainting() {
        Sketch blank = Sketch.blank(Pieces.MODEL);
        assertThat(blank.recipe(3)).isEmpty();
        assertThat(blank.withOnly(picture("wave.jpg", 8, 8)).recipe(3)).isEmpty();
        assertThat(blank.withPhotograph(Optional.of(picture("port.jpg", 8, 8))).recipe(3))
                .isEmpty();
    }

    @Test
    void theRecipeSaysWhatTheSketchSays() {
        Recipe.Stylize recipe = Pieces.sketch()
                .withAlso(picture("night.jpg", 8, 8))
                .withShare(1, 0.25)
                .withStrength(0.5)
                .withStyleScale(2)
                .withKeepColours(true)
                .withSize(4096)
                .recipe(3)
                .orElseThrow();

        assertThat(recipe.model()).isEqualTo(Pieces.MODEL);
        assertThat(recipe.modelVersion()).isEqualTo(3);
        assertThat(recipe.content().path().getFileName()).hasToString("port.jpg");
        assertThat(recipe.styles()).extracting(Recipe.StyleSource::weight).containsExactly(0.75, 0.25);
        assertThat(recipe.strength()).isEqualTo(0.5);
        assertThat(recipe.styleScale()).isEqualTo(2);
        assertThat(recipe.keepColours()).isTrue();
        assertThat(recipe.size()).isEqualTo(4096);
    }

    @Test
    void theResultIsAsLargeAsThePhotographUnlessASizeIsChosen() {
        assertThat(Pieces.sketch().resultSide()).isEqualTo(2000);
        assertThat(Pieces.sketch().withSize(512).resultSide()).isEqualTo(512);
        assertThat(Sketch.blank(Pieces.MODEL).withSize(512).resultSide()).isZero();
    }

    @Test
    void theResultIsNeverLargerThanThePhotograph() {
        assertThat(Pieces.sketch().withSize(4096).resultSize()).contains(new Size(2000, 1000));
        Sketch square = Pieces.sketch().withPhotograph(Optional.of(picture("square.jpg", 900, 900)));
        assertThat(square.withSize(16_384).resultSize()).contains(new Size(900, 900));
    }

    @Test
    void whatAShareLeavesGoesToTheOthersAsTheyStoodToEachOther() {
        Sketch three = Pieces.sketch()
                .withAlso(picture("night.jpg", 8, 8))
                .withShare(1, 0.25)
                .withAlso(picture("hill.jpg", 8, 8));
        assertThat(shares(three)).containsExactly(new double[] {0.5, 1 / 6.0, 1 / 3.0}, within(1e-9));

        assertThat(shares(three.withShare(2, 0.6))).containsExactly(new double[] {0.3, 0.1, 0.6}, within(1e-9));
    }

    @Test
    void aShareLeavesSomethingToEveryPainting() {
        Sketch three = Pieces.sketch().withAlso(picture("night.jpg", 8, 8)).withAlso(picture("hill.jpg", 8, 8));
        Sketch sketch = three;
        for (int turn = 0; turn < 1000; turn++) {
            sketch = sketch.withShare(turn % 2, 0.99);
        }
        assertThat(sketch.share(2)).isGreaterThan(0.009);
        assertThat(sketch.recipe(3)).isPresent();
    }

    private static double[] shares(Sketch sketch) {
        return IntStream.range(0, sketch.paintings().size())
                .mapToDouble(sketch::share)
                .toArray();
    }

    @Test
    void takesFourPaintingsAndEachOnce() {
        Sketch sketch = Pieces.sketch().withAlso(picture("wave.jpg", 8, 8));
        assertThat(Pieces.names(sketch)).containsExactly("wave.jpg");
        for (String name : new String[] {"b", "c", "d", "e"}) {
            sketch = sketch.withAlso(picture(name, 8, 8));
        }
        assertThat(Pieces.names(sketch)).containsExactly("wave.jpg", "b", "c", "d");
        assertThat(Pieces.names(sketch.without(1))).containsExactly("wave.jpg", "c", "d");
    }
}
