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
import org.junit.jupiter.api.Test;

class AdamTest {
    private static final Architecture LINE = new Architecture(
            "line",
            List.of(Architecture.vector("x", 1)),
            List.of(Architecture.step("y", new Layer.Linear(1, 1), "x")),
            List.of(Architecture.vector("y", 1)));

    /// One step of Adam written out for a single weight whose gradient is 2 and then 6, clipped to 5.
    @Test
    void itTakesTheStepsOfThePaper() {
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            Student student = Student.trained(manager, LINE, weights(1, 0));
            Adam adam = new Adam(manager, List.of(student), 5);
            double weight = 1;
            double mean = 0;
            double square = 0;
            double[] gradients = {2, 6};
            for (int step = 0; step < 2; step++) {
                double norm = pull(manager, adam, student, step, (float) gradients[step]);
                double gradient = Math.min(gradients[step], 5);
                mean = 0.9 * mean + 0.1 * gradient;
                square = 0.99 * square + 0.01 * gradient * gradient;
                double meanHat = mean / (1 - Math.pow(0.9, step + 1.0));
                double squareHat = square / (1 - Math.pow(0.99, step + 1.0));
                weight -= 0.1 * meanHat / Math.sqrt(squareHat);

                assertThat(norm).isCloseTo(gradients[step], within(1e-5));
                assertThat((double) student.weight("y.weight").getFloat()).isCloseTo(weight, within(1e-5));
            }
        }
    }

    @Test
    void whatItRemembersCanBePutBack() {
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            Student one = Student.trained(manager, LINE, weights(1, 0));
            Adam first = new Adam(manager, List.of(one), 5);
            pull(manager, first, one, 0, 2);
            Student other = Student.trained(manager, LINE, weights(-3, 7));
            Adam second = new Adam(manager, List.of(other), 5);

            second.restore(first.state());
            pull(manager, first, one, 1, 3);
            pull(manager, second, other, 1, 3);

            assertThat(second.state()).isEqualTo(first.state());
        }
    }

    /// The loss is `slope * weight`, so its gradient is the slope.
    private static double pull(NDManager manager, Adam adam, Student student, long step, float slope) {
        try (NDManager scope = manager.newSubManager()) {
            NDArray x = scope.create(new float[][] {{slope}});
            try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
                NDArray y = student.run(Map.of("x", x)).of("y");
                // The bias must not be pulled: it is taken out again.
                collector.backward(y.sub(student.weight("y.bias")).sum());
            }
            return adam.step(scope, step, 0.1);
        }
    }

    private static Map<String, Tensor> weights(float weight, float bias) {
        return Map.of("y.weight", Tensor.of(Shape.of(1, 1), weight), "y.bias", Tensor.of(Shape.of(1), bias));
    }
}
