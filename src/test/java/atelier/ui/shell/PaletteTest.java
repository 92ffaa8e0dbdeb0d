package atelier.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.Text;
import atelier.studio.Settings.Theme;
import atelier.ui.Toolkit;
import atelier.ui.kit.Command;
import atelier.ui.kit.Kit;
import atelier.ui.kit.Notices;
import atelier.ui.kit.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kordamp.ikonli.feather.Feather;

/// The palette, by keyboard alone.
@ExtendWith(Toolkit.class)
class PaletteTest {
    private final List<String> done = new ArrayList<>();
    private Shell shell;

    @BeforeEach
    void open() throws Exception {
        shell = Toolkit.onFx(() -> {
            Shell made = new Shell(
                            List.of(new Easel("stylize"), new Easel("gallery")),
                            new Notices(Path.of("atelier.log")),
                            Text.in(Locale.ENGLISH))
                    .open();
            made.scene().lookup("#easel").requestFocus();
            Objects.requireNonNull(made.scene().getAccelerators().get(KeyCombination.valueOf("Shortcut+Shift+P")))
                    .run();
            // Controls hear keys once they are dressed.
            made.scene().getRoot().applyCss();
            return made;
        });
    }

    @Test
    void thePageAtHandComesFirstThenTheWindowThenTheOthers() throws Exception {
        assertThat(names())
                .containsExactly(
                        "stylize.save stylize",
                        "stylize.undo stylize",
                        "shell.palette window",
                        "shell.go.stylize window",
                        "shell.go.gallery window",
                        "stylize.save gallery",
                        "stylize.undo gallery");
    }

    @ParameterizedTest
    @CsvSource({"save,2", "SAVE gallery,1", "保存,2", "图库　保存,1", "gallery 保存,1", "go,2", "nothing,0"})
    void whatIsTypedIsFoundInEitherLanguage(String words, int found) throws Exception {
        type(words);

        assertThat(names()).hasSize(found);
    }

    @Test
    void enterDoesWhatWasFound() throws Exception {
        type("save");
        press(KeyCode.ENTER);

        assertThat(done).containsExactly("save stylize");
        assertThat(isOpen()).isFalse();
        assertThat(shell.scene().getFocusOwner().getId()).isEqualTo("easel");
    }

    @Test
    void whatBelongsToAnotherPageIsDoneThere() throws Exception {
        type("save");
        press(KeyCode.DOWN);
        press(KeyCode.ENTER);

        assertThat(shell.page().get().id()).isEqualTo("gallery");
        assertThat(done).containsExactly("save gallery");
    }

    @Test
    void whatIsTypedStandsInTheColumnsOfTheRows() throws Exception {
        Stage stage = Toolkit.onFx(() -> {
            Stage shown = new Stage();
            shown.setScene(shell.scene());
            new Look(new SimpleObjectProperty<>(ColorScheme.LIGHT), Theme.LIGHT, 100).dress(shell.scene());
            shown.show();
            Toolkit.snapshot(shell.scene(), "palette-columns");
            return shown;
        });

        assertThat(left(".palette > .text-input .icon")).isEqualTo(left(".palette-row .icon"));
        assertThat(left(".palette > .text-input .text")).isEqualTo(left(".palette-name"));
        Toolkit.onFx(() -> {
            stage.close();
            return true;
        });
    }

    private double left(String part) throws Exception {
        return Toolkit.onFx(() -> {
            Node node = shell.scene().lookup(part);
            return node.localToScene(node.getLayoutBounds()).getMinX();
        });
    }

    @Test
    void arrowsStayWithinTheList() throws Exception {
        press(KeyCode.UP);
        assertThat(list().getSelectionModel().getSelectedIndex()).isZero();

        press(KeyCode.PAGE_DOWN);
        press(KeyCode.DOWN);
        assertThat(list().getSelectionModel().getSelectedIndex()).isEqualTo(6);
    }

    @Test
    void theFirstThatCanBeDoneIsChosen() throws Exception {
        type("do stylize");

        assertThat(names()).containsExactly("stylize.undo stylize", "shell.go.stylize window");
        assertThat(list().getSelectionModel().getSelectedIndex()).isEqualTo(1);
    }

    @Test
    void whatCannotBeDoneIsNotDone() throws Exception {
        type("undo");
        press(KeyCode.ENTER);

        assertThat(done).isEmpty();
        assertThat(isOpen()).isTrue();
    }

    @Test
    void escapeDoesNothingAndGivesTheFocusBack() throws Exception {
        assertThat(shell.scene().getFocusOwner().getId()).isEqualTo("palette.search");

        press(KeyCode.ESCAPE);

        assertThat(isOpen()).isFalse();
        assertThat(done).isEmpty();
        assertThat(shell.scene().getFocusOwner().getId()).isEqualTo("easel");
    }

    @Test
    void keysAndFocusDoNotReachWhatIsBehind() throws Exception {
        press(KeyCode.S, true);
        Toolkit.onFx(() -> {
            shell.scene().lookup("#easel").requestFocus();
            return true;
        });

        assertThat(done).isEmpty();
        assertThat(shell.scene().getFocusOwner().getId()).isEqualTo("palette.search");

        press(KeyCode.ESCAPE);
        press(KeyCode.S, true);
        assertThat(done).containsExactly("save stylize");
    }

    @ParameterizedTest
    @CsvSource({"Ctrl+Shift+P,Ctrl Shift P", "Ctrl+Plus,Ctrl +", "Ctrl+Minus,Ctrl -", "F1,F1", "Esc,Esc", "Enter,Enter"
    })
    void keysAreShownOneByOne(String keys, String caps) {
        assertThat(PaletteCell.caps(KeyCombination.valueOf(keys))).containsExactly(caps.split(" "));
    }

    private void type(String words) throws Exception {
        Toolkit.onFx(() -> {
            for (String letter : words.split("")) {
                fire(new KeyEvent(KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false, false));
            }
            return true;
        });
    }

    private void press(KeyCode code) throws Exception {
        press(code, false);
    }

    private void press(KeyCode code, boolean control) throws Exception {
        Toolkit.onFx(() -> {
            fire(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
            return true;
        });
    }

    private void fire(KeyEvent event) {
        Event.fireEvent(shell.scene().getFocusOwner(), event);
    }

    private boolean isOpen() {
        return shell.scene().lookup(".palette") != null;
    }

    private List<String> names() throws Exception {
        return Toolkit.onFx(() -> list().getItems().stream()
                .map(entry -> entry.command().name() + " "
                        + entry.where().substring(entry.where().indexOf('.') + 1))
                .toList());
    }

    @SuppressWarnings("unchecked")
    private ListView<Entry> list() {
        return (ListView<Entry>) shell.scene().lookup(".palette-list");
    }

    /// A page with something that can be done and something that cannot.
    private final class Easel implements Page {
        private final String id;

        Easel(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public Feather icon() {
            return Feather.IMAGE;
        }

        @Override
        public Node view(Kit kit) {
            Button easel = kit.button("stylize.save", () -> {});
            easel.setId("easel");
            return easel;
        }

        @Override
        public List<Command> commands() {
            return List.of(
                    Command.of("stylize.save", () -> done.add("save " + id)).on("Shortcut+S"),
                    Command.of("stylize.undo", () -> done.add("undo " + id)).when(() -> false, "stylize.not.undo"));
        }
    }
}
