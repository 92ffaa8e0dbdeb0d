package atelier.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atelier.base.Job;
import atelier.base.Lane;
import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.model.Device;
import atelier.net.Architecture;
import atelier.net.Layer;
import atelier.net.OnnxWriter;
import atelier.tensor.Shape;
import atelier.tensor.Tensor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxNetworkTest {
    @TempDir
    Path temp;

    @Test
    void floatsGoInAndComeOutFreshOrWhereTheyAreWanted() throws Exception {
        try (Network network = network("shuffle", new Layer.PixelShuffle(2), new Layer.PixelUnshuffle(2))) {
            Tensor picture = Tensor.allocate(Shape.of(1, 4, 3, 5));
            for (int i = 0; i < 60; i++) {
                picture.data().put(i, i);
            }
            Tensor mine = Tensor.allocate(Shape.of(1, 4, 3, 5));

            Outputs fresh = network.run(Map.of("picture", picture), null);
            Outputs given = network.run(Map.of("picture", picture), Map.of("out", mine), null);

            assertThat(fresh.tensors()).containsOnlyKeys("out");
            assertThat(given.get("out")).isSameAs(mine);
            assertThat(mine.toArray()).containsExactly(picture.toArray());
            assertThat(mine.largestDifference(fresh.get("out"))).isZero();
        }
    }

    @Test
    void anOutputThatIsNotThereIsSaidWithTheFile() throws Exception {
        try (Network network = network("shuffle", new Layer.PixelShuffle(2))) {
            Outputs made = network.run(Map.of("picture", Tensor.allocate(Shape.of(1, 4, 2, 2))), null);

            assertThatThrownBy(() -> made.get("painting"))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            e -> assertThat(e.problem())
                                    .isEqualTo(new Problem.ModelNotLoadable(
                                            temp.resolve("ネット é.onnx"), "no output \"painting\"")));
        }
    }

    @Test
    void whatIsNoModelIsSaidWithTheReason() throws Exception {
        Path file = Files.writeString(temp.resolve("模型.onnx"), "no model at all");
        assertThatThrownBy(() -> OnnxNetwork.open(file, Device.CPU))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isInstanceOfSatisfying(Problem.ModelNotLoadable.class, problem -> {
                            assertThat(problem.file()).isEqualTo(file);
                            assertThat(problem.reason()).isNotBlank().doesNotContain("Error code");
                        }));
    }

    @Test
    void aWrongShapeIsSaidWithTheReason() throws Exception {
        try (Network network = network("shuffle", new Layer.PixelShuffle(2))) {
            assertThatThrownBy(() -> network.run(Map.of("picture", Tensor.allocate(Shape.of(1, 3))), null))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            e -> assertThat(e.problem()).isInstanceOf(Problem.ModelNotLoadable.class));
        }
    }

    @Test
    void cancellingStopsARunInTheMiddle() throws Exception {
        List<Layer> layers = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            layers.add(new Layer.Activation(Layer.Curve.TANH));
        }
        CountDownLatch begun = new CountDownLatch(1);
        try (Network network = network("long", layers.toArray(Layer[]::new));
                Lane lane = Lane.single("test")) {
            Map<String, Tensor> inputs = Map.of("picture", Tensor.allocate(Shape.of(1, 4, 1024, 1024)));
            List<Throwable> met = new ArrayList<>();
            Job<Outputs> job = lane.submit("long", running -> {
                begun.countDown();
                try {
                    return network.run(inputs, running);
                } catch (CancellationException e) {
                    met.add(e);
                    throw e;
                }
            });
            begun.await();
            Instant cancelled = Instant.now();
            job.cancel();
            lane.submit("after", _ -> true).join();

            assertThat(met).hasSize(1);
            assertThat(Duration.between(cancelled, Instant.now())).isLessThan(Duration.ofSeconds(2));
        }
    }

    @Test
    void aDeviceThatIsNotThereIsNamed() {
        assertThat(Runtimes.obstacle(Device.CPU)).isEmpty();
        Runtimes.obstacle(Device.CUDA)
                .ifPresent(problem -> assertThat(problem)
                        .isInstanceOfSatisfying(
                                Problem.DeviceUnavailable.class,
                                missing -> assertThat(missing.device()).isEqualTo("CUDA")));
    }

    private Network network(String name, Layer... layers) throws Exception {
        Shape free = Shape.of(Shape.FREE, 4, Shape.FREE, Shape.FREE);
        Architecture architecture = new Architecture(
                name,
                List.of(new Architecture.Port("picture", free)),
                List.of(Architecture.step("out", Layer.Sequence.of(layers), "picture")),
                List.of(new Architecture.Port("out", Shape.of(Shape.FREE, Shape.FREE, Shape.FREE, Shape.FREE))));
        Path file = Files.write(temp.resolve("ネット é.onnx"), OnnxWriter.write(architecture, Map.of()));
        return OnnxNetwork.open(file, Device.CPU);
    }
}
