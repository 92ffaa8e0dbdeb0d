package atelier.ui;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.AppDirs;
import atelier.base.Log;
import atelier.base.Problem;
import atelier.base.Text;
import atelier.studio.Settings.Theme;
import atelier.studio.Studio;
import atelier.ui.kit.Notice;
import atelier.ui.kit.Notices;
import atelier.ui.kit.Page;
import atelier.ui.shell.Shell;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The whole window with all its pages. What it looks like is kept in `target/screenshots`.
@ExtendWith(Toolkit.class)
class WindowTest {
    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource({
        "LIGHT,en,1280,800",
        "DARK,en,1280,800",
        "LIGHT,zh-CN,1280,800",
        "DARK,zh-CN,1920,1080",
        "LIGHT,en,960,640",
        "DARK,zh-CN,960,640"
    })
    void everyPageShowsAllItsWords(Theme theme, Locale language, int width, int height) throws Exception {
        List<String> clipped = new ArrayList<>();
        try (Studio studio = new Studio(new AppDirs(home, Path.of("").toAbsolutePath()))) {
            Notices notices = new Notices(Log.file(studio.dirs().logs()));
            Toolkit.onFx(() -> {
                List<Page> pages = Opened.pages(studio).all();
                Shell shell = new Shell(pages, notices, Text.in(language)).open();
                Stage stage = Opened.window(shell.scene(), theme, 100, width, height);
                for (Page page : pages) {
                    shell.page().set(page);
                    String name = String.join(
                            "-",
                            page.id(),
                            theme.name().toLowerCase(Locale.ROOT),
                            language.getLanguage(),
                            width + "x" + height);
                    Toolkit.snapshot(shell.scene(), name);
                    clipped.addAll(Toolkit.clipped(shell.scene().getRoot()));
                }
                Objects.requireNonNull(shell.scene().getAccelerators().get(KeyCombination.valueOf("Shortcut+Shift+P")))
                        .run();
                Toolkit.snapshot(
                        shell.scene(),
                        String.join(
                                "-",
                                "palette",
                                theme.name().toLowerCase(Locale.ROOT),
                                language.getLanguage(),
                                width + "x" + height));
                clipped.addAll(Toolkit.clipped(shell.scene().getRoot()));
                Event.fireEvent(
                        Objects.requireNonNull(shell.scene().getFocusOwner()),
                        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
                notices.tell(new Problem.FileNotWritable(Path.of("/home/ana/図画/été à la mer.png"), "read-only"));
                notices.tell(Notice.news("page.gallery.tip").with("kit.dismiss", () -> {}));
                Toolkit.snapshot(
                        shell.scene(),
                        String.join(
                                "-",
                                "notices",
                                theme.name().toLowerCase(Locale.ROOT),
                                language.getLanguage(),
                                width + "x" + height));
                clipped.addAll(Toolkit.clipped(shell.scene().getRoot()));
                stage.close();
                return true;
            });
        }
        assertThat(clipped).isEmpty();
    }
}
