package atelier.ui.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.gallery.Artwork;
import atelier.ui.Toolkit;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(Toolkit.class)
class GalleryViewTest {
    @TempDir
    Path home;

    private GalleryWindow window;

    @BeforeEach
    void openThePage() throws Exception {
        window = GalleryWindow.open(home);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void arrowsMoveAndTheSelectedPictureIsTold() throws Exception {
        window.press(KeyCode.RIGHT);
        assertThat(window.selected()).isEqualTo("photo29-波.png");
        window.press(KeyCode.END);
        assertThat(window.selected()).isEqualTo("photo1-波.png");
        window.press(KeyCode.HOME, KeyCode.DOWN, KeyCode.UP);
        assertThat(window.selected()).isEqualTo("photo30-波.png");
        assertThat(window.words()).contains("30 pictures", "photo30-波.png", "photo30.jpg", "波.jpg", "80%");
    }

    @Test
    void enterUsesTheRecipeAndSGivesTheStar() throws Exception {
        window.press(KeyCode.ENTER, KeyCode.S);

        assertThat(window.page.used).containsExactly(Samples.recipe("photo30.jpg", "波.jpg"));
        assertThat(window.page.model.wall().artworks().getFirst().starred()).isTrue();
    }

    @Test
    void ofSeveralChosenNoRecipeIsUsedUntilOneIsLeft() throws Exception {
        window.hold(true, false, KeyCode.RIGHT);
        window.press(KeyCode.ENTER, KeyCode.ENTER);

        assertThat(window.page.used).isEmpty();
        assertThat(window.notices.shown())
                .extracting(OpenGallery::told)
                .containsExactly("Only one recipe can be used at a time. Press Esc to keep one picture chosen.");
        window.press(KeyCode.ESCAPE, KeyCode.ENTER);
        assertThat(window.page.used).hasSize(1);
    }

    @Test
    void onlyRowsInSightHaveTiles() throws Exception {
        window.press(KeyCode.END);
        int tiles = Toolkit.onFx(
                () -> window.scene.getRoot().lookupAll(".artwork-tile").size());
        assertThat(tiles).isBetween(4, GalleryWindow.PICTURES - 1);
    }

    @Test
    void whereNothingFitsThePageSaysWhatToDo() throws Exception {
        Toolkit.onFx(() -> {
            window.page.model.words().set("nothing of that name");
            return true;
        });
        assertThat(window.words()).contains("No picture matches").doesNotContain("No pictures yet");
    }

    @Test
    void aPictureIsLookedAtCloselyAndTheKeysLeadToTheNext() throws Exception {
        window.press(KeyCode.SPACE);
        assertThat(window.closeUp()).isNotNull();
        assertThat(window.scene.lookup(".artwork-grid")).isNull();
        window.pressOn(".picture-canvas", KeyCode.RIGHT, KeyCode.RIGHT);
        assertThat(window.page.model.wall().selectedIndex()).isEqualTo(2);
        window.pressOn(".picture-canvas", KeyCode.ESCAPE);
        assertThat(window.closeUp()).isNull();
        assertThat(window.scene.lookup(".artwork-grid")).isNotNull();
    }

    @Test
    void aSearchLeadsBackToTheList() throws Exception {
        window.press(KeyCode.SPACE);

        Toolkit.onFx(() -> {
            window.view.search();
            return true;
        });

        assertThat(window.closeUp()).isNull();
        assertThat(window.scene.lookup(".artwork-grid")).isNotNull();
    }

    @Test
    void theSpaceBarPressesAButtonOfTheCloserLook() throws Exception {
        window.press(KeyCode.SPACE);
        window.pressOn(".close-up .button", KeyCode.SPACE);

        assertThat(window.closeUp()).isNotNull();
    }

    @Test
    void aStarLeavesTheEyeWhereItIs() throws Exception {
        window.press(KeyCode.HOME);
        Toolkit.onFx(() -> {
            ListView<?> grid = (ListView<?>) window.scene.lookup(".artwork-grid");
            grid.scrollTo(grid.getItems().size() - 1);
            window.scene.snapshot(null);
            return true;
        });
        Artwork last = window.page.model.wall().artworks().getLast();

        Toolkit.onFx(() -> {
            window.page.model.deeds().star(List.of(last), true);
            window.scene.snapshot(null);
            return true;
        });
        Toolkit.settle();

        assertThat(window.page.model.wall().artworks().getLast().starred()).isTrue();
        assertThat(Toolkit.onFx(() -> window.tile(GalleryWindow.PICTURES - 1))).isNotNull();
    }
}
