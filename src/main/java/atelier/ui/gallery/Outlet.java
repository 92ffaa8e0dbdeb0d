package atelier.ui.gallery;

import atelier.gallery.Artwork;
import atelier.image.Raster;
import atelier.ui.kit.Kit;
import atelier.ui.kit.Notice;
import atelier.ui.kit.Pictures;
import atelier.ui.kit.SaveDialog;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleSupplier;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.stage.DirectoryChooser;

/// Hands the chosen pictures to what is outside of the window: the clipboard, the pointer, a folder that is asked for.
final class Outlet {
    /// Side of the picture under the pointer: what it is dropped on stays in sight.
    private static final double DRAGGED = 96;

    private final GalleryModel model;
    private final Kit kit;
    private final Node page;
    private final DoubleSupplier jpegQuality;

    /// @param page over whose window is asked
    /// @param jpegQuality of exported files, 0 to 1
    Outlet(GalleryModel model, Kit kit, Node page, DoubleSupplier jpegQuality) {
        this.model = model;
        this.kit = kit;
        this.page = page;
        this.jpegQuality = jpegQuality;
    }

    void copy() {
        List<Path> files = model.outgoing().files();
        if (files.size() == 1) {
            model.outgoing().copy(this::toClipboard);
        } else if (!files.isEmpty()) {
            Clipboard.getSystemClipboard().setContent(content(files));
            kit.notices().tell(Notice.news("gallery.copied.many", files.size()));
        }
    }

    /// As a picture for programs that paint, as a file for those that send.
    private void toClipboard(Path file, Raster raster) {
        ClipboardContent content = content(List.of(file));
        content.putImage(Pictures.image(raster));
        Clipboard.getSystemClipboard().setContent(content);
        kit.notices().tell(Notice.news("gallery.copied"));
    }

    void drag(ArtworkTile tile) {
        Dragboard board = tile.startDragAndDrop(TransferMode.COPY);
        board.setContent(content(model.outgoing().files()));
        ImageView small = new ImageView(tile.image());
        small.setPreserveRatio(true);
        small.setFitWidth(DRAGGED);
        small.setFitHeight(DRAGGED);
        board.setDragView(small.snapshot(null, null));
    }

    /// One picture into a file of any format; several into a folder as they are.
    void export() {
        if (model.wall().chosen().get().size() > 1) {
            copyToFolder();
        } else {
            model.wall().selected().get().ifPresent(this::export);
        }
    }

    private void export(Artwork artwork) {
        String name = String.valueOf(artwork.file().getFileName());
        new SaveDialog(kit.dialog("gallery.export"), name.replaceFirst("\\.[^.]*$", ""), SaveDialog.PICTURES)
                .like(name)
                .ask(page.getScene().getWindow())
                .ifPresent(target -> model.outgoing().export(target, jpegQuality.getAsDouble()));
    }

    void copyToFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(kit.dialog("gallery.copy.to"));
        File folder = chooser.showDialog(page.getScene().getWindow());
        if (folder != null) {
            model.outgoing().copyTo(folder.toPath());
        }
    }

    private static ClipboardContent content(List<Path> files) {
        ClipboardContent content = new ClipboardContent();
        content.putFiles(files.stream().map(Path::toFile).toList());
        return content;
    }
}
