package atelier.train;

import atelier.model.ModelId;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A run of a hundred steps that no worker ever takes.
final class TinyRun {
    private TinyRun() {}

    static Run in(Path folder) {
        TrainingPlan plan = new TrainingPlan(
                new ModelId("mine"),
                1,
                Map.of("en", "Mine"),
                Map.of(),
                "CC0-1.0",
                new Objective.Distil(Path.of("t"), List.of()),
                List.of(new TrainingPlan.Stage(100, 1, 16, 0.1, 0, 1)),
                1,
                10,
                10);
        return Run.create(folder.resolve("训练 été"), plan, folder);
    }
}
