package atelier.ui.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.Lane;
import atelier.base.Text;
import atelier.gallery.SqliteGallery;
import atelier.recipe.Recipe;
import atelier.ui.Toolkit;
import atelier.ui.kit.Kit;
import atelier.ui.kit.Notices;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(Toolkit.class)
class GalleryViewTest {
    private static final int PICTURES = 30;

    @TempDir
    Path home;

    /// The page in a window of its own.
    private record Window(GalleryModel model, Notices notices, Stage stage, Scene scene) {}

    private final List<Recipe> used = new ArrayList<>();
    private final List<Path> likened = new ArrayList<>();
    private final List<Path> photographs = new ArrayList<>();
    private final List<Path> paintings = new ArrayList<>();
    private SqliteGallery gallery;
    private Window window;

    @BeforeEach
    void openThePage() throws Exception {
        gallery = new SqliteGallery(home.resolve("画廊"));
        for (int i = 1; i <= PICTURES; i++) {
            gallery.keep(Samples.plain(i), Samples.recipe("photo" + i + ".jpg", "波.jpg"));
        }
        window = Toolkit.onFx(this::show);
    }

    private Window show() {
        GalleryModel model = new GalleryModel(gallery, Lane.direct(), Runnable::run);
        model.leadTo(new Ways(used::add, likened::add, photographs::add, paintings::add, Optional::empty));
        Notices notices = new Notices(home.resolve("log"));
        Scene scene = new Scene(new GalleryView(model, new Kit(Text.in(Locale.ENGLISH), notices), () -> 0.9));
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.setWidth(1200);
        stage.setHeight(700);
        stage.show();
        model.open();
        return new Window(model, notices, stage, scene);
    }

    @AfterEach
    void close() throws Exception {
        Toolkit.onFx(() -> {
            window.stage.close();
            return true;
        });
        gallery.close();
    }

    private void press(KeyCode... keys) throws Exception {
        pressOn(".artwork-grid", keys);
    }

    private void pressOn(String where, KeyCode... keys) throws Exception {
        Toolkit.onFx(() -> {
            Node grid = window.scene.lookup(where);
            for (KeyCode key : keys) {
                Event.fireEvent(grid, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
            }
            window.scene.snapshot(null);
            return true;
        });
    }

    private List<String> words() throws Exception {
        return Toolkit.onFx(() -> window.scene.getRoot().lookupAll(".label").stream()
                .filter(GalleryViewTest::isSeen)
                .map(node -> ((Labeled) node).getText())
                .toList());
    }

    private static boolean isSeen(@Nullable Node node) {
        return node == null || (node.isVisible() && isSeen(node.getParent()));
    }

    private String selected() {
        return window.model.wall().selected().get().map(Samples::name).orElse("none");
    }

    @Test
    void arrowsMoveAndTheSelectedPictureIsTold() throws Exception {
        press(KeyCode.RIGHT);
        assertThat(selected()).isEqualTo("photo29-波.png");
        press(KeyCode.END);
        assertThat(selected()).isEqualTo("photo1-波.png");
        press(KeyCode.HOME, KeyCode.DOWN, KeyCode.UP);
        assertThat(selected()).isEqualTo("photo30-波.png");
        assertThat(words()).contains("30 pictures", "photo30-波.png", "photo30.jpg", "波.jpg", "80%");
    }

    @Test
    void deleteThrowsAwayAndTheNoticeBringsBack() throws Exception {
        press(KeyCode.DELETE);
        assertThat(words()).contains("29 pictures");
        assertThat(window.notices.shown()).hasSize(1);

        Toolkit.onFx(() -> {
            window.notices.shown().getFirst().actions().getFirst().run().run();
            return true;
        });
        assertThat(words()).contains("30 pictures");
        assertThat(selected()).isEqualTo("photo30-波.png");
    }

    @Test
    void whatIsBroughtBackOtherwiseIsNoLongerOffered() throws Exception {
        press(KeyCode.DELETE, KeyCode.DELETE);
        assertThat(window.notices.shown()).hasSize(2);

        Toolkit.onFx(() -> {
            window.model.undo();
            return true;
        });

        assertThat(window.notices.shown())
                .singleElement()
                .satisfies(left ->
                        assertThat(left.words().apply(Text.in(Locale.ENGLISH))).contains("photo30-波.png"));

        press(KeyCode.DELETE);
        assertThat(window.notices.shown()).hasSize(2);
        Toolkit.onFx(() -> {
            window.model.undo();
            return true;
        });
        assertThat(window.notices.shown()).as("the same picture again").hasSize(1);
    }

    @Test
    void enterUsesTheRecipeAndSGivesTheStar() throws Exception {
        press(KeyCode.ENTER, KeyCode.S);

        assertThat(used).containsExactly(Samples.recipe("photo30.jpg", "波.jpg"));
        assertThat(window.model.wall().artworks().getFirst().starred()).isTrue();
    }

    @Test
    void onlyRowsInSightHaveTiles() throws Exception {
        press(KeyCode.END);
        int tiles = Toolkit.onFx(
                () -> window.scene.getRoot().lookupAll(".artwork-tile").size());
        assertThat(tiles).isBetween(4, PICTURES - 1);
    }

    @Test
    void whereNothingFitsThePageSaysWhatToDo() throws Exception {
        Toolkit.onFx(() -> {
            window.model.words().set("nothing of that name");
            return true;
        });
        assertThat(words()).contains("No picture matches").doesNotContain("No pictures yet");
    }

    @Test
    void aPictureIsLookedAtCloselyAndTheKeysLeadToTheNext() throws Exception {
        press(KeyCode.SPACE);
        assertThat(closeUp()).isNotNull();
        assertThat(window.scene.lookup(".artwork-grid")).isNull();
        pressOn(".picture-canvas", KeyCode.RIGHT, KeyCode.RIGHT);
        assertThat(window.model.wall().selectedIndex()).isEqualTo(2);
        pressOn(".picture-canvas", KeyCode.ESCAPE);
        assertThat(closeUp()).isNull();
        assertThat(window.scene.lookup(".artwork-grid")).isNotNull();
    }

    @Test
    void theLastPictureThrownAwayEndsTheCloserLook() throws Exception {
        Toolkit.onFx(() -> {
            window.model.words().set("photo7.");
            window.model.closeUp().set(true);
            window.model.trash();
            return true;
        });
        assertThat(window.model.wall().selectedIndex()).isEqualTo(-1);
        assertThat(window.model.closeUp().get()).isFalse();
    }

    private @Nullable Node closeUp() {
        return window.scene.lookup(".close-up");
    }
}
