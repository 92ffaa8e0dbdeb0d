package atelier.ui.train;

import atelier.train.Dataset;
import atelier.train.Objective;
import atelier.train.TrainingPlan;
import java.util.function.UnaryOperator;

/// Plans with other data.
final class Objectives {
    private Objectives() {}

    /// Whether a plan learns from a data set.
    static boolean hasData(TrainingPlan plan) {
        return plan.objective() instanceof Objective.Gan || plan.objective() instanceof Objective.Vae;
    }

    /// The plan with its data set changed; as it is where it has none.
    static TrainingPlan withData(TrainingPlan plan, UnaryOperator<Dataset> change) {
        Objective objective = switch (plan.objective()) {
            case Objective.Gan gan ->
                new Objective.Gan(
                        gan.perceptual(),
                        change.apply(gan.data()),
                        gan.latent(),
                        gan.form(),
                        gan.width(),
                        gan.loss(),
                        gan.generator(),
                        gan.discriminator(),
                        gan.discriminatorSteps(),
                        gan.accumulate(),
                        gan.greatestNorm(),
                        gan.labelSmoothing(),
                        gan.spectralNorm(),
                        gan.averageDecay(),
                        gan.augmentation());
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
