package atelier.worker;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import atelier.net.Architecture;
import atelier.net.Enlargers;
import atelier.net.Generators;
import atelier.net.Layer;
import atelier.net.OnnxReader.Trained;
import atelier.net.Parameters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@WithEngine
class EnlargersTest {
    private static final int LATENT = 16;

    static List<Architecture> generators() {
        return List.of(
                Generators.convolutional(LATENT, 8, 16, 3),
                Generators.dense(LATENT, 8, 20, 1),
                Generators.ofClasses(Generators.convolutional(LATENT + 2, 8, 16, 3), 2));
    }

    @Test
    void whatHasLearnedNothingOnlyEnlarges() {
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            NDArray picture = manager.randomNormal(new Shape(2, 3, 12, 20));

            NDArray made = run(manager, Enlargers.first(8, 3, 1, 1), Map.of("picture", picture), "larger");

            assertThat(largestDifference(made, enlarged(picture))).isLessThan(1e-6f);
        }
    }

    @ParameterizedTest
    @MethodSource("generators")
    void joinedTheyMakeWhatTheyMakeOneAfterTheOther(Architecture architecture) {
        Trained generator = initial(architecture);
        int channels = Math.toIntExact(architecture.outputs().getFirst().shape().axis(1));
        int side = Math.toIntExact(architecture.outputs().getFirst().shape().axis(2));
        Trained enlarger = initial(Enlargers.residual(8, channels, 1));
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            Map<String, NDArray> asked = Map.of(
                    "latent", manager.randomNormal(new Shape(3, LATENT)), "class", manager.ones(new Shape(3, 2)));
            NDArray small = run(manager, generator, asked, "picture");
            NDArray large = run(manager, enlarger, Map.of("picture", small), "larger");
            NDArray largest = run(manager, enlarger, Map.of("picture", large), "larger");

            Trained once = Enlargers.joined(generator, enlarger, 2 * side);
            Trained twice = Enlargers.joined(once, enlarger, 4 * side);

            assertThat(largestDifference(run(manager, once, asked, "picture"), large))
                    .isLessThan(1e-4f);
            assertThat(largestDifference(run(manager, twice, asked, "picture"), largest))
                    .isLessThan(1e-3f);
            assertThat(once.architecture().outputs().getFirst().shape().axis(2))
                    .isEqualTo(large.getShape().get(2));
        }
    }

    private static Trained initial(Architecture architecture) {
        return new Trained(architecture, Parameters.initial(architecture, 1));
    }

    private static NDArray run(NDManager manager, Trained network, Map<String, NDArray> inputs, String output) {
        return Student.trained(manager, network).runShipped(inputs).of(output);
    }

    private static NDArray enlarged(NDArray pictures) {
        Architecture twice = new Architecture(
                "twice",
                List.of(Architecture.picture()),
                List.of(Architecture.step("y", new Layer.Upsample(2, Layer.Interpolation.BILINEAR), "picture")),
                List.of());
        return new Blocks(Map.of(), false)
                .run(twice, Map.of("picture", pictures))
                .of("y");
    }

    private static float largestDifference(NDArray a, NDArray b) {
        return a.sub(b).abs().max().getFloat();
    }
}
