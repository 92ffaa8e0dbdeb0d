package atelier.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import atelier.net.Architecture;
import atelier.net.Layer;
import atelier.tensor.Shape;
import atelier.tensor.Tensor;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

@WithEngine
class SpectralNormTest {
    private static final Architecture LINEAR = new Architecture(
            "linear",
            List.of(Architecture.vector("x", 2)),
            List.of(Architecture.step("y", new Layer.Linear(2, 2), "x")),
            List.of(Architecture.vector("y", 2)));

    /// [3 0; 4 5] has the singular values 3 sqrt 5 and sqrt 5.
    private static final double NORM = 3 * Math.sqrt(5);

    @Test
    void weightsAreDividedByTheirLargestSingularValue() {
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            Student student = student(manager);
            SpectralNorm norm = settled(manager, student);

            Map<String, NDArray> normal = norm.of(manager, student.weights());

            assertThat(named(normal, "y.weight").toFloatArray())
                    .containsExactly(
                            new float[] {(float) (3 / NORM), 0, (float) (4 / NORM), (float) (5 / NORM)}, within(1e-5f));
            assertThat(named(normal, "y.bias").toFloatArray()).containsExactly(7, 8);
        }
    }

    /// Of a weight over its own norm the largest singular value is 1, whatever the weight: no gradient is left
    /// along u v'.
    @Test
    void theNormIsPartOfWhatIsDifferentiated() {
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            Student student = student(manager);
            SpectralNorm norm = settled(manager, student);
            try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
                // u = (1, 3) / sqrt 10 and v = (1, 1) / sqrt 2.
                NDArray across = manager.create(new float[][] {{1, 1}, {3, 3}}).div((float) Math.sqrt(20));
                NDArray largest = named(norm.of(manager, student.weights()), "y.weight")
                        .mul(across)
                        .sum();
                assertThat((double) largest.getFloat()).isCloseTo(1, within(1e-5));
                collector.backward(largest);
            }
            assertThat(student.weight("y.weight").getGradient().toFloatArray())
                    .containsExactly(new float[4], within(1e-6f));
        }
    }

    @Test
    void whatItRemembersCanBePutBack() {
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            Student student = student(manager);
            SpectralNorm one = new SpectralNorm(manager, student, 1);
            SpectralNorm other = new SpectralNorm(manager, student, 2);
            one.iterate(manager);

            other.restore(one.state());
            one.iterate(manager);
            other.iterate(manager);

            assertThat(other.state()).isEqualTo(one.state()).hasSize(2);
        }
    }

    private static SpectralNorm settled(NDManager manager, Student student) {
        SpectralNorm norm = new SpectralNorm(manager, student, 1);
        for (int i = 0; i < 20; i++) {
            norm.iterate(manager);
        }
        return norm;
    }

    private static NDArray named(Map<String, NDArray> weights, String name) {
        return Objects.requireNonNull(weights.get(name));
    }

    private static Student student(NDManager manager) {
        return Student.trained(
                manager,
                LINEAR,
                Map.of("y.weight", Tensor.of(Shape.of(2, 2), 3, 0, 4, 5), "y.bias", Tensor.of(Shape.of(2), 7, 8)));
    }
}
