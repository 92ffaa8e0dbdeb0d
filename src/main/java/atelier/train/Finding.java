package atelier.train;

import atelier.base.Text;
import java.util.List;

/// What a training's measures say about it. The components are, in order, the arguments of the text
/// `finding.<Name>`: the first is the step it was seen at, the second how sure it is, 0 to 1.
public sealed interface Finding {
    long step();

    double sureness();

    /// What helps, the likeliest first.
    List<Advice> remedies();

    /// What to try: the likeliest that the plan does not do already, or else the last.
    default Advice advice(TrainingPlan plan) {
        return remedies().stream()
                .filter(advice -> !advice.apply(plan).equals(plan))
                .findFirst()
                .orElseGet(() -> remedies().getLast());
    }

    /// What is seen, in the user's language.
    default String in(Text text) {
        return text.of("finding.", this);
    }

    /// Nothing is wrong as far as can be seen.
    record Healthy(long step, double sureness) implements Finding {
        @Override
        public List<Advice> remedies() {
            return List.of(new Advice.GoOn());
        }
    }

    /// Samples are alike while the data is not.
    ///
    /// @param diversity of samples against the data's, see [Measure#DIVERSITY]
    record ModeCollapse(long step, double sureness, double diversity) implements Finding {
        @Override
        public List<Advice> remedies() {
            return List.of(
                    new Advice.RelativisticLoss(2), new Advice.RelativisticLoss(10), new Advice.LearningRate(0.5));
        }
    }

    /// The discriminator is always right: the generator learns nothing from it.
    ///
    /// @param accuracy on real and generated pictures, the lesser
    record DiscriminatorOverpowers(long step, double sureness, double accuracy) implements Finding {
        @Override
        public List<Advice> remedies() {
            return List.of(
                    new Advice.GentlerDiscriminator(), new Advice.RelativisticLoss(2), new Advice.LearningRate(0.5));
        }
    }

    /// The discriminator is always deceived: it teaches nothing.
    ///
    /// @param accuracy on generated pictures
    record GeneratorOverpowers(long step, double sureness, double accuracy) implements Finding {
        @Override
        public List<Advice> remedies() {
            return List.of(
                    new Advice.DiscriminatorSteps(2), new Advice.DiscriminatorSteps(5), new Advice.LearningRate(0.5));
        }
    }

    /// The generator's gradients have all but gone.
    ///
    /// @param share of what they were
    record VanishingGradients(long step, double sureness, double share) implements Finding {
        @Override
        public List<Advice> remedies() {
            return List.of(
                    new Advice.NonSaturatingLoss(), new Advice.RelativisticLoss(2), new Advice.LearningRate(0.5));
        }
    }

    /// Gradients have grown out of all proportion.
    ///
    /// @param times what they were
    record ExplodingGradients(long step, double sureness, double times) implements Finding {
        @Override
        public List<Advice> remedies() {
            return List.of(new Advice.GradientLimit(1), new Advice.LearningRate(0.5));
        }
    }

    /// Steps were left out because their losses or gradients were no numbers.
    ///
    /// @param share of the steps
    record NotANumber(long step, double sureness, double share) implements Finding {
        @Override
        public List<Advice> remedies() {
            return List.of(new Advice.LearningRate(0.3));
        }
    }

    /// Generator and discriminator win by turns, and neither learns.
    ///
    /// @param turns counted in what was looked at
    record Oscillation(long step, double sureness, int turns) implements Finding {
        @Override
        public List<Advice> remedies() {
            return List.of(new Advice.LearningRate(0.5));
        }
    }

    /// The pictures of the training are known by heart.
    ///
    /// @param seen how well pictures of the training do, and `heldOut` others: accuracies, or what is missed
    record OverFitting(long step, double sureness, double seen, double heldOut) implements Finding {
        @Override
        public List<Advice> remedies() {
            return List.of(new Advice.Augmentation(1), new Advice.BestCheckpoint());
        }
    }

    /// The encoder's codes say nothing any more.
    ///
    /// @param active share of numbers that do
    record CodesCollapse(long step, double sureness, double active) implements Finding {
        @Override
        public List<Advice> remedies() {
            return List.of(new Advice.FreeBits(0.1));
        }
    }

    /// There are too few pictures to learn from.
    record TooLittleData(long step, double sureness, int pictures, int wanted) implements Finding {
        @Override
        public List<Advice> remedies() {
            return List.of(new Advice.MorePictures(wanted));
        }
    }

    /// What is minimised rises, or leaps about.
    ///
    /// @param times the least it was; of an autoencoder, how many times as unlikely pictures are
    record LearningRateTooHigh(long step, double sureness, double times) implements Finding {
        @Override
        public List<Advice> remedies() {
            return List.of(new Advice.LearningRate(0.3));
        }
    }

    /// Nothing has become better for a long time.
    ///
    /// @param since the step of the best
    record Stalled(long step, double sureness, long since) implements Finding {
        @Override
        public List<Advice> remedies() {
            return List.of(new Advice.BestCheckpoint());
        }
    }
}
