package atelier.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import atelier.base.FileHashes;
import atelier.base.Progress;
import atelier.image.ImageFiles;
import atelier.image.Raster;
import atelier.image.Size;
import atelier.image.Writing;
import atelier.infer.Networks;
import atelier.infer.OnnxNetwork;
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
import atelier.train.Measure;
import atelier.train.Objective;
import atelier.train.Run;
import atelier.train.TrainingEvent;
import atelier.train.TrainingPlan;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A few steps on a few drawn pictures. The teacher is as large as a real one, and has weights that nobody taught.
@WithEngine
class DistillingTest {
    private static final Path TEACHER = Path.of("老师 é.npz");

    @TempDir
    Path folder;

    @BeforeEach
    void draw() throws IOException {
        for (int i = 0; i < 4; i++) {
            int[] pixels = new int[64 * 64];
            for (int p = 0; p < pixels.length; p++) {
                pixels[p] = 0xff000000 | (p * (i + 3) * 2654435 & 0xf0f0f0);
            }
            ImageFiles.write(
                    folder.resolve("写真").resolve("été " + i + ".png"), Raster.of8(64, 64, pixels), Writing.PLAIN);
        }
        save(folder.resolve(TEACHER), Parameters.initial(Architectures.distilledVgg19(), 7));
    }

    @Test
    void aResumedTrainingTakesTheStepsItWouldHaveTakenAndShips() throws Exception {
        Run straight = run("straight");
        Run broken = run("broken");
        train(straight);
        Files.createDirectories(broken.checkpoint(2).getParent());
        Files.copy(straight.checkpoint(2), broken.checkpoint(2));
        train(broken);

        assertThat(EventTail.whole(broken).more().getFirst())
                .isInstanceOfSatisfying(
                        TrainingEvent.Started.class,
                        started -> assertThat(started.step()).isEqualTo(2));
        assertThat(EventTail.whole(straight).more().getLast()).isInstanceOf(TrainingEvent.Finished.class);
        // The student and its maps, and nothing of the teacher, which stays as it is.
        assertThat(state(straight, 4))
                .containsKeys("perceptual/relu1_1.0.weight/weight", "heads/relu5_1_head.weight/weight")
                .allSatisfy((name, _) -> assertThat(name).matches("perceptual/.*|heads/.*|tally"));
        assertThat(state(broken, 4)).isEqualTo(state(straight, 4)).isNotEqualTo(state(straight, 2));
        // The one picture that is held out: as it is, as the teacher sees it and as the student does.
        assertThat(ImageFiles.size(straight.sample(4))).isEqualTo(new Size(3 * 128, 128));

        Path models = Files.createDirectories(folder.resolve("models"));
        Files.move(straight.model(), models.resolve("tiny"));
        ModelLibrary library = new ModelLibrary(List.of(models), new FileHashes());
        Model model = library.find(new ModelId("tiny"));
        assertThat(model.card().kind()).isEqualTo(ModelCard.Kind.PERCEPTUAL);
        assertThat(model.card().graphs()).containsOnlyKeys("features");
        assertThat(model.card().data()).containsExactly(new ModelCard.DataSource("drawn by the test", "CC0-1.0", 3));
        Path features = library.verified(model, model.graph("features").file());
        assertThat(OnnxReader.read(features).architecture()).isEqualTo(Architectures.perceptual());
        try (Networks networks = new Networks(library, OnnxNetwork::open, 2)) {
            networks.prove(model, Device.CPU);
        }
    }

    @Test
    void whatTheTeacherSeesIsLearnedAndNoStepLeavesAnythingBehind() {
        Run run = run("run");
        try (NDManager manager = NDManager.newBaseManager("PyTorch");
                Training training = WorkerMain.training(manager, run, List.of(), Progress.NONE)) {
            Map<String, Double> first = step(manager, training, 0);
            step(manager, training, 1);
            int arrays = manager.getManagedArrays().size();
            Map<String, Double> last = first;
            for (int step = 2; step < 30; step++) {
                last = step(manager, training, step);
            }

            assertThat(manager.getManagedArrays()).hasSize(arrays);
            double depths = Architectures.TAPS.stream()
                    .mapToDouble(tap -> first.getOrDefault(tap, Double.NaN))
                    .sum();
            assertThat(depths).isCloseTo(measured(first, Measure.LOSS), within(1e-3 * depths));
            assertThat(measured(last, Measure.LOSS)).isLessThan(0.8 * measured(first, Measure.LOSS));
            assertThat(measured(last, Measure.GRADIENT)).isFinite();
        }
    }

    private static double measured(Map<String, Double> measures, String name) {
        return measures.getOrDefault(name, Double.NaN);
    }

    private static Map<String, Double> step(NDManager manager, Training training, long step) {
        try (NDManager scope = manager.newSubManager()) {
            return training.step(scope, step, 3e-3);
        }
    }

    /// As the worker does it, told nothing.
    private static void train(Run run) throws IOException {
        try (EventLog events = new EventLog(run.events());
                PipedOutputStream desk = new PipedOutputStream();
                PipedInputStream input = new PipedInputStream(desk)) {
            Orders orders = new Orders(input, run.stop());
            assertThat(WorkerMain.train(
                            run,
                            events,
                            orders,
                            manager -> WorkerMain.training(manager, run, List.of(), Progress.NONE)))
                    .isZero();
        }
    }

    private static Map<String, Tensor> state(Run run, long step) {
        Map<String, Tensor> state = new HashMap<>(TensorFile.read(run.checkpoint(step)));
        state.remove("clock");
        return state;
    }

    private Run run(String name) {
        TrainingPlan plan = new TrainingPlan(
                new ModelId("tiny"),
                1,
                Map.of("en", "Tiny"),
                Map.of("en", "For a test."),
                "CC0-1.0",
                new Objective.Distil(
                        TEACHER,
                        List.of(new TrainingPlan.Pictures(Path.of("写真"), 1, 4, "drawn by the test", "CC0-1.0"))),
                List.of(new TrainingPlan.Stage(4, 2, 32, 1e-3, 0, 1)),
                5,
                2,
                1000);
        return Run.create(folder.resolve(name), plan, folder);
    }

    /// A NumPy archive, as teachers come.
    private static void save(Path file, Map<String, Tensor> arrays) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (Map.Entry<String, Tensor> array : arrays.entrySet()) {
                zip.putNextEntry(new ZipEntry(array.getKey() + ".npy"));
                zip.write(npy(array.getValue()));
            }
        }
    }

    private static byte[] npy(Tensor tensor) {
        String axes = tensor.shape().axes().stream().map(axis -> axis + ",").collect(Collectors.joining(" "));
        byte[] header = "{'descr': '<f4', 'fortran_order': False, 'shape': (%s), }\n"
                .formatted(axes)
                .getBytes(StandardCharsets.US_ASCII);
        float[] values = tensor.toArray();
        ByteBuffer npy = ByteBuffer.allocate(10 + header.length + values.length * Float.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 0x93)
                .put("NUMPY\1\0".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) header.length)
                .put(header);
        npy.asFloatBuffer().put(values);
        return npy.array();
    }
}
