package atelier.ui;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.AppDirs;
import atelier.base.Log;
import atelier.base.Text;
import atelier.studio.Settings.Theme;
import atelier.studio.Studio;
import atelier.ui.kit.Notice;
import atelier.ui.kit.Notices;
import atelier.ui.kit.Page;
import atelier.ui.shell.Shell;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the window tells lies over nothing that is clicked.
@ExtendWith(Toolkit.class)
class NoticePlaceTest {
    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource({"1280, 800", "960, 640"})
    void aNoticeCoversNothingThatIsClicked(int width, int height) throws Exception {
        try (Studio studio = new Studio(new AppDirs(home, Path.of("").toAbsolutePath()))) {
            Notices notices = new Notices(Log.file(studio.dirs().logs()));
            Pages pages = Toolkit.onFx(() -> Opened.pages(studio));
            Shell shell = Toolkit.onFx(() -> {
                Shell opened = new Shell(pages.all(), notices, Text.in(Locale.ENGLISH));
                pages.join(opened);
                return opened.open();
            });
            Stage stage = Toolkit.onFx(() -> Opened.window(shell.scene(), Theme.LIGHT, 100, width, height));
            Opened.await(
                    "the styles",
                    () -> !shell.scene()
                            .getRoot()
                            .lookupAll(".style-strip .tile")
                            .isEmpty());
            Toolkit.onFx(() -> {
                pages.stylize()
                        .model()
                        .intake()
                        .openPhotograph(List.of(Path.of("assets/samples/photos/lighthouse.jpg")));
                notices.tell(Notice.news("stylize.done.kept", "lighthouse-ink-mountains.png")
                        .with("stylize.done.show", () -> {}));
                return true;
            });
            Opened.await(
                    "the photograph",
                    () -> pages.stylize().model().draft().get().photograph().isPresent());
            for (Page page : shell.pages()) {
                Toolkit.onFx(() -> {
                    shell.page().set(page);
                    return true;
                });
                Toolkit.settle();
                List<String> covered = Toolkit.onFx(() -> {
                    Toolkit.snapshot(shell.scene(), "notice-%s-%d".formatted(page.id(), width));
                    return covered(shell);
                });
                assertThat(covered).as(page.id()).isEmpty();
            }
            Toolkit.onFx(() -> {
                stage.close();
                return true;
            });
        }
    }

    private static List<String> covered(Shell shell) {
        Node notice = shell.scene().lookup(".notice");
        Bounds bounds = inScene(notice);
        assertThat(bounds.getHeight()).isPositive();
        return shell.scene().getRoot().lookupAll("*").stream()
                .filter(node -> node instanceof Control && !(node instanceof Label))
                .filter(node -> node.isFocusTraversable() && isShown(node) && !isWithin(notice, node))
                .filter(node -> inScene(node).intersects(bounds) && !isScrolledAway(node))
                .map(Node::toString)
                .toList();
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private static boolean isScrolledAway(Node node) {
        return Stream.iterate(node.getParent(), Objects::nonNull, Node::getParent)
                .anyMatch(parent ->
                        parent instanceof ScrollPane && !inScene(parent).contains(inScene(node)));
    }

    private static boolean isShown(Node node) {
        return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
    }

    private static boolean isWithin(Node whole, Node node) {
        return node.equals(whole) || (node.getParent() != null && isWithin(whole, node.getParent()));
    }
}
