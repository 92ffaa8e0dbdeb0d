package atelier.train;

import atelier.train.TrainingEvent.Measured;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Says from a run's plan and measures how the training is, and what to try. It looks at what is, so it can be asked
/// at any time, and forgets an illness that has passed.
public final class Doctor {
    /// Fewer measures than this say nothing yet.
    private static final int ENOUGH = 10;
    /// What is less sure than this is not said.
    private static final double WORTH_SAYING = 0.3;

    private Doctor() {}

    /// The surest first. Empty where it is too early to tell; one [Finding.Healthy] where nothing is wrong.
    ///
    /// @param rows those that count, see [Measured#counting]
    public static List<Finding> examine(TrainingPlan plan, List<Measured> rows) {
        Trend loss = Trend.of(Measure.LOSS, rows);
        if (!loss.has(ENOUGH)) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>(GradientRules.findings(plan, rows));
        switch (plan.objective()) {
            // Its losses need not fall: a rate that is too high is seen in what it does to gradients and accuracies.
            case Objective.Gan gan -> findings.addAll(GanRules.findings(plan, gan, rows));
            case Objective.Vae vae -> {
                findings.addAll(VaeRules.findings(vae, rows));
                findings.addAll(LossRules.findings(plan, rows));
            }
            case Objective.OneStyle _, Objective.ArbitraryStyle _, Objective.Distil _, Objective.Growth _ ->
                findings.addAll(LossRules.findings(plan, rows));
        }
        findings.removeIf(finding -> finding.sureness() < WORTH_SAYING);
        findings.sort(Comparator.comparingDouble(Finding::sureness).reversed());
        if (findings.isEmpty()) {
            double sureness = Math.min(1, loss.size() / 50.0);
            return List.of(new Finding.Healthy(loss.steps().getLast(), sureness));
        }
        return List.copyOf(findings);
    }

    /// From 0 at `from` to 1 at `to`, along a line; `from` may lie above `to`.
    static double between(double value, double from, double to) {
        return Math.clamp((value - from) / (to - from), 0, 1);
    }
}
