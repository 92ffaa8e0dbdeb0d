package atelier.ui.train;

import atelier.train.Estimate;
import atelier.train.TrainingPlan;
import atelier.ui.kit.Fx;
import atelier.ui.kit.Kit;
import java.time.Duration;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What the new run will take, before it starts.
final class PlanPane extends VBox {
    private final Kit kit;
    private final TrainModel model;
    private final Label words = new Label();

    PlanPane(TrainModel model, NewRunModel draft, Kit kit) {
        this.kit = kit;
        this.model = model;
        getStyleClass().add("plan-pane");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.getStyleClass().add("note");
        getChildren().add(words);
        Fx.follow(this, draft.plan(), this::show);
    }

    private void show(Optional<TrainingPlan> plan) {
        words.setText(plan.map(this::estimate).orElse(kit.say("train.new.missing")));
    }

    private String estimate(TrainingPlan plan) {
        Estimate estimate = model.estimate(plan);
        return kit.say(
                estimate.measured() ? "train.estimate.measured" : "train.estimate.guessed",
                plan.steps(),
                Words.time(kit.text(), Duration.ofSeconds(Math.round(estimate.seconds()))),
                Math.round(estimate.megabytes() / 100.0) / 10.0);
    }

    /// What the plan has for a number of the form, by its text key.
    static String number(String key, TrainingPlan plan) {
        TrainingPlan.Stage first = plan.stages().getFirst();
        return switch (key) {
            case "train.new.steps" -> Integer.toString(first.steps());
            case "train.new.batch" -> Integer.toString(first.batch());
            case "train.new.rate" -> Numbers.value(first.learningRate());
            case "train.new.sampleEvery" -> Integer.toString(plan.sampleEvery());
            case "train.new.checkpointEvery" -> Integer.toString(plan.checkpointEvery());
            case "train.new.seed" -> Long.toString(plan.seed());
            default -> throw new IllegalArgumentException(key);
        };
    }
}
