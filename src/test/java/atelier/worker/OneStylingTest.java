package atelier.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDManager;
import atelier.base.AppDirs;
import atelier.base.FileHashes;
import atelier.base.Json;
import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.image.ImageFiles;
import atelier.image.Raster;
import atelier.image.Size;
import atelier.image.Writing;
import atelier.infer.Network;
import atelier.infer.Networks;
import atelier.infer.OnnxNetwork;
import atelier.infer.Outputs;
import atelier.infer.UntrainedStyle;
import atelier.model.Device;
import atelier.model.Model;
import atelier.model.ModelCard;
import atelier.model.ModelId;
import atelier.model.ModelLibrary;
import atelier.net.Architectures;
import atelier.net.OnnxReader;
import atelier.net.Parameters;
import atelier.tensor.Tensor;
import atelier.tensor.TensorFile;
import atelier.train.EventTail;
import atelier.train.Objective;
import atelier.train.Run;
import atelier.train.TrainingEvent;
import atelier.train.TrainingPlan;
import atelier.train.Worker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Goes on from an arbitrary-style model, a few steps on a few drawn pictures.
@WithEngine
class OneStylingTest {
    private static final ModelId STYLE = new ModelId("untrained");
    private static final ModelId PERCEPTUAL = new ModelId("perceptual-1");

    @TempDir
    Path folder;

    private AppDirs dirs;
    private ModelLibrary library;
    private List<TrainingPlan.Pictures> photographs;
    private TrainingPlan.Pictures painting;

    @BeforeEach
    void drawPictures() throws Exception {
        dirs = new AppDirs(folder.resolve("home"), Path.of("").toAbsolutePath());
        UntrainedStyle.install(dirs.userModels(), STYLE.value());
        library = new ModelLibrary(List.of(Path.of("models"), dirs.userModels()), new FileHashes());
        for (int i = 0; i < 3; i++) {
            draw("写真/été " + i + ".png", 64, 64, i);
        }
        draw("絵 é.png", 90, 70, 9);
        photographs = List.of(new TrainingPlan.Pictures(Path.of("写真"), 1, 3, "drawn by the test", "CC0-1.0"));
        painting = new TrainingPlan.Pictures(Path.of("絵 é.png"), 1, 0, "painted by the test", "CC0-1.0");
    }

    @Test
    void aModelOfOnePaintingTakesNoCodeAndAResumedTrainingMakesTheSame() throws Exception {
        Objective objective = oneStyle();
        Run straight = Run.create(folder.resolve("straight"), plan(objective), folder);
        Run broken = Run.create(folder.resolve("broken"), plan(objective), folder);
        assertThat(Worker.start(straight, dirs).onExit().join()).isZero();
        Files.createDirectories(broken.checkpoint(2).getParent());
        Files.copy(straight.checkpoint(2), broken.checkpoint(2));
        assertThat(Worker.start(broken, dirs).onExit().join()).isZero();

        assertThat(EventTail.whole(broken).more().getFirst())
                .isInstanceOfSatisfying(
                        TrainingEvent.Started.class,
                        started -> assertThat(started.step()).isEqualTo(2));
        assertThat(state(broken)).isEqualTo(state(straight)).containsKey("paint/code.value/weight");
        // Across: the painting and the one photograph that is held out. Down: as it is, painted before, painted now.
        assertThat(ImageFiles.size(straight.samples().resolve("000000004.png"))).isEqualTo(new Size(2 * 256, 3 * 256));
        Files.move(straight.model(), dirs.userModels().resolve("mine"));
        Model model = ModelLibrary.read(dirs.userModels().resolve("mine"));
        assertThat(model.card().kind()).isEqualTo(ModelCard.Kind.ONE_STYLE);
        assertThat(model.card().tiling()).isEqualTo(library.find(STYLE).card().tiling());
        assertThat(model.card().graphs()).containsOnlyKeys("content", "paint");
        assertThat(model.graph("paint").inputs()).containsOnlyKeys("features1", "features2", "moments");
        assertThat(model.card().data())
                .containsExactly(
                        new ModelCard.DataSource("drawn by the test", "CC0-1.0", 2),
                        new ModelCard.DataSource("painted by the test", "CC0-1.0", 1));
        try (Networks networks = new Networks(library, OnnxNetwork::open, 2)) {
            networks.prove(model, Device.CPU);
        }
    }

    @Test
    void whatGoesOnFromAModelBeginsWithWhatItShipped() throws Exception {
        Objective.ArbitraryStyle objective = anyStyle(Optional.empty(), Optional.empty());
        Run run = Run.create(folder.resolve("run"), plan(objective), folder);
        Model judge = library.find(PERCEPTUAL);
        try (NDManager manager = NDManager.newBaseManager("PyTorch");
                Styling styling = new Styling(
                        manager, run, objective, StyleModel.installed(library, STYLE), List.of(eye(judge)));
                Networks networks = new Networks(library, OnnxNetwork::open, 3)) {
            Training.Shipment made = styling.ship(manager, folder);

            assertThat(made.tiling()).isEqualTo(library.find(STYLE).card().tiling());
            for (String role : List.of("style", "content", "paint")) {
                try (Network shipped = networks.open(library.find(STYLE), role, Device.CPU)) {
                    Outputs outputs = shipped.run(part(made.probe(), role + "/in/"), null);
                    part(made.probe(), role + "/out/")
                            .forEach((name, value) -> assertThat(outputs.get(name))
                                    .satisfies(output -> assertThat(output.largestDifference(value))
                                            .isLessThan(1e-4)));
                }
            }
        }
    }

