package atelier.ui.train;

import atelier.train.PlanCheck;
import atelier.train.TrainingPlan;
import java.math.BigDecimal;
import java.util.Optional;

/// A number of a plan as the form has it, and what it can be.
public enum PlanNumber {
    STEPS("train.new.steps", PlanCheck.MOST_STEPS, true),
    BATCH("train.new.batch", PlanCheck.MOST_BATCH, true),
    RATE("train.new.rate", PlanCheck.GREATEST_RATE, false),
    SAMPLE_EVERY("train.new.sampleEvery", Integer.MAX_VALUE, true),
    CHECKPOINT_EVERY("train.new.checkpointEvery", Integer.MAX_VALUE, true),
    SEED("train.new.seed", Integer.MAX_VALUE, true);

    private final String key;
    private final int greatest;
    private final boolean whole;

    PlanNumber(String key, int greatest, boolean whole) {
        this.key = key;
        this.greatest = greatest;
        this.whole = whole;
    }

    /// The key of its text.
    public String key() {
        return key;
    }

    public int greatest() {
        return greatest;
    }

    /// The key of the sentence that tells what it can be.
    public String range() {
        return !whole
                ? "train.new.range.rate"
                : greatest < Integer.MAX_VALUE ? "train.new.range" : "train.new.range.least";
    }

    /// What a plan has for it, as it would be typed.
    public String in(TrainingPlan plan) {
        TrainingPlan.Stage first = plan.stages().getFirst();
        return switch (this) {
            case STEPS -> Integer.toString(first.steps());
            case BATCH -> Integer.toString(first.batch());
            case RATE ->
                BigDecimal.valueOf(first.learningRate()).stripTrailingZeros().toPlainString();
            case SAMPLE_EVERY -> Integer.toString(plan.sampleEvery());
            case CHECKPOINT_EVERY -> Integer.toString(plan.checkpointEvery());
            case SEED -> Long.toString(plan.seed());
        };
    }

    /// What was typed, where it can be that.
    public Optional<Double> of(String typed) {
        try {
            double value = Double.parseDouble(typed.strip());
            boolean good = value > 0 && value <= greatest && (!whole || value == Math.rint(value));
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
