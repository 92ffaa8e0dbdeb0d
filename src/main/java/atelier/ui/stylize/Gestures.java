package atelier.ui.stylize;

import javafx.scene.control.Slider;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/// Where one movement of the hand ends and the next begins.
final class Gestures {
    private Gestures() {}

    /// Settles the draft when the hand takes hold of the slider and when it lets go.
    static void settle(Slider slider, Draft draft) {
        slider.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> draft.settle());
        slider.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> draft.settle());
        slider.addEventFilter(KeyEvent.KEY_RELEASED, _ -> draft.settle());
    }
}
