package atelier.ui.gallery;

import atelier.ui.kit.Fx;
import atelier.ui.kit.Kit;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/// Beside the pictures: the selected one in detail, or where several are chosen, what can be done with all of them.
final class DetailPane extends ScrollPane {
    static final double WIDTH = 340;

    /// What the page does for its parts.
    ///
    /// @param discard throws the chosen pictures away, or asks to delete them for good where they lie in the trash
    /// @param focus lets the keys move among the pictures
    record Acts(Outlet outlet, Runnable discard, Runnable focus) {}

    private final PictureDetail one;
    private final SeveralDetail several;

    DetailPane(GalleryModel model, Kit kit, Acts acts) {
        one = new PictureDetail(model, kit, acts);
        several = new SeveralDetail(model, kit, acts);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setPrefWidth(WIDTH);
        setMinWidth(WIDTH);
        getStyleClass().add("artwork-detail-scroll");
        Fx.follow(this, model.wall().chosen().map(chosen -> chosen.size() > 1), many -> show(many, acts.focus()));
    }

    private void show(boolean many, Runnable focus) {
        boolean hadFocus = getScene() != null
                && Stream.iterate(getScene().getFocusOwner(), Objects::nonNull, Node::getParent)
                        .anyMatch(node -> node.equals(getContent()));
        setContent(many ? several : one);
        // Its button has gone, and the keys would be anywhere.
        if (hadFocus) {
            focus.run();
        }
    }

    /// Lets the selected picture be given another name.
    void rename() {
        one.rename();
    }
}
