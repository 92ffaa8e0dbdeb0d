package atelier.ui.train;

import atelier.train.Objective;
import atelier.train.TrainingPlan;
import atelier.train.TrainingPlan.Ships;
import atelier.train.TrainingPlan.Stage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A plan's numbers as they are typed; one that is empty stays as the plan has it.
public final class PlanNumbers {
    private final Map<PlanNumber, StringProperty> typed = new EnumMap<>(PlanNumber.class);

    PlanNumbers() {
        for (PlanNumber number : PlanNumber.values()) {
            typed.put(number, new SimpleStringProperty(""));
        }
    }

    /// What is typed for one of them.
    public StringProperty typed(PlanNumber number) {
        return Objects.requireNonNull(typed.get(number));
    }

    /// All that is typed.
    Observable[] all() {
        return typed.values().toArray(Observable[]::new);
    }

    /// Whether one was typed that the plan has and that cannot be.
    boolean isWrong(TrainingPlan plan) {
        return Stream.of(PlanNumber.values())
                .filter(number -> number.in(plan).isPresent())
                .anyMatch(number -> number.isWrong(typed(number).get()));
    }

    /// The plan with these numbers: the first stage has its own, the others go along with what they change.
    TrainingPlan applyTo(TrainingPlan plan, Optional<Ships> ships) {
        List<Stage> stages = new ArrayList<>(plan.stages());
        Stage first = stages.getFirst();
        stages.set(
                0,
                new Stage(
                        (int) whole(PlanNumber.STEPS, first.steps()),
                        (int) whole(PlanNumber.BATCH, first.batch()),
                        first.crop(),
                        value(PlanNumber.RATE).orElse(first.learningRate()),
                        first.warmUp(),
                        first.cosineFrom()));
        return new TrainingPlan(
                plan.model(),
                plan.version(),
                plan.title(),
                plan.summary(),
                plan.licence(),
                applyTo(plan.objective()),
                stages,
                whole(PlanNumber.SEED, plan.seed()),
                (int) whole(PlanNumber.CHECKPOINT_EVERY, plan.checkpointEvery()),
                (int) whole(PlanNumber.SAMPLE_EVERY, plan.sampleEvery()),
                ships);
    }

    private Objective applyTo(Objective objective) {
        return switch (objective) {
            case Objective.Gan gan ->
                gan.with(draft -> {
                    draft.augmentation = value(PlanNumber.AUGMENTATION).orElse(gan.augmentation());
                    draft.discriminatorSteps = (int) whole(PlanNumber.DISCRIMINATOR_STEPS, gan.discriminatorSteps());
                    draft.labelSmoothing = value(PlanNumber.LABEL_SMOOTHING).orElse(gan.labelSmoothing());
                });
            case Objective.Vae vae ->
                vae.with(draft -> {
                    draft.latent = (int) whole(PlanNumber.LATENT, vae.latent());
                    draft.beta = value(PlanNumber.BETA).orElse(vae.beta());
                    draft.freeBits = value(PlanNumber.FREE_BITS).orElse(vae.freeBits());
                });
            case Objective.Growth _, Objective.Distil _, Objective.ArbitraryStyle _, Objective.OneStyle _ -> objective;
        };
    }

    private Optional<Double> value(PlanNumber number) {
        return number.of(typed(number).get());
    }

    private long whole(PlanNumber number, long otherwise) {
        return value(number).map(Double::longValue).orElse(otherwise);
    }
}
