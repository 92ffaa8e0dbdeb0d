package atelier.ui.train;

import atelier.base.Text;
import atelier.train.AdversarialLoss;
import atelier.train.Dataset;
import atelier.train.Objective;
import atelier.train.TrainingPlan;
import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;

/// What of a plan is chosen from lists: how its pictures are, and what generator and discriminator play for.
public final class PlanChoices {
    /// Of squares, in pixels.
    private static final List<Integer> SIDES = List.of(28, 32, 64, 128);

    /// With the weights that their inventors gave them.
    private static final List<AdversarialLoss> LOSSES = List.of(
            new AdversarialLoss.NonSaturating(),
            new AdversarialLoss.LeastSquares(),
            new AdversarialLoss.Relativistic(1),
            new AdversarialLoss.WassersteinPenalty(10),
            new AdversarialLoss.WassersteinClipped(0.01),
            new AdversarialLoss.Minimax());

    private final PlanChoice<Integer> side = new PlanChoice<>(
            "train.new.side",
            SIDES,
            plan -> data(plan).map(Dataset::side),
            (plan, value) -> Objectives.withData(plan, data -> data.sized(value)),
            (text, value) -> text.get("train.fact.side", value));

    private final PlanChoice<Boolean> colour = new PlanChoice<>(
            "train.new.colour",
            List.of(true, false),
            plan -> data(plan).map(Dataset::colour),
            (plan, value) -> Objectives.withData(plan, data -> data.coloured(value)),
            (text, value) -> text.get(value ? "train.new.colour.all" : "train.new.colour.grey"));

    private final PlanChoice<AdversarialLoss> loss = new PlanChoice<>(
            "train.new.loss",
            LOSSES,
            plan -> Objectives.gan(plan).map(Objective.Gan::loss),
            (plan, value) -> Objectives.withGan(plan, draft -> draft.loss = value),
            PlanChoices::words);

    private final PlanChoice<Boolean> spectralNorm = new PlanChoice<>(
            "train.new.spectralNorm",
            List.of(true, false),
            plan -> Objectives.gan(plan).map(Objective.Gan::spectralNorm),
            (plan, value) -> Objectives.withGan(plan, draft -> draft.spectralNorm = value),
            (text, value) -> text.get(value ? "train.new.spectralNorm.on" : "train.new.spectralNorm.off"));

    private final List<PlanChoice<?>> all = List.of(side, colour, loss, spectralNorm);

    /// What a generator learns to draw from the beginning: size and colours of one that grows are those it has.
    private static Optional<Dataset> data(TrainingPlan plan) {
        return plan.objective().dataset().filter(_ -> !(plan.objective() instanceof Objective.Growth));
    }

    /// A loss with a weight of the plan's own is told with it: one with its inventors' stands in the same list.
    private static String words(Text text, AdversarialLoss loss) {
        String name = text.get("train.new.loss." + loss.getClass().getSimpleName());
        if (LOSSES.contains(loss)) {
            return name;
        }
        return switch (loss) {
            case AdversarialLoss.Relativistic(double gamma) -> name + " · " + Numbers.value(gamma);
            case AdversarialLoss.WassersteinPenalty(double weight) -> name + " · " + Numbers.value(weight);
            case AdversarialLoss.WassersteinClipped(double limit) -> name + " · " + Numbers.value(limit);
            case AdversarialLoss.NonSaturating _, AdversarialLoss.LeastSquares _, AdversarialLoss.Minimax _ -> name;
        };
    }

    /// In the order that they are shown in.
    public List<PlanChoice<?>> all() {
        return all;
    }

    /// Side of the pictures, in pixels.
    public PlanChoice<Integer> side() {
        return side;
    }

    /// Whether pictures have colours or are grey.
    public PlanChoice<Boolean> colour() {
        return colour;
    }

    public PlanChoice<AdversarialLoss> loss() {
        return loss;
    }

    /// Whether the discriminator's layers are kept at a spectral norm of 1.
    public PlanChoice<Boolean> spectralNorm() {
        return spectralNorm;
    }

    /// All that is chosen.
    Observable[] chosen() {
        return all.stream().<Observable>map(PlanChoice::chosen).toArray(Observable[]::new);
    }

    /// Forgets what the plan cannot be trained with.
    void fit(TrainingPlan plan) {
        all.forEach(choice -> choice.fit(plan));
    }

    /// The plan with what was chosen.
    TrainingPlan applyTo(TrainingPlan plan) {
        TrainingPlan changed = plan;
        for (PlanChoice<?> choice : all) {
            changed = choice.applyTo(changed);
        }
        return changed;
    }
}
