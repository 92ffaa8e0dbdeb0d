package atelier.ui.kit;

import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.util.Duration;

/// The ways onto the JavaFX thread.
public final class Fx {
    private Fx() {}

    /// Runs things on the JavaFX thread, in order, never at once. For [atelier.base.Job#whenDone].
    public static Executor thread() {
        return Platform::runLater;
    }

    /// Runs things on the JavaFX thread a while later. To be used on that thread.
    public static Executor after(Duration pause) {
        return action -> {
            PauseTransition wait = new PauseTransition(pause);
            wait.setOnFinished(_ -> action.run());
            wait.play();
        };
    }

    /// Runs `action` once when what is in the windows now has been drawn: the pulse after the next one begins then.
    public static void onceDrawn(Runnable action) {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                pulses++;
                if (pulses > 1) {
                    stop();
                    action.run();
                }
            }
        }.start();
    }

    /// Hands `value` to `consumer`, now and after each change, while `owner` is in a scene. So a view that was
    /// replaced costs nothing, and one that comes back is up to date again.
    public static <T> void follow(Node owner, ObservableValue<T> value, Consumer<? super T> consumer) {
        var _ = value.when(shown(owner)).subscribe(consumer);
    }

    /// Takes what is in `list` out, oldest first, and hands it to `consumer`, now and whenever more has come, while
    /// `owner` is in a scene. Not in the midst of the list's own telling, when it cannot be changed, but right
    /// after.
    public static <T> void drain(Node owner, ObservableList<T> list, Consumer<? super T> consumer) {
        follow(owner, Bindings.size(list), _ -> empty(list, consumer));
    }

    /// The same whatever is shown, for as long as the list is there.
    public static <T> void drain(ObservableList<T> list, Consumer<? super T> consumer) {
        var _ = list.subscribe(() -> empty(list, consumer));
        empty(list, consumer);
    }

    private static <T> void empty(ObservableList<T> list, Consumer<? super T> consumer) {
        Platform.runLater(() -> {
            while (!list.isEmpty()) {
                consumer.accept(list.removeFirst());
            }
        });
    }

    /// Runs `action` before each picture of the screen while `owner` is in a scene: for what changes faster than
    /// the eye sees, such as a job's fraction.
    public static void eachPulse(Node owner, Runnable action) {
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                action.run();
            }
        };
        var _ = shown(owner).subscribe(shown -> {
            if (shown) {
                timer.start();
            } else {
                timer.stop();
            }
        });
    }

    private static ObservableValue<Boolean> shown(Node node) {
        return node.sceneProperty().map(Objects::nonNull).orElse(false);
    }
}
