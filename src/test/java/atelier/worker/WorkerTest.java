package atelier.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import atelier.base.AppDirs;
import atelier.base.Json;
import atelier.base.Problem;
import atelier.image.ImageFiles;
import atelier.image.Raster;
import atelier.image.Writing;
import atelier.model.Model;
import atelier.model.ModelId;
import atelier.model.ModelLibrary;
import atelier.tensor.Tensor;
import atelier.tensor.TensorFile;
import atelier.train.EventTail;
import atelier.train.Objective;
import atelier.train.Run;
import atelier.train.TrainingEvent;
import atelier.train.TrainingPlan;
import atelier.train.Worker;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Trains for real, a few steps on a few drawn pictures, in a worker process.
@WithEngine
class WorkerTest {
    @TempDir
    Path folder;

    private AppDirs dirs;

    @BeforeEach
    void drawPictures() {
        dirs = new AppDirs(folder.resolve("home"), Path.of("").toAbsolutePath());
        for (int i = 0; i < 4; i++) {
            int[] pixels = new int[64 * 64];
            for (int p = 0; p < pixels.length; p++) {
                pixels[p] = 0xff000000 | (p * (i + 3) * 2654435 & 0xf0f0f0);
            }
            ImageFiles.write(
                    folder.resolve("画作").resolve("été " + i + ".png"),
                    Raster.of8(64, 64, pixels),
                    new Writing(0.9, Optional.empty()));
        }
    }

    @Test
    void aResumedTrainingTakesTheStepsItWouldHaveTaken() throws Exception {
        Run straight = Run.create(folder.resolve("straight"), plan(4), folder);
        Run broken = Run.create(folder.resolve("broken"), plan(4), folder);
        assertThat(exitCode(straight)).isZero();
        Files.createDirectories(broken.checkpoint(2).getParent());
        Files.copy(straight.checkpoint(2), broken.checkpoint(2));

        assertThat(exitCode(broken)).isZero();

        assertThat(EventTail.whole(broken).more().getFirst())
                .isInstanceOfSatisfying(
                        TrainingEvent.Started.class,
                        started -> assertThat(started.step()).isEqualTo(2));
        assertThat(weights(broken.checkpoint(4))).isEqualTo(weights(straight.checkpoint(4)));
        Path installed = dirs.userModels().resolve("tiny");
        Files.createDirectories(dirs.userModels());
        Files.move(straight.model(), installed);
        Model model = ModelLibrary.read(installed);
        assertThat(model.card().graphs()).containsOnlyKeys("style", "content", "paint");
        assertThat(EventTail.whole(straight).more().getLast()).isInstanceOf(TrainingEvent.Finished.class);
    }

    @Test
    void theEndOfItsInputLetsItSaveAndLeave() {
        Run run = Run.create(folder.resolve("long"), plan(1_000_000), folder);
        Worker worker = Worker.start(run, dirs);

        worker.close();

        assertThat(worker.onExit().join()).isZero();
        List<TrainingEvent> events = EventTail.whole(run).more();
        assertThat(events.getLast())
                .isInstanceOfSatisfying(
                        TrainingEvent.Stopped.class,
                        stopped -> assertThat(run.checkpoint(stopped.step())).exists());
    }

    /// More than any machine can give.
    @Test
    void memoryThatTheEngineCannotHaveIsKnownAsSuch() {
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            assertThatThrownBy(() -> manager.zeros(new Shape(1L << 45)))
                    .isInstanceOfSatisfying(
                            RuntimeException.class,
                            e -> assertThat(WorkerMain.saysOutOfMemory(e)).isTrue());
            assertThatThrownBy(() -> manager.zeros(new Shape(2, 3)).matMul(manager.zeros(new Shape(2, 3))))
                    .isInstanceOfSatisfying(
                            RuntimeException.class,
                            e -> assertThat(WorkerMain.saysOutOfMemory(e)).isFalse());
        }
    }

    /// As on a full disk: what cannot be written down is told all the same, where there is room for one line.
    @Test
    void aLogThatCannotBeKeptIsTold() throws Exception {
        Run run = Run.create(folder.resolve("full"), plan(4), folder);
        Files.createDirectories(run.events().resolveSibling("events.reserve").resolve("in the way"));

        assertThat(exitCode(run)).isEqualTo(1);

        assertThat(EventTail.whole(run).more())
                .singleElement()
                .isInstanceOfSatisfying(
                        TrainingEvent.Failed.class,
                        failed -> assertThat(failed.problem()).isInstanceOf(Problem.FileNotWritable.class));
    }

    /// Both programs may have found the run free before either worker was there.
    @Test
    void aWorkerThatComesSecondChangesNothing() throws Exception {
        Run run = Run.create(folder.resolve("busy"), plan(4), folder);
        Files.writeString(run.events(), "{\"is\":\"Started\",\"st");
        Path reserve = Files.write(run.events().resolveSibling("events.reserve"), new byte[3]);
        try (FileChannel channel = FileChannel.open(run.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            Process second = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            WorkerMain.class.getName(),
                            run.folder().toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("second.log").toFile())
                    .start();
            assertThat(second.waitFor()).isEqualTo(1);
        }

        assertThat(run.events()).hasContent("{\"is\":\"Started\",\"st");
        assertThat(reserve).exists();
        try (Stream<Path> files = Files.list(run.folder())) {
            assertThat(files).noneMatch(file -> file.toString().contains("tfevents"));
        }
    }

    @Test
    void aMissingFolderOfPicturesIsTold() {
        TrainingPlan plan = plan(4);
        Run run = Run.create(folder.resolve("poor"), plan, folder.resolve("elsewhere"));

        assertThat(exitCode(run)).isEqualTo(1);

        assertThat(EventTail.whole(run).more().getLast())
                .isEqualTo(new TrainingEvent.Failed(
                        0, new Problem.FileMissing(folder.resolve("elsewhere").resolve("画作"))));
    }

    @Test
    void aMissingTeacherIsTold() {
        String plan = Json.pretty(plan(4)).replace("\"contentZoom\"", "\"teacher\" : \"老师.npz\", \"contentZoom\"");
        Run run = Run.create(folder.resolve("untaught"), Json.read(plan, TrainingPlan.class), folder);

        assertThat(exitCode(run)).isEqualTo(1);

        assertThat(EventTail.whole(run).more().getLast())
                .isEqualTo(new TrainingEvent.Failed(0, new Problem.FileMissing(folder.resolve("老师.npz"))));
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

    private static TrainingPlan plan(int steps) {
        List<TrainingPlan.Pictures> pictures =
                List.of(new TrainingPlan.Pictures(Path.of("画作"), 1, 4, "drawn by the test", "CC0-1.0"));
        TrainingPlan plan = new TrainingPlan(
                new ModelId("tiny"),
                1,
                Map.of("en", "Tiny"),
                Map.of("en", "For a test."),
                "CC0-1.0",
                new Objective.ArbitraryStyle(
                        Optional.empty(),
                        new ModelId("perceptual-1"),
                        pictures,
                        pictures,
                        List.of(new Objective.StyleLosses(0, 1, 0.1, 6, 0.2, 2, 2, 0.05, 1)),
                        new Objective.Range(0.8, 1.2),
                        new Objective.Range(0.8, 1.2),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(0.02),
                        Optional.empty()),
                List.of(new TrainingPlan.Stage(steps, 1, 48, 1e-3, 2, 0.5)),
                5,
                2,
                1000);
        return Json.read(Json.pretty(plan), TrainingPlan.class);
    }
}
