package atelier.train;

import static atelier.train.Doctor.between;

import atelier.train.TrainingEvent.Measured;
import java.util.ArrayList;
import java.util.List;

/// What an autoencoder's codes and pictures tell.
final class VaeRules {
    private static final int LATELY = 5;
    private static final int FEW = 300;

    private VaeRules() {}

    static List<Finding> findings(Objective.Vae vae, List<Measured> rows) {
        List<Finding> findings = new ArrayList<>();
        long step = rows.getLast().step();
        Trend active = Trend.of(Measure.ACTIVE, rows);
        if (active.has(3)) {
            double now = active.last(3).mean();
            // Two numbers that say something are enough, and where there are fewer, most of them.
            findings.add(new Finding.CodesCollapse(
                    step, between(now * vae.latent(), Math.min(2, 0.75 * vae.latent()), 0.25), now));
        }
        Trend seen = Trend.of(Measure.RECONSTRUCTION, rows);
        Trend heldOut = Trend.of(Measure.HELD_OUT_RECONSTRUCTION, rows);
        if (seen.has(LATELY) && heldOut.has(4)) {
            double now = seen.last(LATELY).mean();
            double other = heldOut.last(2).mean();
            int best = heldOut.least();
            // Pictures not seen come out worse than they did, those seen better; or there are worlds between.
            double rise = other / Math.max(heldOut.values().get(best), 1e-9);
            boolean better = now < 0.95 * seen.at(heldOut.steps().get(best));
            double sureness = Math.max(
                    better ? between(rise, 1.03, 1.2) : 0, between(Math.log10(other / Math.max(now, 1e-9)), 0.7, 1.3));
            findings.add(new Finding.OverFitting(step, sureness, now, other));
        }
        Trend pictures = Trend.of(Measure.PICTURES, rows);
        if (pictures.has(1)) {
            double count = pictures.values().getLast();
            double sureness = between(Math.log(count), Math.log(FEW), Math.log(FEW / 10.0));
            findings.add(new Finding.TooLittleData(step, sureness, (int) count, FEW));
        }
        return findings;
    }
}
