package atelier.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atelier.base.FileHashes;
import atelier.base.Job;
import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.base.Sha256;
import atelier.model.Device;
import atelier.model.Model;
import atelier.model.ModelCard;
import atelier.model.ModelLibrary;
import atelier.model.Probe;
import atelier.tensor.Shape;
import atelier.tensor.Tensor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworksTest {
    @TempDir
    Path temp;

    private final List<String> opened = new ArrayList<>();
    private final List<String> closed = new ArrayList<>();
    private Model model;
    private ModelLibrary library;
    private Networks networks;

    @BeforeEach
    void installAModel() throws Exception {
        model = UntrainedStyle.install(temp, "untrained");
        library = new ModelLibrary(List.of(temp), new FileHashes());
        networks = new Networks(library, (file, _, _) -> new Noted(file), 2);
    }

    @Test
    void aNetworkStaysOpenAndIsShared() {
        networks.open(model, "style", Device.CPU).close();
        networks.open(model, "style", Device.CPU).close();
        assertThat(opened).containsExactly("style.onnx");
        assertThat(closed).isEmpty();
    }

    @Test
    void theLeastRecentlyUsedGoesFirst() {
        networks.open(model, "style", Device.CPU).close();
        networks.open(model, "content", Device.CPU).close();
        networks.open(model, "style", Device.CPU).close();
        networks.open(model, "paint", Device.CPU).close();
        assertThat(closed).containsExactly("content.onnx");
    }

    @Test
    void whatSomebodyHoldsIsNotClosed() {
        Network style = networks.open(model, "style", Device.CPU);
        Network content = networks.open(model, "content", Device.CPU);
        Network paint = networks.open(model, "paint", Device.CPU);
        assertThat(closed).isEmpty();
        style.close();
        assertThat(closed).containsExactly("style.onnx");

        networks.close();
        assertThat(closed).containsExactly("style.onnx");
        content.close();
        paint.close();
        paint.close();
        assertThat(closed).containsExactly("style.onnx", "content.onnx", "paint.onnx");
    }

    @Test
    void forSeveralHandsItIsAnotherNetwork() {
        List<Integer> hands = new ArrayList<>();
        try (Networks shared = new Networks(
                library,
                (file, _, count) -> {
                    hands.add(count);
                    return new Noted(file);
                },
                2)) {
            shared.open(model, "style", Device.CPU).close();
            shared.open(model, "style", Device.CPU, 2).close();
            shared.open(model, "style", Device.CPU, 1).close();
        }
        assertThat(hands).containsExactly(1, 2);
    }

    @Test
    void aMissingDeviceIsReplacedByTheCpu() {
        List<Device> devices = new ArrayList<>();
        try (Networks cuda = new Networks(
                library,
                (file, device, _) -> {
                    devices.add(device);
                    return new Noted(file);
                },
                1)) {
            cuda.open(model, "style", Device.CUDA).close();
        }
        assertThat(devices).containsExactly(Runtimes.obstacle(Device.CUDA).isEmpty() ? Device.CUDA : Device.CPU);
    }

    @Test
    void aModelIsProvenByItsProbe() {
        Tensor code = Tensor.of(Shape.of(1, 2), 1, 2);
        Probe good = new Probe(Map.of());
        for (String graph : List.of("style", "content", "paint")) {
            good = good.with(graph, Map.of(), Map.of("out", code));
        }
        good.write(temp.resolve("untrained").resolve("probe.bin"));
        networks.prove(withProbeHash(), Device.CPU);

        good.with("paint", Map.of(), Map.of("out", Tensor.of(Shape.of(1, 2), 1, 2.001f)))
                .write(temp.resolve("untrained").resolve("probe.bin"));
        assertThatThrownBy(() -> networks.prove(withProbeHash(), Device.CPU))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isInstanceOf(Problem.ModelDisagrees.class));
        assertThatThrownBy(() -> networks.prove(model, Device.CPU))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isInstanceOf(Problem.ModelFileChanged.class));
    }

    private Model withProbeHash() {
        ModelCard c = model.card();
        ModelCard.FileHash probe =
                new ModelCard.FileHash("probe.bin", Sha256.of(model.folder().resolve("probe.bin")));
        return new Model(
                new ModelCard(
                        c.id(),
                        c.version(),
                        c.kind(),
                        c.title(),
                        c.summary(),
                        c.licence(),
                        c.data(),
                        c.graphs(),
                        c.tiling(),
                        probe,
                        c.training().orElseThrow()),
                model.folder());
    }

    /// Notes when it is opened and closed; puts out 1, 2.
    private final class Noted implements Network {
        private final String name;

        Noted(Path file) {
            name = String.valueOf(file.getFileName());
            opened.add(name);
        }

        @Override
        public Outputs run(Map<String, Tensor> inputs, Map<String, Tensor> into, @Nullable Job<?> job) {
            return new Outputs(Path.of(name), Map.of("out", Tensor.of(Shape.of(1, 2), 1, 2)));
        }

        @Override
        public void close() {
            closed.add(name);
        }
    }
}
