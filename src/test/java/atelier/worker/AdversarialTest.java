package atelier.worker;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDManager;
import atelier.base.AppDirs;
import atelier.base.FileHashes;
import atelier.base.Json;
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
import atelier.net.OnnxReader;
import atelier.tensor.Tensor;
import atelier.tensor.TensorFile;
import atelier.train.AdversarialLoss;
import atelier.train.Dataset;
import atelier.train.Measure;
import atelier.train.Objective;
import atelier.train.Objective.Form;
import atelier.train.Optimiser;
import atelier.train.Run;
import atelier.train.TrainingPlan;
import atelier.train.Worker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Trains small pairs for real, a few steps on a few drawn pictures.
class AdversarialTest {
    private static final double LIMIT = 0.02;

    @TempDir
    Path folder;

    private AppDirs dirs;

    @BeforeEach
    void drawPictures() {
        dirs = new AppDirs(folder.resolve("home"), Path.of("").toAbsolutePath());
        for (int i = 0; i < 8; i++) {
            int[] pixels = new int[20 * 20];
            for (int p = 0; p < pixels.length; p++) {
                pixels[p] = 0xff000000 | (p * (i + 3) * 2654435 & 0xf0f0f0);
            }
            ImageFiles.write(
                    folder.resolve("画作").resolve("été " + i + ".png"),
                    Raster.of8(20, 20, pixels),
                    new Writing(0.9, Optional.empty()));
        }
    }

    /// With all that has a memory of its own: two optimisers, averages, running statistics, singular vectors.
    @Test
    void aResumedTrainingTakesTheStepsItWouldHaveTakenAndShips() throws Exception {
        TrainingPlan plan = plan(gan(Form.CONVOLUTIONAL, new AdversarialLoss.Relativistic(1), true));
        Run straight = Run.create(folder.resolve("straight"), plan, folder);
        Run broken = Run.create(folder.resolve("broken"), plan, folder);
        assertThat(exitCode(straight)).isZero();
        Files.createDirectories(broken.checkpoint(2).getParent());
        Files.copy(straight.checkpoint(2), broken.checkpoint(2));

        assertThat(exitCode(broken)).isZero();

        assertThat(weights(broken.checkpoint(4))).isEqualTo(weights(straight.checkpoint(4)));
        assertThat(weights(straight.checkpoint(4))).isNotEqualTo(weights(straight.checkpoint(2)));
        Files.createDirectories(dirs.userModels());
        Files.move(straight.model(), dirs.userModels().resolve("tiny"));
        ModelLibrary library = new ModelLibrary(List.of(dirs.userModels()), new FileHashes());
        Model model = library.find(new ModelId("tiny"));
        assertThat(model.card().kind()).isEqualTo(ModelCard.Kind.GENERATOR);
        assertThat(model.card().graphs()).containsOnlyKeys("generator");
        try (Networks networks = new Networks(library, OnnxNetwork::open, 2)) {
            networks.prove(model, Device.CPU);
        }
    }

    static Stream<Objective.Gan> objectives() {
        return Stream.of(
                gan(Form.DENSE, new AdversarialLoss.Minimax(), false),
                gan(Form.DENSE, new AdversarialLoss.NonSaturating(), true),
                gan(Form.DENSE, new AdversarialLoss.LeastSquares(), false),
                gan(Form.DENSE, new AdversarialLoss.WassersteinClipped(LIMIT), false),
                gan(Form.CONVOLUTIONAL, new AdversarialLoss.WassersteinPenalty(10), false),
                gan(Form.RESIDUAL, new AdversarialLoss.Relativistic(1), false),
                gan(Form.PROJECTED, new AdversarialLoss.NonSaturating(), true));
    }

