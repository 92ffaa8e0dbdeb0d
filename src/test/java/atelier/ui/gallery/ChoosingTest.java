package atelier.ui.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.ui.Toolkit;
import java.nio.file.Path;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Several pictures chosen, with the mouse, with keys, and for those who hear the page.
@ExtendWith(Toolkit.class)
class ChoosingTest {
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
    void severalAreChosenByMouse() throws Exception {
        window.click(1, false, false);
        window.click(3, true, false);
        assertThat(window.chosen()).containsExactly("photo29-波.png", "photo28-波.png", "photo27-波.png");
        window.click(2, false, true);
        window.click(0, false, true);
        assertThat(window.chosen()).containsExactly("photo30-波.png", "photo29-波.png", "photo27-波.png");
        window.click(3, false, false);
        assertThat(window.chosen()).as("one of them alone").containsExactly("photo27-波.png");
    }

    @Test
    void severalAreChosenByKeys() throws Exception {
        window.hold(true, false, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.LEFT);
        assertThat(window.chosen()).containsExactly("photo30-波.png", "photo29-波.png");
        window.hold(false, true, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.SPACE);
        assertThat(window.chosen()).containsExactly("photo30-波.png", "photo29-波.png", "photo27-波.png");
        window.hold(false, true, KeyCode.A);
        assertThat(window.chosen()).hasSize(GalleryWindow.PICTURES);
        assertThat(window.words()).contains("30 pictures chosen", "Copy to a folder…", "Move to the trash");
        window.press(KeyCode.ESCAPE);
        assertThat(window.chosen()).containsExactly("photo27-波.png");
        assertThat(window.words()).doesNotContain("30 pictures chosen");
    }

    @Test
    void thoseWhoHearThePageAreToldWhatIsChosen() throws Exception {
        window.hold(true, false, KeyCode.RIGHT);
        window.press(KeyCode.S);
        Toolkit.onFx(() -> {
            ArtworkGrid grid = (ArtworkGrid) window.scene.lookup(".artwork-grid");
            ArtworkTile second = window.tile(1);
            assertThat(grid.queryAccessibleAttribute(AccessibleAttribute.MULTIPLE_SELECTION))
                    .isEqualTo(true);
            assertThat(grid.queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM))
                    .isSameAs(second);
            assertThat(second.queryAccessibleAttribute(AccessibleAttribute.SELECTED))
                    .isEqualTo(true);
            assertThat(second.getAccessibleText()).isEqualTo("photo29-波.png, starred");
            assertThat(window.tile(2).queryAccessibleAttribute(AccessibleAttribute.SELECTED))
                    .isEqualTo(false);
            return true;
        });
    }

    @Test
    void whatIsLookedAtCloselyIsChosenAlone() throws Exception {
        window.hold(true, false, KeyCode.RIGHT, KeyCode.RIGHT);
        window.press(KeyCode.SPACE);
        window.pressOn(".picture-canvas", KeyCode.DELETE);

        assertThat(window.page.model.wall().artworks()).hasSize(GalleryWindow.PICTURES - 1);
    }

    @Test
    void theKeysGoBackToThePicturesWhereTheirButtonHasGone() throws Exception {
        window.hold(true, false, KeyCode.RIGHT);
        Toolkit.onFx(() -> {
            Button none = window.scene.getRoot().lookupAll(".several-actions .button").stream()
                    .map(Button.class::cast)
                    .filter(button -> "gallery.none".equals(button.getId()))
                    .findFirst()
                    .orElseThrow();
            none.requestFocus();
            none.fire();
            return true;
        });

        assertThat(window.chosen()).hasSize(1);
        assertThat(Toolkit.onFx(() -> window.scene.getFocusOwner())).isInstanceOf(ArtworkGrid.class);
    }
}
