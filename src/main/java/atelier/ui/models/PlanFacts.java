package atelier.ui.models;

import atelier.base.Text;
import atelier.studio.Schooling;
import atelier.train.TrainingPlan;
import atelier.ui.kit.FactGrid.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What a model was to learn and in how many steps, in plain words of one language. Whose pictures it saw, and how long
/// it took, its card tells: see [ModelFacts].
final class PlanFacts {
    private PlanFacts() {}

    static List<Fact> of(Schooling schooling, Text text) {
        TrainingPlan plan = schooling.plan();
        List<Fact> facts = new ArrayList<>();
        facts.add(fact(
                "learned",
                text.get("models.learned." + plan.objective().getClass().getSimpleName()),
                text));
        schooling.start().ifPresent(id -> facts.add(fact("start", id.value(), text)));
        facts.add(fact(
                "stages",
                plan.stages().stream()
                        .map(stage -> text.get(
                                "models.stage", stage.steps(), stage.batch(), stage.crop(), stage.learningRate()))
                        .collect(Collectors.joining("\n")),
                text));
        facts.add(fact("seed", Long.toString(plan.seed()), text));
        return facts;
    }

    /// The measure that is drawn, and what became of it.
    static String words(Schooling.Curve curve, Text text) {
        int last = curve.series().size() - 1;
        return text.get(
                "models.curve",
                text.get("measure." + curve.measure().replace(' ', '-')),
                curve.series().value(0),
                curve.series().value(last),
                curve.series().step(last));
    }

    private static Fact fact(String key, String value, Text text) {
        return new Fact(text.get("models.fact." + key), value);
    }
}
