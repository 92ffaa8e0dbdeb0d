package atelier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.Json;
import atelier.gallery.Gallery;
import atelier.gallery.SqliteGallery;
import atelier.image.Raster;
import atelier.model.ModelId;
import atelier.recipe.Recipe;
import atelier.recipe.Source;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GalleryCommandsTest {
    @TempDir
    Path temporary;

    private Path home;

    @BeforeEach
    void keepAPicture() {
        home = temporary.resolve("家 é");
        Recipe recipe = new Recipe.Stylize(
                new ModelId("style-1"),
                1,
                new Source(Path.of("/写真/港.jpg"), "0".repeat(64)),
                List.of(new Recipe.StyleSource(new Source(Path.of("/絵/波.jpg"), "1".repeat(64)), 1)),
                1,
                1,
                0,
                0,
                false,
                0);
        try (Gallery gallery = new SqliteGallery(home.resolve("gallery"))) {
            gallery.keep(Raster.of8(3, 2, new int[6]), recipe);
        }
    }

    @Test
    void listsAsOneObject() {
        Outcome outcome = Outcome.of("gallery", "list", "--json", "--home", home.toString());

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.code()).isZero();
        GalleryList.Listed listed = Json.read(outcome.out(), GalleryList.Listed.class);
        assertThat(listed.count()).isEqualTo(1);
        assertThat(listed.pictures()).singleElement().satisfies(picture -> {
            assertThat(picture.file()).startsWith(home).exists();
            assertThat(picture.width()).isEqualTo(3);
            assertThat(picture.model()).contains("style-1");
        });
    }

    @Test
    void listsWhatAllWordsFit() {
        assertThat(Outcome.of("gallery", "list", "港", "--home", home.toString()).out())
                .contains("3x2");
        assertThat(Outcome.of("gallery", "list", "港", "山", "--home", home.toString())
                        .out())
                .isEqualTo("The gallery has no such picture.\n");
    }

    @Test
    void rebuildsTheIndex() {
        Outcome outcome = Outcome.of("gallery", "rebuild", "--home", home.toString());

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains(home.toString(), ": 1 picture");
    }

    @Test
    void aLimitOfNothingIsRefused() {
        Outcome outcome = Outcome.of("gallery", "list", "--limit", "0", "--home", home.toString());

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
    }
}
