package atelier.worker;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.AppDirs;
import atelier.base.FileHashes;
import atelier.base.Json;
import atelier.base.Problem;
import atelier.image.ImageFiles;
import atelier.image.Raster;
import atelier.image.Writing;
import atelier.infer.Networks;
import atelier.infer.OnnxNetwork;
import atelier.model.Device;
import atelier.model.Model;
import atelier.model.ModelCard;
import atelier.model.ModelId;
import atelier.model.ModelLibrary;
import atelier.tensor.Tensor;
import atelier.tensor.TensorFile;
import atelier.train.Dataset;
import atelier.train.EventTail;
import atelier.train.Measure;
import atelier.train.Objective;
import atelier.train.Optimiser;
import atelier.train.Run;
import atelier.train.Story;
import atelier.train.TrainingEvent;
import atelier.train.TrainingPlan;
import atelier.train.TrainingPlan.Stage;
import atelier.train.Worker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Grows generators that come with the program, a few steps on a few drawn pictures, in a worker process.
@WithEngine
class GrowingTest {
    @TempDir
    Path folder;

    private AppDirs dirs;

    @BeforeEach
    void draw() {
        dirs = new AppDirs(folder.resolve("home"), Path.of("").toAbsolutePath());
        for (int i = 0; i < 12; i++) {
            int[] pixels = new int[112 * 112];
            for (int p = 0; p < pixels.length; p++) {
                // Edges between one pixel and the next, which smaller pictures cannot show.
                int block = (p % 112 + i) / 14 * 5 + (p / 112 + 2 * i) / 18 * 3;
                pixels[p] = 0xff000000 | (block * 89 & 0xff) * 0x010101;
            }
            ImageFiles.write(folder.resolve("方块").resolve(i + ".png"), Raster.of8(112, 112, pixels), Writing.PLAIN);
        }
    }

    /// One whose pictures are -1 to 1 and that is told what to draw.
    @Test
    void aGrownGeneratorTakesWhatItTookAndMakesTwiceTheSide() throws Exception {
        Run straight = Run.create(folder.resolve("straight"), plan("digits-gan", 56, 4), folder);
        Run broken = Run.create(folder.resolve("broken"), plan("digits-gan", 56, 4), folder);
        assertThat(Worker.start(straight, dirs).onExit().join()).isZero();
        Files.createDirectories(broken.checkpoint(2).getParent());
        Files.copy(straight.checkpoint(2), broken.checkpoint(2));
        assertThat(Worker.start(broken, dirs).onExit().join()).isZero();

        assertThat(state(broken)).isEqualTo(state(straight));
        Model model = proven(straight);
        Model before =
                new ModelLibrary(List.of(dirs.bundledModels()), new FileHashes()).find(new ModelId("digits-gan"));
        ModelCard.Graph graph = model.graph("generator");
        assertThat(graph.inputs()).isEqualTo(before.graph("generator").inputs());
        assertThat(graph.output("picture"))
                .isEqualTo(before.graph("generator").output("picture").sized(56));
        assertThat(model.card().data())
                .startsWith(new ModelCard.DataSource("drawn by the test", "CC0-1.0", 9))
                .containsAll(before.card().data());
    }

    /// One whose pictures are 0 to 1, and that finds its way back from them.
    @Test
    void whatItLearnsIsWhatIsFiner() throws Exception {
        Run run = Run.create(folder.resolve("run"), plan("digits", 112, 60), folder);

        assertThat(Worker.start(run, dirs).onExit().join()).isZero();

        List<Double> missed = EventTail.whole(run).more().stream()
                .flatMap(event -> event instanceof TrainingEvent.Measured measured
                        ? Stream.ofNullable(measured.values().get(Measure.HELD_OUT_RECONSTRUCTION))
                        : Stream.empty())
                .toList();
        assertThat(missed.getLast()).isLessThan(0.8 * missed.getFirst());
        assertThat(run.sample(60)).exists();
        Model model = proven(run);
        assertThat(model.graph("generator").output("picture").shape().axis(2)).isEqualTo(112);
        assertThat(model.graph("encoder").input("picture").shape().axis(2)).isEqualTo(28);
    }

    @Test
    void aGeneratorOfAnotherSizeIsRefused() {
        Run run = Run.create(folder.resolve("run"), plan("digits", 64, 4), folder);

        assertThat(Worker.start(run, dirs).onExit().join()).isEqualTo(1);

        assertThat(Story.read(run).problem()).contains(new Problem.GeneratorUnfit("digits", 32, 16, 1));
    }

    private TrainingPlan plan(String start, int side, int steps) {
        Objective.Growth growth = new Objective.Growth(
                new ModelId(start),
                new ModelId("perceptual-1"),
                new Dataset(
                        List.of(new TrainingPlan.Pictures(Path.of("方块"), 1, 4, "drawn by the test", "CC0-1.0")),
                        side,
                        false,
                        Dataset.Fit.CROP,
                        false,
                        List.of()),
                8,
                0.3,
                1,
                0.02,
                new Optimiser.Adam(0.9, 0.99),
                0.9);
        TrainingPlan plan = new TrainingPlan(
                new ModelId("grown"),
                1,
                Map.of("en", "Grown"),
                Map.of("en", "For a test."),
                "CC0-1.0",
                growth,
                List.of(new Stage(steps, 4, side, 2e-3, 0, 1)),
                5,
                steps / 2,
                2);
        return Json.read(Json.pretty(plan), TrainingPlan.class);
    }

    private static Map<String, Tensor> state(Run run) {
        Map<String, Tensor> state = new HashMap<>(TensorFile.read(run.checkpoint(4)));
        state.remove("clock");
        return state;
    }

    private Model proven(Run run) throws Exception {
        Files.createDirectories(dirs.userModels());
        Files.move(run.model(), dirs.userModels().resolve("grown"));
        ModelLibrary library = new ModelLibrary(List.of(dirs.userModels()), new FileHashes());
        Model model = library.find(new ModelId("grown"));
        try (Networks networks = new Networks(library, OnnxNetwork::open, 2)) {
            networks.prove(model, Device.CPU);
        }
        return model;
    }
}
