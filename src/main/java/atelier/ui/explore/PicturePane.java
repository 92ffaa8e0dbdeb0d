package atelier.ui.explore;

import atelier.ui.kit.Fx;
import atelier.ui.kit.Kit;
import atelier.ui.kit.Pictures;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

/// The picture itself. Dragging it, or the arrow keys, moves in the plane of the two strongest ways that are
/// not locked.
final class PicturePane extends StackPane {
    /// Standard deviations from one edge of the picture to the other.
    private static final double WIDE = 4;

    private static final double KEY_STEP = 0.15;

    private final ExploreModel model;
    private final ImageView picture = new ImageView();
    private double x;
    private double y;

    PicturePane(ExploreModel model, Kit kit) {
        this.model = model;
        getStyleClass().add("explore-picture");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(kit.say("explore.picture"));
        setMinSize(0, 0);
        picture.setPreserveRatio(true);
        picture.setCursor(Cursor.MOVE);
        picture.fitWidthProperty().bind(widthProperty().subtract(64));
        picture.fitHeightProperty().bind(heightProperty().subtract(64));
        ReferenceCard reference = new ReferenceCard(model, kit);
        // Work under way is told at the lower edge.
        setAlignment(reference, Pos.TOP_LEFT);
        setMargin(reference, new Insets(12));
        getChildren().addAll(picture, reference);
        Fx.follow(
                this,
                model.spot().picture(),
                made -> picture.setImage(made.map(Pictures::image).orElse(null)));
        picture.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            requestFocus();
            at(event);
        });
        picture.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        picture.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> model.travel().rest());
        addEventHandler(KeyEvent.KEY_PRESSED, this::move);
        addEventHandler(KeyEvent.KEY_RELEASED, event -> {
            if (event.getCode().isArrowKey()) {
                model.travel().rest();
            }
        });
    }

    private void drag(MouseEvent event) {
        double side = Math.max(1, picture.getBoundsInParent().getWidth());
        model.travel().drag((event.getSceneX() - x) / side * WIDE, (y - event.getSceneY()) / side * WIDE);
        at(event);
    }

    private void at(MouseEvent event) {
        x = event.getSceneX();
        y = event.getSceneY();
    }

    private void move(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> model.travel().drag(-KEY_STEP, 0);
            case RIGHT -> model.travel().drag(KEY_STEP, 0);
            case UP -> model.travel().drag(0, KEY_STEP);
            case DOWN -> model.travel().drag(0, -KEY_STEP);
            default -> {
                return;
            }
        }
        event.consume();
    }
}
