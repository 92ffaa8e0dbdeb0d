package atelier.ui.canvas;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;

/// The line between before and after, drawn with a grip, moved by the mouse or the arrow keys.
final class Divider extends Region {
    /// Wide enough to be caught, though the line is thin.
    private static final double REACH = 44;

    private static final double KEY_STEP = 0.02;

    private final DoubleProperty split = new SimpleDoubleProperty(this, "split", 0.5);
    private final Region line = new Region();
    private final Region grip = new Region();
    private final SVGPath arrows = new SVGPath();
    private Rectangle2D room = new Rectangle2D(0, 0, 1, 1);

    Divider() {
        getStyleClass().add("divider");
        line.getStyleClass().add("line");
        grip.getStyleClass().add("grip");
        arrows.getStyleClass().add("arrows");
        arrows.setContent("M-4,-4 L-8,0 L-4,4 M4,-4 L8,0 L4,4");
        arrows.setMouseTransparent(true);
        getChildren().addAll(line, grip, arrows);
        setPickOnBounds(true);
        setCursor(Cursor.H_RESIZE);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            requestFocus();
            event.consume();
        });
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            double x = getLayoutX() + event.getX();
            split.set(Math.clamp((x - room.getMinX()) / room.getWidth(), 0, 1));
            event.consume();
        });
        addEventHandler(MouseEvent.MOUSE_CLICKED, MouseEvent::consume);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /// The part of the visible picture that shows the photograph, from the left, 0 to 1.
    DoubleProperty split() {
        return split;
    }

    /// Lays the line at `x` over the visible picture.
    void place(double x, Rectangle2D seen) {
        room = new Rectangle2D(
                seen.getMinX(), seen.getMinY(), Math.max(1, seen.getWidth()), Math.max(1, seen.getHeight()));
        resizeRelocate(x - REACH / 2, seen.getMinY(), REACH, seen.getHeight());
    }

    @Override
    protected void layoutChildren() {
        double middle = getWidth() / 2;
        double size = grip.prefWidth(-1);
        line.resizeRelocate(middle - 1, 0, 2, getHeight());
        grip.resizeRelocate(middle - size / 2, getHeight() / 2 - size / 2, size, size);
        arrows.relocate(
                middle - arrows.getLayoutBounds().getWidth() / 2,
                getHeight() / 2 - arrows.getLayoutBounds().getHeight() / 2);
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
            double step = event.getCode() == KeyCode.LEFT ? -KEY_STEP : KEY_STEP;
            split.set(Math.clamp(split.get() + step, 0, 1));
            event.consume();
        }
    }
}
