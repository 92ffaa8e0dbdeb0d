package atelier.ui;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.AppDirs;
import atelier.base.Log;
import atelier.base.Text;
import atelier.studio.Settings.Theme;
import atelier.studio.Studio;
import atelier.ui.kit.Command;
import atelier.ui.kit.Notices;
import atelier.ui.kit.Page;
import atelier.ui.shell.Shell;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kordamp.ikonli.javafx.FontIcon;

/// Every page, for those who use no mouse, hear the window, or need to see words clearly.
@ExtendWith(Toolkit.class)
class AccessTest {
    /// What is there when a page that reads files has read them.
    private static final Map<String, String> FILLED =
            Map.of("stylize", ".cards .tile", "explore", ".way", "models", ".model-title", "help", ".article");

    @TempDir
    Path home;

    private final TreeSet<String> unreachable = new TreeSet<>();
    private final TreeSet<String> nameless = new TreeSet<>();
    private final TreeSet<String> unmarked = new TreeSet<>();
    private final TreeSet<String> moved = new TreeSet<>();
    private final TreeSet<String> faint = new TreeSet<>();
    private int controls;
    private int words;

    @ParameterizedTest
    @CsvSource({"LIGHT,en", "DARK,en", "LIGHT,zh-CN", "DARK,zh-CN"})
    void everyControlIsReachedAndNamedAndEveryWordSeen(Theme theme, Locale language) throws Exception {
        try (Studio studio = new Studio(new AppDirs(home, Path.of("").toAbsolutePath()))) {
            Shell shell = Toolkit.onFx(() -> {
                List<Page> pages = Opened.pages(studio).all();
                return new Shell(pages, new Notices(Log.file(studio.dirs().logs())), Text.in(language)).open();
            });
            Stage stage = Toolkit.onFx(() -> Opened.window(shell.scene(), theme, 100));
            for (Page page : shell.pages()) {
                Toolkit.onFx(() -> {
                    shell.page().set(page);
                    return true;
                });
                String filled = FILLED.getOrDefault(page.id(), ".place");
                Opened.await(filled, () -> shell.scene().getRoot().lookup(filled) != null);
                Toolkit.onFx(() -> {
                    settle(shell);
                    look(page.id(), shell.scene().getRoot());
                    return true;
                });
            }
            lookAtPalette(shell);
            for (String topic : List.of("first-steps", "train")) {
                readTopic(shell, topic);
            }
            Toolkit.onFx(() -> {
                stage.close();
                return true;
            });
        }
        assertThat(controls).isGreaterThan(50);
        assertThat(words).isGreaterThan(100);
        assertThat(unreachable).as("controls that no key reaches").isEmpty();
        assertThat(nameless).as("controls without an accessible name").isEmpty();
        assertThat(unmarked).as("controls that do not show where the keys are").isEmpty();
        assertThat(moved).as("controls that change their size with the keys").isEmpty();
        assertThat(faint)
                .as("words with a contrast below 4.5 : 1, signs below 3 : 1")
                .isEmpty();
    }

    private void lookAtPalette(Shell shell) throws Exception {
        Toolkit.onFx(() -> {
            press(shell, "Shortcut+Shift+P");
            settle(shell);
            look("palette", shell.scene().getRoot());
            Node palette = shell.scene().lookup(".palette");
            assertThat(all(palette).filter(ListCell.class::isInstance).count()).isGreaterThan(5);
            Event.fireEvent(
                    Objects.requireNonNull(shell.scene().getFocusOwner()),
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
            assertThat(shell.scene().lookup(".palette")).isNull();
            return true;
        });
    }

    private void readTopic(Shell shell, String topic) throws Exception {
        Toolkit.onFx(() -> {
            shell.pages().stream()
                    .flatMap(page -> page.commands().stream())
                    .filter(command -> command.name().equals("help.topic." + topic))
                    .forEach(Command::run);
            settle(shell);
            look("help on " + topic, shell.scene().getRoot());
            return true;
        });
    }

    private static void press(Shell shell, String keys) {
        Objects.requireNonNull(shell.scene().getAccelerators().get(KeyCombination.valueOf(keys)))
                .run();
    }

    private static void settle(Shell shell) {
        shell.scene().getRoot().applyCss();
        shell.scene().getRoot().layout();
    }

    private void look(String page, Parent root) {
        all(root).filter(node -> !node.isDisabled()).forEach(node -> {
            String name = page + ": " + node.getClass().getSimpleName() + " " + node.getId() + " "
                    + String.join(".", node.getStyleClass());
            if (node instanceof Control control && isUsed(control)) {
                controls++;
                if (!reached(control)) {
                    unreachable.add(name);
                }
                if (spoken(control).isBlank()) {
                    nameless.add(name);
                }
                if (control.isFocusTraversable() && !control.isFocused()) {
                    lookAtFocus(name, control);
                }
            }
            if (node instanceof javafx.scene.text.Text text && !text.getText().isBlank()) {
                words++;
                double contrast = Contrast.of(text);
                if (contrast < (text instanceof FontIcon ? 3 : 4.5)) {
                    faint.add("%s '%s' %.2f".formatted(page, text.getText(), contrast));
                }
            }
        });
    }

    private void lookAtFocus(String name, Control control) {
        // A list shows it by the row that is chosen.
        if (!(control instanceof ListView<?>) && !Focus.isSeen(control)) {
            unmarked.add(name);
        }
        if (!Focus.takesNoRoom(control)) {
            moved.add(name);
        }
    }

    private static boolean isUsed(Control control) {
        return control instanceof ButtonBase
                || control instanceof ComboBoxBase<?>
                || control instanceof Slider
                || control instanceof Spinner<?>
                || control instanceof ListView<?>
                || control instanceof TextInputControl;
    }

    /// By itself, or as a part of a control that is.
    private static boolean reached(Node control) {
        return Stream.iterate(control, Objects::nonNull, Node::getParent)
                .anyMatch(node -> node instanceof Control && node.isFocusTraversable());
    }

    private static String spoken(Control control) {
        if (control.getAccessibleText() != null) {
            return control.getAccessibleText();
        }
        if (control instanceof Labeled labeled && labeled.getText() != null) {
            return labeled.getText();
        }
        // A part of a larger control speaks through it.
        return control.getParent() instanceof Control whole && isUsed(whole) ? spoken(whole) : "";
    }

    private static Stream<Node> all(Node node) {
        Stream<Node> inner = node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .filter(Node::isVisible)
                        .flatMap(AccessTest::all)
                : Stream.of();
        return Stream.concat(Stream.of(node), inner);
    }
}