    @ParameterizedTest
    @MethodSource("objectives")
    void everyObjectiveLearnsAndLeavesNothingBehind(Objective.Gan objective) {
        Run run = Run.create(folder.resolve("run"), plan(objective), folder);
        ModelLibrary library = new ModelLibrary(List.of(dirs.bundledModels()), new FileHashes());
        Model perceptual = library.find(objective.perceptual());
        OnnxReader.Trained judge = OnnxReader.read(
                library.verified(perceptual, perceptual.graph("features").file()));
        try (NDManager manager = NDManager.newBaseManager("PyTorch");
                Adversarial training = new Adversarial(manager, run, objective, judge)) {
            Map<String, Tensor> before = training.memory().state();
            Map<String, Double> measures = step(manager, training, 0);
            step(manager, training, 1);
            int arrays = manager.getManagedArrays().size();
            step(manager, training, 2);

            assertThat(manager.getManagedArrays().size()).isEqualTo(arrays);
            assertThat(measures)
                    .containsOnlyKeys(
                            Measure.LOSS,
                            Measure.DISCRIMINATOR,
                            Measure.REAL,
                            Measure.GENERATED,
                            Measure.GRADIENT,
                            Measure.DISCRIMINATOR_GRADIENT);
            assertThat(measures.values()).allMatch(Double::isFinite);
            Map<String, Tensor> after = training.memory().state();
            assertThat(after.keySet()).isEqualTo(before.keySet());
            after.forEach((name, weights) -> {
                if (name.endsWith("weight/weight")) {
                    assertThat(weights.equals(before.get(name))).as(name).isFalse();
                }
                if (objective.loss() instanceof AdversarialLoss.WassersteinClipped && name.matches("disc.*/weight")) {
                    for (float weight : weights.toArray()) {
                        assertThat(Math.abs(weight)).isLessThanOrEqualTo((float) LIMIT * 1.0001f);
                    }
                }
            });
            if (objective.form() == Form.CONVOLUTIONAL) {
                try (NDManager scope = manager.newSubManager()) {
                    assertThat(training.inspect(scope))
                            .containsOnlyKeys(Measure.HELD_OUT, Measure.DIVERSITY, Measure.FRECHET, Measure.PICTURES);
                    assertThat(training.sample(scope).width()).isEqualTo(6 * 16);
                }
            }
        }
    }

    private static Map<String, Double> step(NDManager manager, Adversarial training, long step) {
        try (NDManager scope = manager.newSubManager()) {
            return training.step(scope, step, 1e-3);
        }
    }

    private int exitCode(Run run) {
        // The worker would take the end of its input as an order to stop, so that is left open.
        return Worker.start(run, dirs).onExit().join();
    }

    private static Map<String, Tensor> weights(Path checkpoint) {
        Map<String, Tensor> state = new HashMap<>(TensorFile.read(checkpoint));
        state.remove("clock");
        return state;
    }

    private static Objective.Gan gan(Form form, AdversarialLoss loss, boolean spectralNorm) {
        Optimiser optimiser = new Optimiser.Adam(0.5, 0.99);
        return new Objective.Gan(
                new ModelId("perceptual-1"),
                new Dataset(
                        List.of(new TrainingPlan.Pictures(Path.of("画作"), 1, 4, "drawn by the test", "CC0-1.0")),
                        16,
                        form != Form.DENSE,
                        Dataset.Fit.CROP,
                        true,
                        List.of()),
                6,
                form,
                8,
                loss,
                optimiser,
                new Optimiser.RmsProp(0.9),
                2,
                2,
                10,
                0.1,
                spectralNorm,
                0.9,
                0.5);
    }

    private static TrainingPlan plan(Objective.Gan gan) {
        TrainingPlan plan = new TrainingPlan(
                new ModelId("tiny"),
                1,
                Map.of("en", "Tiny"),
                Map.of("en", "For a test."),
                "CC0-1.0",
                gan,
                List.of(new TrainingPlan.Stage(4, 3, 16, 1e-3, 0, 1)),
                5,
                2,
                1000);
        return Json.read(Json.pretty(plan), TrainingPlan.class);
    }
}
