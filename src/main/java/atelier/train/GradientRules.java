package atelier.train;

import static atelier.train.Doctor.between;

import atelier.train.TrainingEvent.Measured;
import java.util.ArrayList;
import java.util.List;

/// What gradients tell, whatever is trained.
final class GradientRules {
    private static final int LATELY = 5;

    private GradientRules() {}

    static List<Finding> findings(TrainingPlan plan, List<Measured> rows) {
        List<Finding> findings = new ArrayList<>();
        Trend spoiled = Trend.of(Measure.SPOILED, rows).last(LATELY);
        long step = rows.getLast().step();
        if (spoiled.has(1) && spoiled.steps().getLast() > step - 200) {
            // One garbled step in hundreds is the engine's, see the page on training; many are the training's.
            findings.add(new Finding.NotANumber(step, between(spoiled.mean(), 0.04, 0.3), spoiled.mean()));
        }
        boolean adversarial = plan.objective() instanceof Objective.Gan;
        Trend own = Trend.of(Measure.GRADIENT, rows);
        Trend others = Trend.of(Measure.DISCRIMINATOR_GRADIENT, rows);
        double times = Math.max(growth(own), growth(others));
        findings.add(new Finding.ExplodingGradients(step, between(Math.log10(times), 1.3, 2.5), times));
        if (adversarial && own.has(3 * LATELY)) {
            double greatest = own.medians(LATELY).quantile(1);
            double share = own.last(LATELY).median() / Math.max(greatest, Double.MIN_NORMAL);
            findings.add(new Finding.VanishingGradients(step, between(Math.log10(share), -1.7, -3), share));
        }
        return findings;
    }

    /// Lately against what was usual before, or at first; 1 where there is too little to tell.
    private static double growth(Trend norm) {
        if (!norm.has(3 * LATELY)) {
            return 1;
        }
        double usual = Math.min(norm.before(LATELY).median(), norm.first(LATELY).median());
        return Math.max(1, norm.last(LATELY).median() / Math.max(usual, 1e-12));
    }
}
