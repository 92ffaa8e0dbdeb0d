package atelier.ui.gallery;

import atelier.base.Text;
import atelier.gallery.Artwork;
import atelier.ui.Toolkit;
import atelier.ui.kit.Kit;
import atelier.ui.kit.Notices;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The page of a gallery with [#PICTURES] pictures in a window of its own, and what hands do there.
final class GalleryWindow {
    static final int PICTURES = 30;

    final OpenGallery page;
    final Notices notices;
    final GalleryView view;
    final Stage stage = new Stage();
    final Scene scene;

    static GalleryWindow open(Path home) throws Exception {
        OpenGallery page = new OpenGallery(home.resolve("画廊"));
        for (int i = 1; i <= PICTURES; i++) {
            page.gallery.keep(Samples.plain(i), Samples.recipe("photo" + i + ".jpg", "波.jpg"));
        }
        return Toolkit.onFx(() -> new GalleryWindow(page, home));
    }

    private GalleryWindow(OpenGallery page, Path home) {
        this.page = page;
        notices = new Notices(home.resolve("log"));
        view = new GalleryView(page.model, new Kit(Text.in(Locale.ENGLISH), notices), () -> 0.9);
        scene = new Scene(view);
        stage.setScene(scene);
        stage.setWidth(1200);
        stage.setHeight(700);
        stage.show();
        page.model.open();
    }

    void close() throws Exception {
        Toolkit.onFx(() -> {
            stage.close();
            return true;
        });
        page.close();
    }

    void press(KeyCode... keys) throws Exception {
        pressOn(".artwork-grid", keys);
    }

    void pressOn(String where, KeyCode... keys) throws Exception {
        Toolkit.onFx(() -> {
            Node grid = scene.lookup(where);
            for (KeyCode key : keys) {
                Event.fireEvent(grid, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
            }
            scene.snapshot(null);
            return true;
        });
        Toolkit.settle();
    }

    List<String> words() throws Exception {
        return Toolkit.onFx(() -> Stream.of(".label", ".button")
                .flatMap(kind -> scene.getRoot().lookupAll(kind).stream())
                .filter(GalleryWindow::isSeen)
                .map(node -> ((Labeled) node).getText())
                .toList());
    }

    static boolean isSeen(@Nullable Node node) {
        return node == null || (node.isVisible() && isSeen(node.getParent()));
    }

    String selected() {
        return page.model.wall().selected().get().map(Samples::name).orElse("none");
    }

    /// With a modifier: `Shift+RIGHT`, `Ctrl+A`.
    void hold(boolean shift, boolean control, KeyCode... keys) throws Exception {
        Toolkit.onFx(() -> {
            Node grid = scene.lookup(".artwork-grid");
            for (KeyCode key : keys) {
                Event.fireEvent(grid, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, control, false, false));
            }
            scene.snapshot(null);
            return true;
        });
    }

    void click(int tile, boolean shift, boolean control) throws Exception {
        Toolkit.onFx(() -> {
            Node node = tile(tile);
            for (EventType<MouseEvent> type :
                    List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_CLICKED)) {
                Event.fireEvent(
                        node,
                        new MouseEvent(
                                type,
                                5,
                                5,
                                5,
                                5,
                                MouseButton.PRIMARY,
                                1,
                                shift,
                                control,
                                false,
                                false,
                                true,
                                false,
                                false,
                                false,
                                false,
                                true,
                                null));
            }
            return true;
        });
    }

    /// Of the picture that hangs at this place.
    ArtworkTile tile(int place) {
        Artwork artwork = page.model.wall().artworks().get(place);
        return scene.getRoot().lookupAll(".artwork-tile").stream()
                .map(ArtworkTile.class::cast)
                .filter(tile -> tile.isVisible() && tile.shows(artwork))
                .findFirst()
                .orElseThrow();
    }

    List<String> chosen() {
        return page.model.wall().chosenArtworks().stream().map(Samples::name).toList();
    }

    @Nullable
    Node closeUp() {
        return scene.lookup(".close-up");
    }
}
