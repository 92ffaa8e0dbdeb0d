package atelier.ui.train;

import atelier.train.PlanCheck;
import atelier.train.TrainingPlan;
import java.math.BigDecimal;
import java.util.Optional;

/// A number of a plan as the form has it, and what it can be.
public enum PlanNumber {
    STEPS("train.new.steps", 1, PlanCheck.MOST_STEPS, true),
    BATCH("train.new.batch", 1, PlanCheck.MOST_BATCH, true),
    RATE("train.new.rate", Double.MIN_VALUE, PlanCheck.GREATEST_RATE, false),
    AUGMENTATION("train.new.augmentation", 0, 1, false),
    DISCRIMINATOR_STEPS("train.new.discriminatorSteps", 1, PlanCheck.MOST_DISCRIMINATOR_STEPS, true),
    LABEL_SMOOTHING("train.new.labelSmoothing", 0, PlanCheck.GREATEST_SMOOTHING, false),
    LATENT("train.new.latent", 1, PlanCheck.MOST_LATENT, true),
    BETA("train.new.beta", 0, PlanCheck.GREATEST_WEIGHT, false),
    FREE_BITS("train.new.freeBits", 0, PlanCheck.MOST_FREE_BITS, false),
    SAMPLE_EVERY("train.new.sampleEvery", 1, Integer.MAX_VALUE, true),
    CHECKPOINT_EVERY("train.new.checkpointEvery", 1, Integer.MAX_VALUE, true),
    SEED("train.new.seed", 1, Integer.MAX_VALUE, true);

    private final String key;
    private final double least;
    private final double greatest;
    private final boolean whole;

    PlanNumber(String key, double least, double greatest, boolean whole) {
        this.key = key;
        this.least = least;
        this.greatest = greatest;
        this.whole = whole;
    }

    /// The key of its text.
    public String key() {
        return key;
    }

    public double least() {
        return least;
    }

    public double greatest() {
        return greatest;
    }

    /// The key of the sentence that tells what it can be.
    public String range() {
        if (whole) {
            return greatest < Integer.MAX_VALUE ? "train.new.range" : "train.new.range.least";
        }
        return least > 0 ? "train.new.range.rate" : "train.new.range.from";
    }

    /// What a plan has for it, as it would be typed; empty where the plan has no such number.
    public Optional<String> in(TrainingPlan plan) {
        TrainingPlan.Stage first = plan.stages().getFirst();
        return switch (this) {
            case STEPS -> Optional.of(Integer.toString(first.steps()));
            case BATCH -> Optional.of(Integer.toString(first.batch()));
            case RATE -> Optional.of(plain(first.learningRate()));
            case AUGMENTATION -> Objectives.gan(plan).map(gan -> plain(gan.augmentation()));
            case DISCRIMINATOR_STEPS -> Objectives.gan(plan).map(gan -> Integer.toString(gan.discriminatorSteps()));
            case LABEL_SMOOTHING -> Objectives.gan(plan).map(gan -> plain(gan.labelSmoothing()));
            case LATENT -> Objectives.vae(plan).map(vae -> Integer.toString(vae.latent()));
            case BETA -> Objectives.vae(plan).map(vae -> plain(vae.beta()));
            case FREE_BITS -> Objectives.vae(plan).map(vae -> plain(vae.freeBits()));
            case SAMPLE_EVERY -> Optional.of(Integer.toString(plan.sampleEvery()));
            case CHECKPOINT_EVERY -> Optional.of(Integer.toString(plan.checkpointEvery()));
            case SEED -> Optional.of(Long.toString(plan.seed()));
        };
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /// What was typed, where it can be that.
    public Optional<Double> of(String typed) {
        try {
            double value = Double.parseDouble(typed.strip());
            boolean good = value >= least && value <= greatest && (!whole || value == Math.rint(value));
            return good ? Optional.of(value) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /// Whether something was typed that it cannot be.
    public boolean isWrong(String typed) {
        return !typed.isBlank() && of(typed).isEmpty();
    }
}
