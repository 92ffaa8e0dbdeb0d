package atelier.train;

import static atelier.train.Doctor.between;

import atelier.train.TrainingEvent.Measured;
import java.util.ArrayList;
import java.util.List;

/// What a loss tells that should fall: not an adversarial one.
final class LossRules {
    private static final int LATELY = 5;

    private LossRules() {}

    static List<Finding> findings(TrainingPlan plan, List<Measured> rows) {
        List<Finding> findings = new ArrayList<>();
        long step = rows.getLast().step();
        // Only what the same weights of the terms made can be compared.
        long from = Math.max(weightsHoldFrom(plan, step), stageFrom(plan, step));
        Course loss = Course.of(
                        Measure.LOSS,
                        rows.stream().filter(row -> row.step() > from).toList())
                .medians(LATELY);
        if (loss.has(3)) {
            double best = loss.quantile(0);
            double times = loss.values().getLast() / Math.max(best, 1e-12);
            findings.add(new Finding.LearningRateTooHigh(step, between(times, 1.4, 2.5), times));
        }
        double rate = plan.rateAt(step) / Math.max(plan.stageAt(step).learningRate(), 1e-12);
        if (loss.has(12) && rate > 0.5) {
            // A third of what was seen without a gain of a hundredth.
            int third = loss.size() / 3;
            double before = loss.before(third).quantile(0.1);
            double now = loss.last(third).quantile(0.1);
            double gain = 1 - now / before;
            findings.add(new Finding.Stalled(
                    step, 0.6 * between(gain, 0.008, 0.001), loss.steps().get(loss.size() - third - 1)));
        }
        return findings;
    }

    private static long weightsHoldFrom(TrainingPlan plan, long step) {
        return switch (plan.objective()) {
            case Objective.ArbitraryStyle style -> style.lossesAt(step).from();
            // A rising weight of the divergence raises the loss.
            case Objective.Vae vae -> vae.warmUp();
            case Objective.OneStyle _, Objective.Gan _, Objective.Distil _ -> 0;
        };
    }

    private static long stageFrom(TrainingPlan plan, long step) {
        long from = 0;
        for (TrainingPlan.Stage stage : plan.stages()) {
            if (step <= from + stage.steps()) {
                return from;
            }
            from += stage.steps();
        }
        return from;
    }
}
