package atelier.ui.kit;

import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.stage.Screen;
import javafx.stage.Window;
import javafx.util.Duration;

/// What a control is for, in words beneath it: there they hide neither the control nor what is beside it. Above it
/// where the screen ends.
public final class Tip extends Tooltip {
    private static final double GAP = 6;
    /// As high as a tip hardly ever is.
    private static final double ROOM = 80;

    private final Control control;

    public Tip(Control control, String words) {
        super(words);
        this.control = control;
        setShowDelay(Duration.millis(500));
    }

    @Override
    public void show(Window owner, double anchorX, double anchorY) {
        Bounds place = control.localToScreen(control.getLayoutBounds());
        if (place == null) {
            return;
        }
        boolean below = place.getMaxY() + ROOM < end(place);
        setAnchorLocation(below ? AnchorLocation.CONTENT_TOP_LEFT : AnchorLocation.CONTENT_BOTTOM_LEFT);
        super.show(owner, place.getMinX(), below ? place.getMaxY() + GAP : place.getMinY() - GAP);
    }

    /// Where the screen that the control is on ends.
    private static double end(Bounds place) {
        return Screen.getScreensForRectangle(place.getMinX(), place.getMinY(), 1, 1).stream()
                .map(Screen::getVisualBounds)
                .mapToDouble(Rectangle2D::getMaxY)
                .max()
                .orElse(Double.MAX_VALUE);
    }
}
