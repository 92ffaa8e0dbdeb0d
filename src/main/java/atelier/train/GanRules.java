package atelier.train;

import static atelier.train.Doctor.between;

import atelier.train.TrainingEvent.Measured;
import java.util.ArrayList;
import java.util.List;

/// What generator and discriminator tell about each other.
final class GanRules {
    private static final int LATELY = 10;
    private static final int LOOKS = 4;
    /// Pictures below which a discriminator soon knows them by heart.
    private static final int FEW = 500;

    private GanRules() {}

    static List<Finding> findings(TrainingPlan plan, Objective.Gan gan, List<Measured> rows) {
        List<Finding> findings = new ArrayList<>();
        long step = rows.getLast().step();
        accuracies(gan, rows, step, findings);
        diversity(rows, step, findings);
        heldOut(rows, step, findings);
        few(gan, rows, step, findings);
        stalled(plan, rows, step, findings);
        return findings;
    }

    private static void accuracies(Objective.Gan gan, List<Measured> rows, long step, List<Finding> findings) {
        Trend real = Trend.of(Measure.REAL, rows);
        Trend generated = Trend.of(Measure.GENERATED, rows);
        if (!real.has(LATELY) || !generated.has(LATELY)) {
            return;
        }
        double onReal = real.last(LATELY).mean();
        double onGenerated = generated.last(LATELY).mean();
        double lesser = Math.min(onReal, onGenerated);
        // Penalised discriminators give a slope even where they are right.
        boolean sloped = gan.loss() instanceof AdversarialLoss.Relativistic
                || gan.loss() instanceof AdversarialLoss.WassersteinPenalty
                || gan.loss() instanceof AdversarialLoss.WassersteinClipped;
        if (!sloped) {
            findings.add(new Finding.DiscriminatorOverpowers(step, between(lesser, 0.94, 0.99), lesser));
        }
        // Deceived while it knows real ones, or wrong more often than by guessing.
        double deceived = onReal > 0.5 ? between(onGenerated, 0.25, 0.05) : 0;
        double worseThanChance = between((onReal + onGenerated) / 2, 0.42, 0.25);
        findings.add(new Finding.GeneratorOverpowers(step, Math.max(deceived, worseThanChance), onGenerated));
        Trend lately = generated.last(3 * LATELY);
        int turns = lately.has(2 * LATELY) ? lately.turns(0.15) : 0;
        double swing = lately.deviation();
        findings.add(new Finding.Oscillation(step, between(turns, 2, 6) * between(swing, 0.12, 0.25), turns));
    }

    private static void diversity(List<Measured> rows, long step, List<Finding> findings) {
        Trend diversity = Trend.of(Measure.DIVERSITY, rows);
        if (!diversity.has(3)) {
            return;
        }
        double now = diversity.last(2).mean();
        // At first all samples are alike: that is ill only where it was better, or does not get better.
        boolean fallen = diversity.before(2).quantile(1) > 1.5 * now;
        boolean stays =
                diversity.has(5) && now < 1.05 * diversity.before(2).last(2).mean();
        if (fallen || stays) {
            findings.add(new Finding.ModeCollapse(step, between(now, 0.6, 0.25), now));
        }
    }

    private static void heldOut(List<Measured> rows, long step, List<Finding> findings) {
        Trend heldOut = Trend.of(Measure.HELD_OUT, rows).last(LOOKS);
        Trend real = Trend.of(Measure.REAL, rows).last(2 * LATELY);
        if (heldOut.has(LOOKS) && real.has(LATELY)) {
            // One look is at few pictures: their mean counts, and much of it.
            double gap = real.mean() - heldOut.mean();
            findings.add(new Finding.OverFitting(step, between(gap, 0.2, 0.5), real.mean(), heldOut.mean()));
        }
    }

    private static void few(Objective.Gan gan, List<Measured> rows, long step, List<Finding> findings) {
        Trend pictures = Trend.of(Measure.PICTURES, rows);
        if (pictures.has(1)) {
            double count = pictures.values().getLast();
            double wanted = gan.augmentation() > 0 ? FEW / 2.0 : FEW;
            double sureness = between(Math.log(count), Math.log(wanted), Math.log(wanted / 10));
            findings.add(new Finding.TooLittleData(step, sureness, (int) count, (int) wanted));
        }
    }

    private static void stalled(TrainingPlan plan, List<Measured> rows, long step, List<Finding> findings) {
        Trend distance = Trend.of(Measure.FRECHET, rows);
        if (distance.has(8)) {
            int least = distance.least();
            long best = distance.steps().get(least);
            double since = (double) (distance.steps().getLast() - best);
            double worse = distance.last(3).median() / distance.values().get(least);
            // Long compared with what has been, and with the whole plan: `court-ladies` did worse for a seventh of
            // its plan before it went on.
            double longSince = between(since / step, 0.3, 0.6) * between(since / plan.steps(), 0.15, 0.25);
            findings.add(new Finding.Stalled(step, 0.8 * longSince * between(worse, 1.02, 1.2), best));
        }
    }
}
