package atelier.train;

import atelier.base.Text;
import atelier.train.TrainingPlan.Stage;
import java.util.function.Consumer;

/// What to try against a [Finding], as a change to the plan for a new run. The components are, in order, the
/// arguments of the text `advice.<Name>`.
public sealed interface Advice {
    /// The plan with the change; as it was where the advice is not about plans, or does not fit.
    TrainingPlan apply(TrainingPlan plan);

    /// What to try, in the user's language.
    default String in(Text text) {
        return text.of("advice.", this);
    }

    private static TrainingPlan ofGan(TrainingPlan plan, Consumer<GanDraft> change) {
        return plan.objective() instanceof Objective.Gan gan ? plan.with(gan.with(change)) : plan;
    }

    /// A learning rate multiplied by `factor`, in all stages.
    record LearningRate(double factor) implements Advice {
        @Override
        public TrainingPlan apply(TrainingPlan plan) {
            return plan.with(plan.stages().stream()
                    .map(s -> new Stage(
                            s.steps(), s.batch(), s.crop(), s.learningRate() * factor, s.warmUp(), s.cosineFrom()))
                    .toList());
        }
    }

    /// Gradients no longer than `norm` where they were let grow longer, and a gentler learning rate.
    record GradientLimit(double norm) implements Advice {
        @Override
        public TrainingPlan apply(TrainingPlan plan) {
            return plan.objective() instanceof Objective.Gan gan && gan.greatestNorm() > norm
                    ? ofGan(new LearningRate(0.5).apply(plan), draft -> draft.greatestNorm = norm)
                    : plan;
        }
    }

    /// Another game for generator and discriminator: R3GAN's, each real picture against a generated one. Where it
    /// is played already, its penalty is not lessened.
    record RelativisticLoss(double gamma) implements Advice {
        @Override
        public TrainingPlan apply(TrainingPlan plan) {
            return ofGan(plan, gan -> {
                boolean played = gan.loss instanceof AdversarialLoss.Relativistic(double now) && now >= gamma;
                gan.loss = played ? gan.loss : new AdversarialLoss.Relativistic(gamma);
            });
        }
    }

    /// The generator's loss that still pulls when the discriminator is sure, instead of the one that does not.
    record NonSaturatingLoss() implements Advice {
        @Override
        public TrainingPlan apply(TrainingPlan plan) {
            return ofGan(plan, gan -> {
                boolean saturates = gan.loss instanceof AdversarialLoss.Minimax;
                gan.loss = saturates ? new AdversarialLoss.NonSaturating() : gan.loss;
            });
        }
    }

    /// A discriminator held back: spectral norms of 1, smoothed labels, one step a turn.
    record GentlerDiscriminator() implements Advice {
        @Override
        public TrainingPlan apply(TrainingPlan plan) {
            return ofGan(plan, gan -> {
                gan.discriminatorSteps = 1;
                gan.labelSmoothing = Math.max(0.1, gan.labelSmoothing);
                // A critic that looks through a network of its own hardly learns with it.
                gan.spectralNorm |= gan.form != Objective.Form.PROJECTED;
            });
        }
    }

    /// So many steps of the discriminator, or more, for each of the generator.
    record DiscriminatorSteps(int steps) implements Advice {
        @Override
        public TrainingPlan apply(TrainingPlan plan) {
            return ofGan(plan, gan -> gan.discriminatorSteps = Math.max(steps, gan.discriminatorSteps));
        }
    }

    /// Pictures changed, as strongly as this, before they are judged.
    record Augmentation(double strength) implements Advice {
        @Override
        public TrainingPlan apply(TrainingPlan plan) {
            return ofGan(plan, gan -> gan.augmentation = strength);
        }
    }

    /// A divergence that weighs half as much, comes on slowly, and whose first `freeBits` nats a number are free.
    record FreeBits(double freeBits) implements Advice {
        @Override
        public TrainingPlan apply(TrainingPlan plan) {
            return plan.objective() instanceof Objective.Vae vae
                    ? plan.with(vae.with(draft -> {
                        draft.beta = vae.beta() / 2;
                        draft.warmUp = (int) Math.max(vae.warmUp() * 2L, plan.steps() / 4);
                        draft.freeBits = Math.max(vae.freeBits(), freeBits);
                    }))
                    : plan;
        }
    }

    /// More pictures: nothing in the plan makes up for them.
    record MorePictures(int wanted) implements Advice {
        @Override
        public TrainingPlan apply(TrainingPlan plan) {
            return plan;
        }
    }

    /// Ending here, with the best checkpoint.
    record BestCheckpoint() implements Advice {
        @Override
        public TrainingPlan apply(TrainingPlan plan) {
            return plan;
        }
    }

    /// Nothing: go on.
    record GoOn() implements Advice {
        @Override
        public TrainingPlan apply(TrainingPlan plan) {
            return plan;
        }
    }
}
