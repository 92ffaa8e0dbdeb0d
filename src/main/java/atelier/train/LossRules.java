package atelier.train;

import static atelier.train.Doctor.between;

import atelier.train.TrainingEvent.Measured;
import java.util.ArrayList;
import java.util.List;

/// What a loss tells that should fall: not an adversarial one.
final class LossRules {
    private static final int LATELY = 5;
    /// Factors end here: whatever is still less likely is no worse.
    private static final double WORST = 1000;

    private LossRules() {}

    static List<Finding> findings(TrainingPlan plan, List<Measured> rows) {
        List<Finding> findings = new ArrayList<>();
        long step = rows.getLast().step();
        // Only what the same weights of the terms made in one stage can be compared.
        long from =
                Math.max(weightsHoldFrom(plan, step), plan.stretchAt(step - 1).from());
        Trend told = Trend.of(
                Measure.LOSS, rows.stream().filter(row -> row.step() > from).toList());
        Trend all = plan.objective() instanceof Objective.Vae ? timesAsUnlikely(told) : told;
        Trend loss = all.medians(LATELY);
        if (loss.has(3)) {
            double times = loss.values().getLast() / Math.max(loss.quantile(0), 1e-9);
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

    /// An autoencoder's loss is a logarithm, of how unlikely pictures are: its zero means nothing, and what lies
    /// between two of its values is a factor. These are the factors to the least.
    private static Trend timesAsUnlikely(Trend logarithms) {
        double least = logarithms.quantile(0);
        return new Trend(
                logarithms.steps(),
                logarithms.values().stream()
                        .map(value -> Math.min(WORST, Math.exp(value - least)))
                        .toList());
    }

    /// Deviation over mean of a loss that does not fall any more; 0 while it does.
    private static double roughness(Trend loss) {
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
}
