package atelier.ui.canvas;

import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/// What a hand does on the canvas: the wheel zooms at the cursor, dragging and the arrow keys pan, a double click
/// goes between the whole picture and its actual size.
final class CanvasHand {
    /// Doubles the zoom in about eight notches of a wheel.
    private static final double WHEEL = Math.log(2) / 320;

    private static final double ARROW = 48;

    private final PictureCanvas canvas;
    private double lastX;
    private double lastY;

    CanvasHand(PictureCanvas canvas) {
        this.canvas = canvas;
        canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        canvas.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> canvas.setCursor(Cursor.DEFAULT));
        canvas.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        canvas.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        canvas.addEventHandler(ZoomEvent.ZOOM, event -> canvas.zoom(event.getZoomFactor(), event.getX(), event.getY()));
        canvas.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void press(MouseEvent event) {
        canvas.requestFocus();
        lastX = event.getX();
        lastY = event.getY();
    }

    private void drag(MouseEvent event) {
        if (!canvas.isEmpty()) {
            canvas.setCursor(Cursor.CLOSED_HAND);
            canvas.pan(event.getX() - lastX, event.getY() - lastY);
            lastX = event.getX();
            lastY = event.getY();
        }
    }

    private void click(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            if (canvas.viewport().get().fitted()) {
                canvas.zoom(1 / canvas.viewport().get().scale(), event.getX(), event.getY());
            } else {
                canvas.fit();
            }
        }
    }

    private void scroll(ScrollEvent event) {
        if (!canvas.isEmpty() && event.getDeltaY() != 0) {
            canvas.zoom(Math.exp(event.getDeltaY() * WHEEL), event.getX(), event.getY());
            event.consume();
        }
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> canvas.pan(ARROW, 0);
            case RIGHT -> canvas.pan(-ARROW, 0);
            case UP -> canvas.pan(0, ARROW);
            case DOWN -> canvas.pan(0, -ARROW);
            default -> {
                return;
            }
        }
        event.consume();
    }
}
