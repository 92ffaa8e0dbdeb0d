package atelier.ui.stylize;

import atelier.ui.kit.Kit;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/// Laid over the canvas while something is dragged above it: one half takes it for the photograph, the other for a
/// painting.
final class DropChoice extends HBox {
    DropChoice(Kit kit, Consumer<Incoming> photograph, Consumer<Incoming> painting) {
        getStyleClass().add("drop-choice");
        setVisible(false);
        getChildren()
                .addAll(
                        half(new Invitation(kit, Feather.IMAGE, "stylize.drop.photograph"), photograph),
                        half(new Invitation(kit, Feather.FEATHER, "stylize.drop.painting"), painting));
    }

    /// Comes up while something is dragged over `area`, which holds this choice, as long as there is a `canvas` to
    /// be seen beneath it.
    void watch(Node area, Node canvas) {
        area.addEventHandler(
                DragEvent.DRAG_ENTERED, event -> setVisible(canvas.isVisible() && Incoming.isWelcome(event)));
        area.addEventHandler(DragEvent.DRAG_EXITED, _ -> setVisible(false));
        area.addEventFilter(DragEvent.DRAG_DROPPED, _ -> setVisible(false));
    }

    private static Node half(Invitation invitation, Consumer<Incoming> taker) {
        StackPane half = new StackPane(invitation);
        half.getStyleClass().add("drop-target");
        HBox.setHgrow(half, Priority.ALWAYS);
        half.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        half.setPrefWidth(100);
        Incoming.dropOn(half, taker);
        return half;
    }
}
