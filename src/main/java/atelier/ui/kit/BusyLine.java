package atelier.ui.kit;

import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ProgressBar;
import javafx.util.Duration;

/// A thin line that runs while something is under way whose end nobody can tell. It takes no room in words and
/// no clicks, and is for a pane's edge.
public final class BusyLine extends ProgressBar {
    /// Work shorter than this needs no sign that it is under way.
    private static final Duration PATIENCE = Duration.millis(300);

    public BusyLine(ObservableValue<Boolean> busy) {
        getStyleClass().add("busy-line");
        setMaxWidth(Double.MAX_VALUE);
        setMouseTransparent(true);
        setVisible(false);
        PauseTransition patience = new PauseTransition(PATIENCE);
        patience.setOnFinished(_ -> setVisible(true));
        Fx.follow(this, busy, now -> {
            if (now) {
                patience.playFromStart();
            } else {
                patience.stop();
                setVisible(false);
            }
        });
    }
}
