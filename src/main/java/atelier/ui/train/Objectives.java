package atelier.ui.train;

import atelier.train.Dataset;
import atelier.train.Objective;
import atelier.train.TrainingPlan;
import java.util.function.UnaryOperator;

/// Plans with other data.
final class Objectives {
    private Objectives() {}

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
            case Objective.Distil _, Objective.ArbitraryStyle _, Objective.OneStyle _ -> plan.objective();
        };
        return plan.with(objective);
    }
}
