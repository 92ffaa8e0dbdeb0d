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
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
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

    private final Access access = new Access();
    private final TreeSet<String> faint = new TreeSet<>();
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
                    look(page.id(), shell);
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
        access.assertWhole(50);
        assertThat(words).isGreaterThan(100);
        assertThat(faint)
                .as("words with a contrast below 4.5 : 1, signs below 3 : 1")
                .isEmpty();
    }

    private void lookAtPalette(Shell shell) throws Exception {
        Toolkit.onFx(() -> {
            press(shell, "Shortcut+Shift+P");
            settle(shell);
            look("palette", shell);
            Node palette = shell.scene().lookup(".palette");
            assertThat(Access.all(palette).filter(ListCell.class::isInstance).count())
                    .isGreaterThan(5);
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
                    .filter(command -> command.name().equals("help.open." + topic))
                    .forEach(Command::run);
            settle(shell);
            look("help on " + topic, shell);
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

    private void look(String page, Shell shell) {
        access.look(page, shell);
        Access.all(shell.scene().getRoot())
                .filter(node -> !node.isDisabled())
                .filter(node -> node instanceof javafx.scene.text.Text)
                .map(javafx.scene.text.Text.class::cast)
                .filter(text -> !text.getText().isBlank())
                .forEach(text -> {
                    words++;
                    double contrast = Contrast.of(text);
                    if (contrast < (text instanceof FontIcon ? 3 : 4.5)) {
                        faint.add("%s '%s' %.2f".formatted(page, text.getText(), contrast));
                    }
                });
    }
}
