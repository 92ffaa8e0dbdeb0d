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
import atelier.train.Best;
import atelier.train.Dataset;
import atelier.train.EventTail;
import atelier.train.Measure;
import atelier.train.Objective;
import atelier.train.Objective.Form;
import atelier.train.Optimiser;
import atelier.train.Run;
import atelier.train.TrainingEvent;
import atelier.train.TrainingPlan;
import atelier.train.Worker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Trains for real, a few steps on a few drawn pictures, in a worker process.
@WithEngine
class VariationalTest {
    @TempDir
    Path folder;

    @Test
    void bothStagesResumeExactlyAndShipAsOneGenerator() throws Exception {
        AppDirs dirs = drawn();
        // Two steps of the first stage, two of the second: the break is between them.
        Run straight = Run.create(folder.resolve("straight"), plan(Form.CONVOLUTIONAL, 16, true, 2), folder);
        Run broken = Run.create(folder.resolve("broken"), plan(Form.CONVOLUTIONAL, 16, true, 2), folder);
        assertThat(Worker.start(straight, dirs).onExit().join()).isZero();
        Files.createDirectories(broken.checkpoint(2).getParent());
        Files.copy(straight.checkpoint(2), broken.checkpoint(2));
        assertThat(Worker.start(broken, dirs).onExit().join()).isZero();

        assertThat(state(broken)).isEqualTo(state(straight));
        assertThat(EventTail.whole(straight).more().getLast()).isInstanceOf(TrainingEvent.Finished.class);
        assertThat(measured(straight))
                .contains(
                        Measure.LOSS,
                        Measure.RECONSTRUCTION,
                        Measure.DIVERGENCE,
                        Measure.ACTIVE,
                        Measure.HELD_OUT_RECONSTRUCTION,
                        Measure.SECOND_LOSS);
        Model model = proven(straight, dirs);
        assertThat(model.graph("generator").input("latent").shape()).isEqualTo(Shape.of(1, 6));
        assertThat(model.graph("generator").output("picture").shape()).isEqualTo(Shape.of(1, 3, 16, 16));
        assertThat(model.graph("encoder").output("latent").shape()).isEqualTo(Shape.of(1, 6));
    }

    @Test
    void aDenseOneInGreyShipsItsOnlyStage() throws Exception {
        AppDirs dirs = drawn();
        Run run = Run.create(folder.resolve("dense"), plan(Form.DENSE, 28, false, 0), folder);
        assertThat(Worker.start(run, dirs).onExit().join()).isZero();

        assertThat(measured(run)).doesNotContain(Measure.SECOND_LOSS);
        Model model = proven(run, dirs);
        assertThat(model.card().kind()).isEqualTo(ModelCard.Kind.GENERATOR);
        assertThat(model.graph("generator").output("picture").shape()).isEqualTo(Shape.of(1, 1, 28, 28));
        assertThat(model.card().data()).containsExactly(new ModelCard.DataSource("drawn by the test", "CC0-1.0", 4));
    }

