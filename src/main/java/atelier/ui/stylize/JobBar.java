package atelier.ui.stylize;

import atelier.base.Job;
import atelier.ui.kit.Fx;
import atelier.ui.kit.Kit;
import java.time.Duration;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The full-size picture under way: what is done, how far it is, how long it will take, and the way to stop it.
final class JobBar extends HBox {
    private final StylizeModel model;
    private final Kit kit;
    private final Label title = new Label();
    private final Label remaining = new Label();
    private final ProgressBar bar = new ProgressBar();

    JobBar(StylizeModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
        getStyleClass().addAll("job-bar", "floating");
        setAlignment(Pos.CENTER_LEFT);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        remaining.getStyleClass().add("amount");
        remaining.setMinWidth(USE_PREF_SIZE);
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox words = new HBox(title, Kit.spring(), remaining);
        VBox middle = new VBox(words, bar);
        middle.getStyleClass().add("middle");
        getChildren().addAll(middle, kit.button("stylize.cancel", model::cancel));
        Fx.follow(this, model.job(), job -> {
            setVisible(job.isPresent());
            title.setText(model.jobTitle());
        });
        Fx.eachPulse(this, this::show);
    }

    private void show() {
        Optional<Job<?>> job = model.job().get();
        if (job.isPresent()) {
            double done = job.get().fraction();
            bar.setProgress(done > 0 ? done : ProgressBar.INDETERMINATE_PROGRESS);
            remaining.setText(job.get().remaining().map(this::words).orElse(""));
        }
    }

    private String words(Duration left) {
        long seconds = Math.max(1, Math.round(left.toMillis() / 1000.0));
        return seconds < 60
                ? kit.say("stylize.remaining.seconds", seconds)
                : kit.say("stylize.remaining.minutes", seconds / 60, seconds % 60);
    }
}
