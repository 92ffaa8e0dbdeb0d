package atelier.ui.train;

import atelier.train.Dataset;
import atelier.train.Objective;
import atelier.train.TrainingPlan;
import atelier.train.TrainingPlan.Pictures;
import java.util.List;
import java.util.function.UnaryOperator;

/// Plans with other data.
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

    /// The plan with its data set changed; as it is where it has none.
    static TrainingPlan withData(TrainingPlan plan, UnaryOperator<Dataset> change) {
        Objective objective = switch (plan.objective()) {
            case Objective.Gan gan -> gan.with(change.apply(gan.data()));
            case Objective.Vae vae ->
                new Objective.Vae(
                        vae.perceptual(),
                        change.apply(vae.data()),
                        vae.latent(),
                        vae.form(),
                        vae.width(),
                        vae.beta(),
                        vae.warmUp(),
                        vae.freeBits(),
                        vae.perceptualWeight(),
                        vae.secondStage(),
                        vae.optimiser(),
                        vae.averageDecay());
            case Objective.Growth growth -> growth.with(change.apply(growth.data()));
            case Objective.Distil _, Objective.ArbitraryStyle _, Objective.OneStyle _ -> plan.objective();
        };
        return plan.with(objective);
    }
}
