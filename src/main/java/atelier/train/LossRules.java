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
        Course all = Course.of(
                Measure.LOSS, rows.stream().filter(row -> row.step() > from).toList());
        Course loss = all.medians(LATELY);
        if (loss.has(3)) {
            double best = loss.quantile(0);
            // A likelihood may be negative: then what was gained is the measure.
            double scale = best > 0 ? best : loss.values().getFirst() - best;
            double times = 1 + (loss.values().getLast() - best) / Math.max(scale, 1e-9);
            double sureness = Math.max(between(times, 1.4, 2.5), between(roughness(all.last(16)), 0.15, 0.4));
            findings.add(new Finding.LearningRateTooHigh(step, sureness, times));
        }
        double rate = plan.rateAt(step) / Math.max(plan.stageAt(step).learningRate(), 1e-12);
        if (loss.has(12) && rate > 0.5) {
            // A third of what was seen without a gain of a hundredth.
            int third = loss.size() / 3;
            double before = loss.before(third).quantile(0.1);
            double now = loss.last(third).quantile(0.1);
            double gain = (before - now) / Math.max(Math.abs(before), 1e-9);
            findings.add(new Finding.Stalled(
                    step, 0.6 * between(gain, 0.008, 0.001), loss.steps().get(loss.size() - third - 1)));
        }
        return findings;
    }

    /// Deviation over mean of a loss that does not fall any more; 0 while it does.
    private static double roughness(Course loss) {
        if (!loss.has(16) || loss.quantile(0) <= 0) {
            return 0;
        }
        boolean falls = loss.last(8).mean() < 0.95 * loss.first(8).mean();
        return falls ? 0 : loss.deviation() / loss.mean();
    }

    private static long weightsHoldFrom(TrainingPlan plan, long step) {
        return switch (plan.objective()) {
            case Objective.ArbitraryStyle style -> style.lossesAt(step).from();
            // A rising weight of the divergence raises the loss.
            case Objective.Vae vae -> vae.warmUp();
            case Objective.OneStyle style -> style.lossesAt(step).from();
            case Objective.Gan _, Objective.Distil _, Objective.Growth _ -> 0;
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
