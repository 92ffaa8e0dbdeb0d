package atelier.ui.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.Text;
import atelier.ui.Toolkit;
import atelier.ui.kit.Kit;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Pictures on the way to the trash, in it, and back.
@ExtendWith(Toolkit.class)
class DiscardingTest {
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
    void deleteThrowsAwayAndTheNoticeBringsBack() throws Exception {
        window.press(KeyCode.DELETE);
        assertThat(window.words()).contains("29 pictures");
        assertThat(window.notices.shown()).hasSize(1);

        Toolkit.onFx(() -> {
            window.notices.shown().getFirst().actions().getFirst().run().run();
            return true;
        });
        assertThat(window.words()).contains("30 pictures");
        assertThat(window.selected()).isEqualTo("photo30-波.png");
    }

    @Test
    void whatIsBroughtBackOtherwiseIsNoLongerOffered() throws Exception {
        window.press(KeyCode.DELETE, KeyCode.DELETE);
        assertThat(window.notices.shown()).hasSize(2);

        Toolkit.onFx(() -> {
            window.page.model.deeds().discarded().undo();
            return true;
        });

        Toolkit.settle();
        assertThat(window.notices.shown())
                .singleElement()
                .satisfies(left ->
                        assertThat(left.words().apply(Text.in(Locale.ENGLISH))).contains("photo30-波.png"));

        window.press(KeyCode.DELETE);
        assertThat(window.notices.shown()).hasSize(2);
        Toolkit.onFx(() -> {
            window.page.model.deeds().discarded().undo();
            return true;
        });
        Toolkit.settle();
        assertThat(window.notices.shown()).as("the same picture again").hasSize(1);
    }

    @Test
    void oneNoticeBringsSeveralBack() throws Exception {
        window.hold(true, false, KeyCode.RIGHT, KeyCode.RIGHT);
        window.press(KeyCode.DELETE);
        assertThat(window.words()).contains("27 pictures", "Trash (3)");
        assertThat(window.notices.shown()).hasSize(1);

        Toolkit.onFx(() -> {
            window.notices.shown().getFirst().actions().getFirst().run().run();
            return true;
        });
        assertThat(window.words()).contains("30 pictures").doesNotContain("Trash (3)");
    }

    @Test
    void theQuestionNamesNumberAndSize() throws Exception {
        Toolkit.onFx(() -> {
            Alert asked = new Emptying(12, 34_560_000)
                    .question(new Kit(Text.in(Locale.ENGLISH), window.notices), window.scene);
            assertThat(asked.getHeaderText()).isEqualTo("Delete 12 pictures for good?");
            assertThat(asked.getContentText()).contains("12 files (34.6 MB)", "the recipes inside");
            List<Button> buttons = asked.getButtonTypes().stream()
                    .map(type -> (Button) asked.getDialogPane().lookupButton(type))
                    .toList();
            assertThat(buttons)
                    .filteredOn(Button::isDefaultButton)
                    .extracting(Button::getText)
                    .containsExactly("Keep");
            return true;
        });
    }

    @Test
    void theKeysAreAmongThePicturesOnTheWayToTheTrashAndBack() throws Exception {
        window.press(KeyCode.DELETE);
        for (String way : List.of("gallery.trash.open", "gallery.trash.leave")) {
            Toolkit.onFx(() -> {
                Button button = window.scene.getRoot().lookupAll(".gallery-head .button").stream()
                        .map(Button.class::cast)
                        .filter(each -> way.equals(each.getId()))
                        .findFirst()
                        .orElseThrow();
                button.requestFocus();
                button.fire();
                return true;
            });
            assertThat(Toolkit.onFx(() -> window.scene.getFocusOwner())).isInstanceOf(ArtworkGrid.class);
        }
    }

    @Test
    void whereAllIsInTheTrashTheWayThereIsLeft() throws Exception {
        window.hold(false, true, KeyCode.A);
        window.press(KeyCode.DELETE);
        assertThat(window.words()).contains("All pictures are in the trash", "Show the trash", "Trash (30)");
        Toolkit.onFx(() -> {
            window.page.model.inTrash().set(true);
            return true;
        });
        assertThat(window.words()).contains("Trash", "Put back").doesNotContain("Use this recipe", "No pictures yet");
        window.press(KeyCode.ENTER);
        assertThat(window.page.model.trash().get().pictures()).hasSize(GalleryWindow.PICTURES - 1);
    }

    @Test
    void theLastPictureThrownAwayEndsTheCloserLook() throws Exception {
        Toolkit.onFx(() -> {
            window.page.model.words().set("photo7.");
            window.page.model.closeUp().set(true);
            window.page.model.deeds().trash();
            return true;
        });
        assertThat(window.page.model.wall().selectedIndex()).isEqualTo(-1);
        assertThat(window.page.model.closeUp().get()).isFalse();
    }
}
