package atelier.ui.explore;

import java.util.Timer;
import java.util.TimerTask;
import javafx.application.Platform;

/// How long work for the JavaFX thread waits for its turn, asked every two milliseconds: whatever holds the thread up
/// for longer is seen.
final class Waiting {
    private final Times times = new Times();
    private final Timer clock = new Timer("waiting", true);

    Waiting() {
        clock.scheduleAtFixedRate(
                new TimerTask() {
                    @Override
                    public void run() {
                        long asked = System.nanoTime();
                        Platform.runLater(() -> times.since(asked));
                    }
                },
                0,
                2);
    }

    /// To be called on the JavaFX thread, which alone touches the times.
    Times end() {
        clock.cancel();
        return times;
    }
}
