package atelier.ui.stylize;

import atelier.image.Raster;
import atelier.ui.kit.Pictures;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/// What a clipboard holds or a hand drops that the page can use.
sealed interface Incoming {
    record Files(List<Path> paths) implements Incoming {}

    /// A picture without a file, copied from another program.
    record Pixels(Raster picture) implements Incoming {}

    record Nothing() implements Incoming {}

    /// Files before pixels: programs that copy a file often add its icon as a picture.
    static Incoming of(Clipboard clipboard) {
        if (clipboard.hasFiles()) {
            return new Files(clipboard.getFiles().stream().map(File::toPath).toList());
        }
        Image image = clipboard.hasImage() ? clipboard.getImage() : null;
        return image == null ? new Nothing() : new Pixels(Pictures.raster(image));
    }

    /// Whether something is dragged that the page can use and that did not come from this window.
    static boolean isWelcome(DragEvent event) {
        Dragboard board = event.getDragboard();
        return event.getGestureSource() == null && (board.hasFiles() || board.hasImage());
    }

    /// Lets things be dropped on `node`, which has the pseudo-class `dropping` while something hovers over it.
    static void dropOn(Node node, Consumer<Incoming> taker) {
        PseudoClass dropping = PseudoClass.getPseudoClass("dropping");
        node.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (isWelcome(event)) {
                event.acceptTransferModes(TransferMode.COPY);
                node.pseudoClassStateChanged(dropping, true);
                event.consume();
            }
        });
        node.addEventHandler(DragEvent.DRAG_EXITED, _ -> node.pseudoClassStateChanged(dropping, false));
        node.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            Incoming incoming = of(event.getDragboard());
            event.setDropCompleted(!(incoming instanceof Nothing));
            event.consume();
            taker.accept(incoming);
        });
    }
}