    @Test
    void stepsBeforeALargerJudgeAndPaintingsInOtherColoursAreTheSameEachTime() {
        Optional<Path> archive = Optional.of(Path.of("enc5.npz"));
        Objective.ArbitraryStyle objective = anyStyle(archive, Optional.of(0.5));
        Eye teacher = Eye.slim(new OnnxReader.Trained(
                Architectures.narrowVgg19(), Parameters.initial(Architectures.narrowVgg19(), 1)));

        List<Map<String, Double>> first = steps(objective, teacher);

        assertThat(first).isEqualTo(steps(objective, teacher)).doesNotHaveDuplicates();
        assertThat(first).allSatisfy(measures -> assertThat(measures.values()).allMatch(Double::isFinite));
        assertThat(steps(anyStyle(archive, Optional.empty()), teacher)).isNotEqualTo(first);
    }

    private Objective.ArbitraryStyle anyStyle(Optional<Path> teacher, Optional<Double> recoloured) {
        return new Objective.ArbitraryStyle(
                Optional.of(STYLE),
                PERCEPTUAL,
                photographs,
                List.of(painting),
                List.of(new Objective.StyleLosses(0, 1, 1, 6, 0.2, 2, 2, 1, 1)),
                new Objective.Range(0.8, 1.2),
                new Objective.Range(0.8, 1.2),
                teacher,
                Optional.empty(),
                recoloured,
                Optional.of(0.02),
                Optional.empty());
    }

    private Eye eye(Model judge) {
        return Eye.slim(
                OnnxReader.read(library.verified(judge, judge.graph("features").file())));
    }

    private List<Map<String, Double>> steps(Objective.ArbitraryStyle objective, Eye judge) {
        Run run = Run.create(folder.resolve("run" + UUID.randomUUID()), plan(objective), folder);
        List<Map<String, Double>> measures = new ArrayList<>();
        try (NDManager manager = NDManager.newBaseManager("PyTorch");
                Styling styling =
                        new Styling(manager, run, objective, StyleModel.installed(library, STYLE), List.of(judge))) {
            for (int step = 0; step < 3; step++) {
                try (NDManager scope = manager.newSubManager()) {
                    measures.add(styling.step(scope, step, 1e-4));
                }
            }
        }
        return measures;
    }

    @Test
    void aStepLeavesNothingBehind() {
        Objective.OneStyle objective = oneStyle();
        Run run = Run.create(folder.resolve("run"), plan(objective), folder);
        Model judge = library.find(PERCEPTUAL);
        try (NDManager manager = NDManager.newBaseManager("PyTorch");
                OneStyling training = new OneStyling(
                        manager, run, objective, StyleModel.installed(library, STYLE), List.of(eye(judge)))) {
            int before = 0;
            for (int step = 0; step < 4; step++) {
                try (NDManager scope = manager.newSubManager()) {
                    training.step(scope, step, 1e-4);
                }
                before = step == 1 ? manager.getManagedArrays().size() : before;
            }
            assertThat(manager.getManagedArrays()).hasSize(before);
        }
    }

    @Test
    void onlyAnArbitraryStyleModelCanBeGoneOnFrom() {
        assertThatThrownBy(() -> StyleModel.installed(library, PERCEPTUAL))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem())
                                .isEqualTo(
                                        new Problem.ModelWrongKind("perceptual-1", "PERCEPTUAL", "ARBITRARY_STYLE")));
    }

    private Objective.OneStyle oneStyle() {
        return new Objective.OneStyle(
                STYLE,
                PERCEPTUAL,
                photographs,
                painting,
                64,
                List.of(new Objective.StyleLosses(0, 1, 1, 6, 0.2, 2, 2, 1, 1)));
    }

    private static Map<String, Tensor> part(Map<String, Tensor> probe, String prefix) {
        Map<String, Tensor> part = new HashMap<>();
        probe.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                part.put(name.substring(prefix.length()), value);
            }
        });
        assertThat(part).isNotEmpty();
        return part;
    }

    private static Map<String, Tensor> state(Run run) {
        Map<String, Tensor> state = new HashMap<>(TensorFile.read(run.checkpoint(4)));
        state.remove("clock");
        return state;
    }

    private void draw(String name, int width, int height, int seed) {
        int[] pixels = new int[width * height];
        for (int p = 0; p < pixels.length; p++) {
            pixels[p] = 0xff000000 | (p * (seed + 3) * 2654435 & 0xf0f0f0);
        }
        ImageFiles.write(folder.resolve(name), Raster.of8(width, height, pixels), new Writing(0.9, Optional.empty()));
    }

    private static TrainingPlan plan(Objective objective) {
        TrainingPlan plan = new TrainingPlan(
                new ModelId("mine"),
                1,
                Map.of("en", "Mine"),
                Map.of("en", "For a test."),
                "CC0-1.0",
                objective,
                List.of(new TrainingPlan.Stage(4, 1, 48, 1e-3, 2, 0.5)),
                5,
                2,
                1000);
        return Json.read(Json.pretty(plan), TrainingPlan.class);
    }
}
