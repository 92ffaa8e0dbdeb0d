package atelier.ui.train;

import atelier.train.Dataset;
import atelier.train.GanDraft;
import atelier.train.Objective;
import atelier.train.TrainingPlan;
import atelier.train.TrainingPlan.Pictures;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// What plans learn, and plans that learn something else.
final class Objectives {
    private Objectives() {}

    /// The pictures that a plan is about, without those that styles are only practised on.
    static List<Pictures> pictures(Objective objective) {
        return switch (objective) {
            case Objective.Gan gan -> gan.data().pictures();
            case Objective.Vae vae -> vae.data().pictures();
            case Objective.Growth growth -> growth.data().pictures();
            case Objective.Distil distil -> distil.pictures();
            case Objective.ArbitraryStyle styles -> styles.paintings();
            case Objective.OneStyle style -> List.of(style.painting());
        };
    }

    static Optional<Objective.Gan> gan(TrainingPlan plan) {
        return plan.objective() instanceof Objective.Gan gan ? Optional.of(gan) : Optional.empty();
    }

    static Optional<Objective.Vae> vae(TrainingPlan plan) {
        return plan.objective() instanceof Objective.Vae vae ? Optional.of(vae) : Optional.empty();
    }

    /// The plan with its data set changed; as it is where it has none.
    static TrainingPlan withData(TrainingPlan plan, UnaryOperator<Dataset> change) {
        Objective objective = switch (plan.objective()) {
            case Objective.Gan gan -> gan.with(change.apply(gan.data()));
            case Objective.Vae vae -> vae.with(change.apply(vae.data()));
            case Objective.Growth growth -> growth.with(change.apply(growth.data()));
            case Objective.Distil _, Objective.ArbitraryStyle _, Objective.OneStyle _ -> plan.objective();
        };
        return plan.with(objective);
    }

    /// The plan with its generator and discriminator changed; as it is where it has none.
    static TrainingPlan withGan(TrainingPlan plan, Consumer<GanDraft> change) {
        return gan(plan).map(gan -> plan.with(gan.with(change))).orElse(plan);
    }
}
