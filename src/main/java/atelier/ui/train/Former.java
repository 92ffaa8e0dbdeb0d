package atelier.ui.train;

import atelier.model.ModelId;
import atelier.train.Preset;
import atelier.train.TrainingPlan;
import java.nio.file.Path;
import java.util.Map;

/// A plan that was made before, or that was advised: a new run keeps its objective and its data.
///
/// @param base what its relative paths start from
public record Former(TrainingPlan plan, Path base) {
    String title() {
        return plan.title().getOrDefault("en", plan.model().value());
    }

    /// The model of this title: the next version of the same one, or another.
    ModelId id(String title) {
        return isSame(title) ? plan.model() : Preset.id(title);
    }

    /// The plan under this title.
    TrainingPlan named(String title, String licence) {
        return new TrainingPlan(
                id(title),
                isSame(title) ? plan.version() + 1 : 1,
                isSame(title) ? plan.title() : Map.of("en", title, "zh-CN", title),
                plan.summary(),
                licence,
                plan.objective(),
                plan.stages(),
                plan.seed(),
                plan.checkpointEvery(),
                plan.sampleEvery(),
                plan.ships());
    }

    private boolean isSame(String title) {
        return title.equals(plan.title().get("en"));
    }
}
