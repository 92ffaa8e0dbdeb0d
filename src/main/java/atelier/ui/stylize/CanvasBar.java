package atelier.ui.stylize;

import atelier.ui.canvas.PictureCanvas;
import atelier.ui.kit.Kit;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Separator;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// What can be done with the picture, above the canvas.
final class CanvasBar extends HBox {
    CanvasBar(
            StylizeModel model, PictureCanvas canvas, Exporting exporting, Runnable copying, Runnable saving, Kit kit) {
        getStyleClass().add("canvas-bar");
        setAlignment(Pos.CENTER_LEFT);
        Draft draft = model.draft();
        Button undo = kit.iconButton("stylize.undo", Feather.CORNER_UP_LEFT, draft::undo);
        undo.disableProperty().bind(draft.canUndo().not());
        Button redo = kit.iconButton("stylize.redo", Feather.CORNER_UP_RIGHT, draft::redo);
        redo.disableProperty().bind(draft.canRedo().not());
        var nothing = model.result().map(result -> result.isEmpty());
        Node compare = kit.iconToggle("stylize.compare", Feather.COLUMNS, canvas.comparing());
        compare.disableProperty().bind(nothing);
        Button peek = kit.iconButton("stylize.peek", Feather.EYE, () -> {});
        peek.disableProperty().bind(nothing);
        peek.addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> canvas.peeking().set(true));
        peek.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> canvas.peeking().set(false));
        Node copy = kit.iconButton("stylize.copy", Feather.COPY, copying);
        Node drag = new DragOut(model, kit).handle();
        Node save = kit.primary("stylize.save", Feather.SAVE, saving);
        for (Node finishing : List.of(copy, drag, exporting.menu(), save)) {
            finishing
                    .disableProperty()
                    .bind(Bindings.createBooleanBinding(
                            () -> !model.isReady() || model.job().get().isPresent(),
                            draft.sketch(),
                            model.oneStyle(),
                            model.job()));
        }
        getChildren()
                .addAll(
                        undo,
                        redo,
                        new Separator(Orientation.VERTICAL),
                        compare,
                        peek,
                        Kit.spring(),
                        copy,
                        drag,
                        exporting.menu(),
                        save);
    }
}