    @Test
    void theBestCheckpointShipsAndTheLastOneIsLeftForGoingOn() throws Exception {
        AppDirs dirs = drawn();
        TrainingPlan plan = plan(Form.DENSE, 28, false, 0);
        Run run = Run.create(folder.resolve("best"), plan, folder);
        ModelCard onlyLookedAtLast = shipped(run, dirs);
        assertThat(training(onlyLookedAtLast).steps()).isEqualTo(4);
        assertThat(training(onlyLookedAtLast).chosen().orElseThrow().measure()).isEqualTo(Measure.FRECHET);
        byte[] last = Files.readAllBytes(run.checkpoint(4));

        // As if the second step had been looked at too, and had done better.
        Files.copy(run.checkpoint(2), run.bestCheckpoint(), StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(
                run.bestCheckpoint().resolveSibling("best.json"), Json.pretty(new Best(2, Measure.FRECHET, 0)));
        ModelCard best = shipped(run, dirs);
        assertThat(training(best).steps()).isEqualTo(2);
        assertThat(training(best).chosen()).contains(new ModelCard.Chosen(4, Measure.FRECHET, 0));
        assertThat(best.graphs()).isNotEqualTo(onlyLookedAtLast.graphs());
        assertThat(run.checkpoint(4)).hasBinaryContent(last);

        Files.writeString(
                run.folder().resolve("plan.json"), Json.pretty(plan).replaceFirst("\\{", "{ \"ships\" : \"LAST\","));
        ModelCard wanted = shipped(Run.open(run.folder()), dirs);
        assertThat(training(wanted).steps()).isEqualTo(4);
        assertThat(training(wanted).chosen()).isEmpty();
        assertThat(wanted.graphs()).isEqualTo(onlyLookedAtLast.graphs());
    }

    @Test
    void whereNothingIsHeldOutNothingIsSaidOfIt() {
        drawn();
        String all =
                Json.pretty(plan(Form.DENSE, 28, false, 0)).replace("\"holdOutEvery\" : 3", "\"holdOutEvery\" : 0");
        TrainingPlan plan = Json.read(all, TrainingPlan.class);
        Run run = Run.create(folder.resolve("all"), plan, folder);
        OnnxReader.Trained judge = OnnxReader.read(Path.of("models", "perceptual-1", "features.onnx"));
        try (NDManager manager = NDManager.newBaseManager("PyTorch");
                Variational training =
                        new Variational(manager, run, (Objective.Vae) plan.objective(), judge, Progress.NONE);
                NDManager scope = manager.newSubManager()) {
            assertThat(training.inspect(scope)).containsOnlyKeys(Measure.DIVERSITY, Measure.FRECHET, Measure.PICTURES);
        }
    }

    /// Trains on to the end, which may have been reached before, and reads the card of what ships.
    private static ModelCard shipped(Run run, AppDirs dirs) throws Exception {
        assertThat(Worker.start(run, dirs).onExit().join()).isZero();
        return Json.read(Files.readString(run.model().resolve(Model.CARD)), ModelCard.class);
    }

    private static ModelCard.Training training(ModelCard card) {
        return card.training().orElseThrow();
    }

    private static Model proven(Run run, AppDirs dirs) throws Exception {
        Files.createDirectories(dirs.userModels());
        Files.move(run.model(), dirs.userModels().resolve("mine"));
        ModelLibrary library = new ModelLibrary(List.of(dirs.userModels()), new FileHashes());
        Model model = library.find(new ModelId("mine"));
        assertThat(model.card().graphs()).containsOnlyKeys("generator", "encoder");
        try (Networks networks = new Networks(library, OnnxNetwork::open, 2)) {
            networks.prove(model, Device.CPU);
        }
        return model;
    }

    private static List<String> measured(Run run) {
        return EventTail.whole(run).more().stream()
                .filter(TrainingEvent.Measured.class::isInstance)
                .map(TrainingEvent.Measured.class::cast)
                .flatMap(row -> row.values().keySet().stream())
                .distinct()
                .toList();
    }

    private static Map<String, Tensor> state(Run run) {
        Map<String, Tensor> state = new HashMap<>(TensorFile.read(run.checkpoint(4)));
        state.remove("clock");
        return state;
    }

    private AppDirs drawn() {
        for (int i = 0; i < 6; i++) {
            int[] pixels = new int[32 * 32];
            for (int p = 0; p < pixels.length; p++) {
                pixels[p] = 0xff000000 | (p * (i + 3) * 2654435 & 0xf0f0f0);
            }
            ImageFiles.write(
                    folder.resolve("絵 é").resolve(i + ".png"),
                    Raster.of8(32, 32, pixels),
                    new Writing(0.9, Optional.empty()));
        }
        return new AppDirs(folder.resolve("home"), Path.of("").toAbsolutePath());
    }

    private static TrainingPlan plan(Form form, int side, boolean colour, int secondStage) {
        List<TrainingPlan.Pictures> pictures =
                List.of(new TrainingPlan.Pictures(Path.of("絵 é"), 1, 3, "drawn by the test", "CC0-1.0"));
        TrainingPlan plan = new TrainingPlan(
                new ModelId("mine"),
                1,
                Map.of("en", "Mine"),
                Map.of("en", "For a test."),
                "CC0-1.0",
                new Objective.Vae(
                        new ModelId("perceptual-1"),
                        new Dataset(pictures, side, colour, Dataset.Fit.CROP, true, List.of()),
                        6,
                        form,
                        8,
                        1,
                        2,
                        0.1,
                        0.5,
                        secondStage,
                        new Optimiser.Adam(0.9, 0.999),
                        0.99),
                List.of(new TrainingPlan.Stage(4, 3, 32, 1e-3, 2, 0.5)),
                5,
                2,
                1000);
        return Json.read(Json.pretty(plan), TrainingPlan.class);
    }
}
