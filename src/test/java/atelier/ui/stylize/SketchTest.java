package atelier.ui.stylize;

import static atelier.ui.stylize.Pieces.picture;
import static org.assertj.core.api.Assertions.assertThat;

import atelier.image.Size;
import atelier.recipe.Recipe;
import java.util.Optional;
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
                .withWeight(1, 0.25)
                .withStrength(0.5)
                .withStyleScale(2)
                .withKeepColours(true)
                .withSize(4096)
                .recipe(3)
                .orElseThrow();

        assertThat(recipe.model()).isEqualTo(Pieces.MODEL);
        assertThat(recipe.modelVersion()).isEqualTo(3);
        assertThat(recipe.content().path().getFileName()).hasToString("port.jpg");
        assertThat(recipe.styles()).extracting(Recipe.StyleSource::weight).containsExactly(1.0, 0.25);
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
