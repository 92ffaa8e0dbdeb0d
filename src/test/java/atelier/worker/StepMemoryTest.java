package atelier.worker;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDManager;
import atelier.base.FileHashes;
import atelier.image.ImageFiles;
import atelier.image.Raster;
import atelier.image.Writing;
import atelier.model.Model;
import atelier.model.ModelId;
import atelier.model.ModelLibrary;
import atelier.net.OnnxReader;
import atelier.train.Objective;
import atelier.train.Run;
import atelier.train.TrainingPlan;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever a step makes goes when the step is over: one array left behind a step fills the memory in an hour.
@WithEngine
class StepMemoryTest {
    @TempDir
    Path folder;

    @Test
    void aStepOfStylingLeavesNoArrayBehind() {
        int[] pixels = new int[64 * 64];
        for (int p = 0; p < pixels.length; p++) {
            pixels[p] = 0xff000000 | (p * 2654435 & 0xf0f0f0);
        }
        ImageFiles.write(folder.resolve("画/a.png"), Raster.of8(64, 64, pixels), Writing.PLAIN);
        List<TrainingPlan.Pictures> pictures =
                List.of(new TrainingPlan.Pictures(Path.of("画"), 1, 0, "drawn by the test", "CC0-1.0"));
        Objective.ArbitraryStyle objective = new Objective.ArbitraryStyle(
                Optional.empty(),
                new ModelId("perceptual-1"),
                pictures,
                pictures,
                List.of(new Objective.StyleLosses(0, 1, 0.3, 6, 0.2, 2, 1, 0.05, 1)),
                new Objective.Range(1, 1),
                new Objective.Range(1, 1),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        TrainingPlan plan = new TrainingPlan(
                new ModelId("tiny"),
                1,
                Map.of(),
                Map.of(),
                "CC0-1.0",
                objective,
                List.of(new TrainingPlan.Stage(100, 1, 48, 1e-3, 2, 0.5)),
                5,
                100,
                100);
        Run run = Run.create(folder.resolve("run"), plan, folder);
        Model judge = new ModelLibrary(List.of(Path.of("models")), new FileHashes()).find(objective.perceptual());
        Path features = judge.folder().resolve(judge.graph("features").file().file());
        List<Eye> eyes = List.of(Eye.slim(OnnxReader.read(features)));
        try (NDManager manager = NDManager.newBaseManager("PyTorch");
                Styling training = new Styling(manager, run, objective, StyleModel.fresh(5, true), eyes)) {
            steps(manager, training, 0, 2);
            int before = manager.getManagedArrays().size();

            steps(manager, training, 2, 6);

            assertThat(manager.getManagedArrays()).hasSize(before);
        }
    }

    private static void steps(NDManager manager, Training training, int from, int to) {
        for (int step = from; step < to; step++) {
            try (NDManager scope = manager.newSubManager()) {
                training.step(scope, step, 1e-4);
            }
        }
    }
}
