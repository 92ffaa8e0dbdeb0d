package atelier.ui.gallery;

import atelier.ui.kit.Fx;
import atelier.ui.kit.Kit;
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
        Fx.follow(
                this, model.wall().chosen().map(chosen -> chosen.size() > 1), many -> setContent(many ? several : one));
    }

    /// Lets the selected picture be given another name.
    void rename() {
        one.rename();
    }
}
