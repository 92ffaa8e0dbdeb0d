package atelier.ui;

import atelier.image.ImageFiles;
import atelier.image.Writing;
import atelier.ui.kit.Pictures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.kordamp.ikonli.javafx.FontIcon;

/// JavaFX for tests: there is one toolkit in a JVM, so all of them share it. A test class leaves no window open: each
/// would be laid out and painted again with every pulse of the classes after it.
public final class Toolkit implements BeforeAllCallback, AfterAllCallback {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    /// What JavaFX calls the parts behind which content lies that can be scrolled into sight.
    private static final Set<String> SCROLLED = Set.of("viewport", "clipped-container", "column-header-background");

    private static boolean started;

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        synchronized (Toolkit.class) {
            if (!started) {
                CompletableFuture<Boolean> ready = new CompletableFuture<>();
                Platform.startup(() -> ready.complete(true));
                Platform.setImplicitExit(false);
                started = ready.get(60, TimeUnit.SECONDS);
            }
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        onFx(() -> {
            List.copyOf(Window.getWindows()).forEach(Window::hide);
            return true;
        });
    }

    /// Does something on the JavaFX thread and waits for it.
    public static <T> T onFx(Callable<T> work) throws Exception {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(work.call());
            } catch (Throwable e) {
                done.completeExceptionally(e);
            }
        });
        return done.get(3, TimeUnit.MINUTES);
    }

    /// Waits until what was handed to the JavaFX thread so far is done.
    public static void settle() throws Exception {
        onFx(() -> true);
    }

    /// Keeps what the scene looks like now in `target/screenshots/<name>.png`. To be called on the JavaFX thread.
    public static Path snapshot(Scene scene, String name) throws Exception {
        // What a binding has changed in the midst of a layout waits for the next pulse, which does not come within a
        // test.
        scene.getRoot().applyCss();
        all(scene.getRoot()).filter(Parent.class::isInstance).forEach(node -> ((Parent) node).requestLayout());
        scene.getRoot().layout();
        Path file = SCREENSHOTS.resolve(name + ".png");
        Files.createDirectories(SCREENSHOTS);
        ImageFiles.write(file, Pictures.raster(scene.snapshot(null)), new Writing(1, Optional.empty()));
        return file;
    }

    /// The texts that do not fit their controls. To be called on the JavaFX thread after [#snapshot] or a layout.
    public static List<String> clipped(Parent root) {
        return all(root)
                .filter(node -> node instanceof Labeled)
                .map(Labeled.class::cast)
                .filter(labeled ->
                        labeled.getText() != null && !labeled.getText().isEmpty())
                .filter(labeled -> all(labeled)
                        .anyMatch(node -> node instanceof Text shown
                                && shown.getStyleClass().contains("text")
                                && labeled.equals(shown.getParent())
                                && !shown.getText().equals(labeled.getText())
                                && !labeled.isWrapText()))
                .map(Labeled::getText)
                .toList();
    }

    /// What is not told whole: texts that end in an ellipsis and are told nowhere, signs without a tooltip, and
    /// controls that reach beyond what is around them where nothing scrolls. To be called on the JavaFX thread
    /// after a layout.
    public static List<String> cut(Parent root) {
        return all(root)
                .filter(node -> node instanceof Control && isShown(node) && !isBlank(node))
                .map(Control.class::cast)
                .filter(control -> isShortened(control) || isUntold(control) || reachesOut(control))
                .map(control -> "%s#%s %s '%s'"
                        .formatted(
                                control.getClass().getSimpleName(),
                                control.getId(),
                                String.join(".", control.getStyleClass()),
                                control instanceof Labeled labeled ? labeled.getText() : ""))
                .toList();
    }

    /// A button of any kind that shows a sign alone, whose meaning no pointer finds out.
    private static boolean isUntold(Control control) {
        return control instanceof ButtonBase button
                && button.getGraphic() instanceof FontIcon
                && (button.getText() == null || button.getText().isBlank())
                && (button.getTooltip() == null || button.getTooltip().getText().isBlank());
    }

    private static boolean isBlank(Node node) {
        return node instanceof Labeled labeled
                && labeled.getGraphic() == null
                && (labeled.getText() == null || labeled.getText().isEmpty());
    }

    private static boolean isShown(Node node) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent).allMatch(Node::isVisible);
    }

    private static boolean isShortened(Control control) {
        return control instanceof Labeled labeled
                && labeled.getText() != null
                && (labeled.getTooltip() == null
                        || !labeled.getText().equals(labeled.getTooltip().getText()))
                && labeled.getChildrenUnmodifiable().stream()
                        .anyMatch(node -> node instanceof Text shown
                                && shown.getStyleClass().contains("text")
                                && !shown.getText().equals(labeled.getText()));
    }

    private static boolean isScrolled(@Nullable Node node) {
        return node != null && node.getStyleClass().stream().anyMatch(SCROLLED::contains);
    }

    /// Beyond a region around it, up to the nearest that scrolls.
    private static boolean reachesOut(Control control) {
        for (Parent around = control.getParent(); around != null; around = around.getParent()) {
            if (isScrolled(around) || isScrolled(around.getParent())) {
                return false;
            }
            Bounds inside = around.sceneToLocal(control.localToScene(control.getLayoutBounds()));
            Bounds room = around.getLayoutBounds();
            if (around instanceof Region
                    && (inside.getMinX() < room.getMinX() - 1
                            || inside.getMaxX() > room.getMaxX() + 1
                            || inside.getMinY() < room.getMinY() - 1
                            || inside.getMaxY() > room.getMaxY() + 1)) {
                return true;
            }
        }
        return false;
    }

    private static Stream<Node> all(Parent parent) {
        return Stream.concat(
                Stream.of(parent),
                parent.getChildrenUnmodifiable().stream()
                        .filter(Node::isVisible)
                        .flatMap(child -> child instanceof Parent inner ? all(inner) : Stream.of(child)));
    }
}
