package atelier.ui.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.ui.Toolkit;
import java.nio.file.Path;
import javafx.event.ActionEvent;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(Toolkit.class)
class NameRowTest {
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
    void aNameIsTypedAndARefusalStandsBeneath() throws Exception {
        TextField field = Toolkit.onFx(() -> {
            window.scene.snapshot(null);
            window.view.rename();
            TextField typed = (TextField) window.scene.lookup(".name-edited .text-field");
            assertThat(typed.getText()).isEqualTo("photo30-波");
            typed.setText("photo29-波");
            typed.fireEvent(new ActionEvent());
            return typed;
        });
        Toolkit.settle();
        assertThat(window.words())
                .contains("Another picture in this folder is named “photo29-波”. Choose another name.");
        Toolkit.onFx(() -> {
            assertThat(field.isFocused()).isTrue();
            field.setText("晨光");
            field.fireEvent(new ActionEvent());
            return true;
        });
        Toolkit.settle();
        assertThat(window.words()).contains("晨光.png").noneMatch(word -> word.startsWith("Another picture"));
        assertThat(Toolkit.onFx(() -> window.scene.getFocusOwner())).isInstanceOf(ArtworkGrid.class);
    }

    @Test
    void aLongNameKeepsItsEnding() throws Exception {
        Toolkit.onFx(() -> {
            window.page
                    .model
                    .deeds()
                    .rename(
                            window.page.model.wall().selected().get().orElseThrow(),
                            "ein_sehr_langer_name_ohne_ende_".repeat(4),
                            () -> {},
                            failure -> {
                                throw new AssertionError(failure);
                            });
            return true;
        });
        Toolkit.settle();

        String seen = Toolkit.onFx(() -> {
            window.scene.snapshot(null);
            return ((Text) window.scene.lookup(".name-row .artwork-name").lookup(".text")).getText();
        });
        assertThat(seen).startsWith("ein_sehr").contains("...").endsWith(".png");
    }

    @Test
    void f2AmongThePicturesAsksForAName() throws Exception {
        window.press(KeyCode.RIGHT, KeyCode.F2);
        TextField field = (TextField) window.scene.lookup(".name-edited .text-field");
        assertThat(field.getText()).isEqualTo("photo29-波");
        assertThat(GalleryWindow.isSeen(field)).isTrue();
        assertThat(field.isFocused()).isTrue();
    }

    @Test
    void f2LeavesTheChosenOnesOfTheTrashAsTheyAre() throws Exception {
        window.hold(false, true, KeyCode.A);
        window.press(KeyCode.DELETE);
        Toolkit.onFx(() -> {
            window.page.model.inTrash().set(true);
            return true;
        });
        window.hold(false, true, KeyCode.A);
        window.press(KeyCode.F2);
        assertThat(window.page.model.wall().chosen().get()).hasSize(GalleryWindow.PICTURES);
    }
}
