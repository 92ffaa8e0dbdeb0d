package atelier.worker;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDManager;
import atelier.base.AppDirs;
import atelier.base.FileHashes;
import atelier.base.Json;
import atelier.base.Progress;
import atelier.image.ImageFiles;
import atelier.image.Raster;
import atelier.image.Writing;
import atelier.infer.Network;
import atelier.infer.Networks;
import atelier.infer.OnnxNetwork;
import atelier.model.Device;
import atelier.model.Model;
import atelier.model.ModelCard;
import atelier.model.ModelId;
import atelier.model.ModelLibrary;
import atelier.net.OnnxReader;
import atelier.tensor.Shape;
import atelier.tensor.Tensor;
import atelier.tensor.TensorFile;
import atelier.train.AdversarialLoss;
import atelier.train.Dataset;
import atelier.train.EventTail;
import atelier.train.Measure;
import atelier.train.Objective;
import atelier.train.Objective.Form;
import atelier.train.Optimiser;
import atelier.train.Run;
import atelier.train.TrainingPlan;
import atelier.train.TrainingPlan.Stage;
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
@WithEngine
class AdversarialTest {
    private static final double LIMIT = 0.02;

    @TempDir
    Path folder;

    private AppDirs dirs;

    @BeforeEach
    void drawPictures() {
        dirs = new AppDirs(folder.resolve("home"), Path.of("").toAbsolutePath());
        for (int i = 0; i < 32; i++) {
            int[] pixels = new int[20 * 20];
            for (int p = 0; p < pixels.length; p++) {
                pixels[p] = 0xff000000 | (p * (i + 3) * 2654435 & 0xf0f0f0);
            }
            ImageFiles.write(
                    folder.resolve("画作").resolve(i % 3 == 0 ? "夏" : "été").resolve(i + ".png"),
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

    /// Half the pictures are lit from the left and half from the right, and only their folders say which are which.
    @Test
    void whatItIsAskedForIsWhatItShows() throws Exception {
        for (int i = 0; i < 8; i++) {
            int[] pixels = new int[20 * 20];
            for (int p = 0; p < pixels.length; p++) {
                boolean light = p % 20 < 10 == (i % 2 == 0);
                pixels[p] = 0xff000000 | (light ? 240 - i : 10 + i) * 0x010101;
            }
            ImageFiles.write(
                    folder.resolve("光")
                            .resolve(i % 2 == 0 ? "from left" : "from right")
                            .resolve(i + ".png"),
                    Raster.of8(20, 20, pixels),
                    new Writing(0.9, Optional.empty()));
        }
        Optimiser adam = new Optimiser.Adam(0.5, 0.999);
        Objective.Gan gan = new Objective.Gan(
                new ModelId("perceptual-1"),
                data("光", false),
                6,
                Form.DENSE,
                16,
                new AdversarialLoss.NonSaturating(),
                adam,
                adam,
                1,
                1,
                10,
                0.1,
                false,
                0.9,
                0,
                Optional.of(true));
        Run run = Run.create(folder.resolve("run"), plan(gan, List.of(new Stage(300, 8, 16, 1e-3, 0, 1))), folder);

        assertThat(exitCode(run)).isZero();

        Files.createDirectories(dirs.userModels());
        Files.move(run.model(), dirs.userModels().resolve("tiny"));
        ModelLibrary library = new ModelLibrary(List.of(dirs.userModels()), new FileHashes());
        Model model = library.find(new ModelId("tiny"));
        assertThat(model.classes()).containsExactly("from left", "from right");
        try (Networks networks = new Networks(library, OnnxNetwork::open, 2);
                Network network = networks.open(model, "generator", Device.CPU)) {
            networks.prove(model, Device.CPU);
            assertThat(leftOverRight(network, 1, 0) - leftOverRight(network, 0, 1))
                    .isGreaterThan(0.4);
        }
    }

    /// How much lighter the left half is than the right.
    private static double leftOverRight(Network network, float left, float right) {
        Map<String, Tensor> asked = Map.of(
                "latent", Tensor.of(Shape.of(1, 6), new float[] {0.3f, -1, 0.5f, 0, 1, -0.2f}),
                "class", Tensor.of(Shape.of(1, 2), new float[] {left, right}));
        float[] made = network.run(asked, null).get("picture").toArray();
        double sum = 0;
        for (int i = 0; i < made.length; i++) {
            sum += i % 16 < 8 ? made[i] : -made[i];
        }
        return sum / made.length;
    }

    @Test
    void classesThatAreNotThereAreTold() {
        Objective.Gan gan = gan(Form.DENSE, new AdversarialLoss.NonSaturating(), false);
        Run run = Run.create(
                folder.resolve("run"), plan(gan.with(data("画作/été", false)).telling(true)), folder);

        assertThat(exitCode(run)).isEqualTo(1);

        assertThat(EventTail.whole(run).more())
                .anySatisfy(event -> assertThat(event.toString()).contains("TooFewClasses"));
    }

    static Stream<Objective.Gan> objectives() {
        return Stream.of(
                gan(Form.DENSE, new AdversarialLoss.Minimax(), false),
                gan(Form.DENSE, new AdversarialLoss.NonSaturating(), true),
                gan(Form.DENSE, new AdversarialLoss.LeastSquares(), false),
                gan(Form.DENSE, new AdversarialLoss.WassersteinClipped(LIMIT), false),
                gan(Form.CONVOLUTIONAL, new AdversarialLoss.WassersteinPenalty(10), false),
                gan(Form.RESIDUAL, new AdversarialLoss.Relativistic(1), false),
                gan(Form.PROJECTED, new AdversarialLoss.NonSaturating(), true),
                gan(Form.DENSE, new AdversarialLoss.WassersteinPenalty(10), false)
                        .telling(true),
                gan(Form.CONVOLUTIONAL, new AdversarialLoss.Relativistic(1), true)
                        .telling(true));
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
                Adversarial training = new Adversarial(manager, run, objective, judge, Progress.NONE)) {
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

    /// Of two pictures the share that is taken for real is none, half or all.
    @Test
    void aFewHeldOutPicturesSayNothingOfTheDiscriminator() {
        Objective.Gan gan = gan(Form.DENSE, new AdversarialLoss.NonSaturating(), false);
        Dataset few = new Dataset(
                List.of(new TrainingPlan.Pictures(Path.of("画作"), 1, 16, "drawn by the test", "CC0-1.0")),
                16,
                false,
                Dataset.Fit.CROP,
                false,
                List.of());
        Objective.Gan objective = gan.with(few);
        Run run = Run.create(folder.resolve("run"), plan(objective), folder);
        OnnxReader.Trained judge = OnnxReader.read(Path.of("models", "perceptual-1", "features.onnx"));
        try (NDManager manager = NDManager.newBaseManager("PyTorch");
                Adversarial training = new Adversarial(manager, run, objective, judge, Progress.NONE);
                NDManager scope = manager.newSubManager()) {
            assertThat(training.inspect(scope)).containsOnlyKeys(Measure.DIVERSITY, Measure.FRECHET, Measure.PICTURES);
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
                data("画作", form != Form.DENSE),
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
                0.5,
                Optional.empty());
    }

    /// Grey ones are not mirrored.
    private static Dataset data(String name, boolean colour) {
        return new Dataset(
                List.of(new TrainingPlan.Pictures(Path.of(name), 1, 4, "drawn by the test", "CC0-1.0")),
                16,
                colour,
                Dataset.Fit.CROP,
                colour,
                List.of());
    }

    private static TrainingPlan plan(Objective.Gan gan) {
        return plan(gan, List.of(new Stage(4, 3, 16, 1e-3, 0, 1)));
    }

    private static TrainingPlan plan(Objective.Gan gan, List<Stage> stages) {
        TrainingPlan plan = new TrainingPlan(
                new ModelId("tiny"),
                1,
                Map.of("en", "Tiny"),
                Map.of("en", "For a test."),
                "CC0-1.0",
                gan,
                stages,
                5,
                stages.getFirst().steps() / 2,
                1000);
        return Json.read(Json.pretty(plan), TrainingPlan.class);
    }
}
