package atelier.ui.kit;

import atelier.base.Job;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Work under way, floating over a picture: what is done, how far it is, how long it will take, and the way to stop
/// it. Where the work turns off what has the focus, the way to stop it has the focus meanwhile.
public final class JobBar extends HBox {
    private final ObservableValue<Optional<Job<?>>> work;
    private final Kit kit;
    private final Label title = Kit.whole(new Label());
    private final Label remaining = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Button cancel;
    /// What had the focus before.
    private @Nullable Node before;

    /// @param words what the work is for
    /// @param key of the button that stops it
    public JobBar(
            ObservableValue<Optional<Job<?>>> work,
            Function<Job<?>, String> words,
            String key,
            Runnable stop,
            Kit kit) {
        this.work = work;
        this.kit = kit;
        getStyleClass().addAll("job-bar", "floating");
        setAlignment(Pos.CENTER_LEFT);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        remaining.getStyleClass().add("amount");
        remaining.setMinWidth(USE_PREF_SIZE);
        bar.setMaxWidth(Double.MAX_VALUE);
        VBox middle = new VBox(new HBox(title, Kit.spring(), remaining), bar);
        middle.getStyleClass().add("middle");
        cancel = kit.button(key, stop);
        cancel.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(middle, cancel);
        setVisible(false);
        Fx.follow(this, work, job -> {
            passFocus(job.isPresent());
            setVisible(job.isPresent());
            job.map(words).ifPresent(title::setText);
        });
        Fx.eachPulse(this, this::show);
    }

    /// What is turned off by the work need not be so yet, nor be turned on again by its end: it is looked at after
    /// all that comes of either.
    private void passFocus(boolean working) {
        if (working && !isVisible()) {
            Node focused = getScene().getFocusOwner();
            Fx.thread().execute(() -> {
                if (focused != null && focused.isDisabled() && isVisible()) {
                    before = focused;
                    cancel.requestFocus();
                }
            });
        } else if (!working && before != null) {
            Node giver = before;
            before = null;
            if (cancel.isFocused()) {
                Fx.thread().execute(giver::requestFocus);
            }
        }
    }

    private void show() {
        Optional<Job<?>> job = work.getValue();
        if (job.isPresent()) {
            double done = job.get().fraction();
            bar.setProgress(done > 0 ? done : ProgressBar.INDETERMINATE_PROGRESS);
            remaining.setText(job.get().remaining().map(this::words).orElse(""));
        }
    }

    private String words(Duration left) {
        long seconds = Math.max(1, Math.round(left.toMillis() / 1000.0));
        return seconds < 60
                ? kit.say("kit.remaining.seconds", seconds)
                : kit.say("kit.remaining.minutes", seconds / 60, seconds % 60);
    }
}
