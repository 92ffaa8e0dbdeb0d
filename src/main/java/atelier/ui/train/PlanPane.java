package atelier.ui.train;

import atelier.train.Estimate;
import atelier.train.TrainingPlan;
import atelier.ui.kit.Fx;
import atelier.ui.kit.Kit;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What the new run will take, before it starts.
final class PlanPane extends VBox {
    private final Kit kit;
    private final TrainModel model;
    private final NewRunModel draft;
    private final Label words = new Label();

    PlanPane(TrainModel model, NewRunModel draft, Kit kit) {
        this.kit = kit;
        this.model = model;
        this.draft = draft;
        getStyleClass().add("plan-pane");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.getStyleClass().add("note");
        getChildren().add(words);
        Fx.follow(this, draft.plan(), _ -> show());
        Fx.follow(this, draft.wrong(), _ -> show());
        for (ObservableValue<?> answer : List.of(
                model.obstacle(),
                draft.pictures(),
                draft.name(),
                draft.licence(),
                draft.taken(),
                draft.fault(),
                draft.survey().survey(),
                draft.survey().trouble(),
                draft.survey().leftOut())) {
            Fx.follow(this, answer, _ -> show());
        }
    }

    private void show() {
        words.setText(model.obstacle()
                .get()
                .map(kit.text()::of)
                .orElseGet(() -> draft.plan().getValue().map(this::estimate).orElseGet(this::obstacle)));
    }

    /// What is in the way of a plan.
    private String obstacle() {
        List<NewRunModel.Gap> gaps = draft.gaps();
        if (!gaps.isEmpty()) {
            return kit.say(
                    "train.new.missing",
                    gaps.stream()
                            .map(gap -> kit.say("train.new.gap." + gap))
                            .collect(Collectors.joining(kit.say("list.comma"))));
        }
        if (draft.fault().getValue().isPresent()) {
            return kit.say("train.new.fault", draft.fault().getValue().get());
        }
        return kit.say(draft.taken().getValue().isPresent() ? "train.new.missing.name" : "train.new.wrong");
    }

    private String estimate(TrainingPlan plan) {
        Estimate estimate = model.estimate(plan);
        return kit.say(
                estimate.measured() ? "train.estimate.measured" : "train.estimate.guessed",
                plan.steps(),
                Words.time(kit.text(), Duration.ofSeconds(Math.round(estimate.seconds()))),
                Math.round(estimate.megabytes() / 100.0) / 10.0);
    }
}
