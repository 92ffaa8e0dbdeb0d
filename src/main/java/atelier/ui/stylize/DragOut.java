package atelier.ui.stylize;

import atelier.ui.kit.Kit;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import org.kordamp.ikonli.feather.Feather;

/// A handle by which the picture is dragged out to the desktop or another program.
///
/// What is dragged must be a file by then, and making one takes a while: pressing the handle makes it, and the drag
/// begins once it is there.
final class DragOut {
    private final StylizeModel model;
    private final Kit kit;
    private final Button handle;

    DragOut(StylizeModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
        handle = kit.iconButton("stylize.drag", Feather.MOVE, () -> {});
        handle.addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> prepare());
        handle.setOnAction(_ -> prepare());
        handle.addEventHandler(MouseEvent.DRAG_DETECTED, this::drag);
    }

    Button handle() {
        return handle;
    }

    private void prepare() {
        if (ready().isEmpty()) {
            model.prepareDrag(kit.say("stylize.job.drag"), model.suggestedName(kit.text()));
        }
    }

    private void drag(MouseEvent event) {
        ready().ifPresent(file -> {
            Dragboard board = handle.startDragAndDrop(TransferMode.COPY);
            ClipboardContent content = new ClipboardContent();
            content.putFiles(List.of(file.toFile()));
            board.setContent(content);
            event.consume();
        });
    }

    /// The file, if it is there and of the sketch as it is now.
    private Optional<Path> ready() {
        return model.outcome()
                .get()
                .filter(outcome -> outcome instanceof Outcome.Ready it
                        && model.recipe().filter(it.recipe()::equals).isPresent())
                .map(outcome -> ((Outcome.Ready) outcome).file());
    }
}
