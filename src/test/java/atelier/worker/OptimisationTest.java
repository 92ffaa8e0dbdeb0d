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
import atelier.train.Optimiser;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Single steps of a single weight against the formulas, and what is remembered of them.
@WithEngine
class OptimisationTest {
    private static final Architecture LINE = new Architecture(
            "line",
            List.of(Architecture.vector("x", 1)),
            List.of(Architecture.step("y", new Layer.Linear(1, 1), "x")),
            List.of(Architecture.vector("y", 1)));

    /// Gradients of three steps; the second is clipped to 5.
    private static final double[] GRADIENTS = {2, 6, -1};

    private static final double RATE = 0.1;

    static Stream<Optimiser> optimisers() {
        return Stream.of(
                new Optimiser.Adam(0.9, 0.99),
                new Optimiser.AdamW(0.5, 0.9, 0.3),
                new Optimiser.Sgd(0),
                new Optimiser.Sgd(0.7),
                new Optimiser.RmsProp(0.9));
    }

    @ParameterizedTest
    @MethodSource("optimisers")
    void itTakesTheStepsOfThePaper(Optimiser optimiser) {
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            Student student = Student.trained(manager, LINE, weights(1, 0));
            Optimisation optimisation = new Optimisation(manager, List.of(student), optimiser, 5, 0.6);
            double weight = 1;
            double average = 1;
            double mean = 0;
            double square = 0;
            for (int step = 0; step < GRADIENTS.length; step++) {
                double norm = pull(manager, optimisation, student, step, (float) GRADIENTS[step]);
                double gradient = Math.min(GRADIENTS[step], 5);
                switch (optimiser) {
                    case Optimiser.Adam(double meanDecay, double squareDecay) -> {
                        mean = meanDecay * mean + (1 - meanDecay) * gradient;
                        square = squareDecay * square + (1 - squareDecay) * gradient * gradient;
                        weight -= RATE * adam(mean, square, meanDecay, squareDecay, step + 1);
                    }
                    case Optimiser.AdamW(double meanDecay, double squareDecay, double decay) -> {
                        mean = meanDecay * mean + (1 - meanDecay) * gradient;
                        square = squareDecay * square + (1 - squareDecay) * gradient * gradient;
                        weight -= RATE * (decay * weight + adam(mean, square, meanDecay, squareDecay, step + 1));
                    }
                    case Optimiser.Sgd(double momentum) -> {
                        mean = momentum * mean + gradient;
                        weight -= RATE * mean;
                    }
                    case Optimiser.RmsProp(double squareDecay) -> {
                        square = squareDecay * square + (1 - squareDecay) * gradient * gradient;
                        weight -= RATE * gradient / Math.sqrt(square);
                    }
                }
                double keep = Math.min(0.6, (step + 1.0) / (step + 10.0));
                average = keep * average + (1 - keep) * weight;

                assertThat(norm).isCloseTo(Math.abs(GRADIENTS[step]), within(1e-5));
                assertThat((double) student.weight("y.weight").getFloat()).isCloseTo(weight, within(1e-5));
                assertThat((double) Objects.requireNonNull(student.shipped().get("y.weight"))
                                .data()
                                .get(0))
                        .isCloseTo(average, within(1e-5));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("optimisers")
    void whatItRemembersCanBePutBack(Optimiser optimiser) {
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            Student one = Student.trained(manager, LINE, weights(1, 0));
            Optimisation first = new Optimisation(manager, List.of(one), optimiser, 5, 0.9);
            pull(manager, first, one, 0, 2);
            Student other = Student.trained(manager, LINE, weights(-3, 7));
            Optimisation second = new Optimisation(manager, List.of(other), optimiser, 5, 0.9);

            second.restore(first.state());
            pull(manager, first, one, 1, 3);
            pull(manager, second, other, 1, 3);

            assertThat(second.state()).isEqualTo(first.state());
        }
    }

    /// Runs that are under way are resumed by these names.
    @Test
    void styleCheckpointsKeepTheirNames() {
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            Optimisation optimisation =
                    new Optimisation(manager, List.of(Student.trained(manager, LINE, weights(1, 0))), 5);

            assertThat(optimisation.state().keySet())
                    .containsExactly(
                            "line/y.weight/weight",
                            "line/y.weight/averaged",
                            "line/y.weight/mean",
                            "line/y.weight/square",
                            "line/y.bias/weight",
                            "line/y.bias/averaged",
                            "line/y.bias/mean",
                            "line/y.bias/square");
        }
    }

    @Test
    void aStepThatIsNotFiniteIsLeftOut() {
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            Student student = Student.trained(manager, LINE, weights(1, 0));
            Optimisation optimisation = new Optimisation(manager, List.of(student), new Optimiser.Sgd(0.5), 5, 0.9);
            pull(manager, optimisation, student, 0, 2);
            Map<String, Tensor> before = optimisation.state();

            assertThat(pull(manager, optimisation, student, 1, Float.NaN)).isNaN();

            assertThat(optimisation.state()).isEqualTo(before);
            assertThat(pull(manager, optimisation, student, 1, 3)).isCloseTo(3, within(1e-6));
        }
    }

    /// As where a batch does not fit into the memory: of losses that are means each half counts half.
    @ParameterizedTest
    @MethodSource("optimisers")
    void twoHalvesOfABatchMakeTheStepOfTheWhole(Optimiser optimiser) {
        float[] given = {1, -2, 3, 0.5f};
        float[] wanted = {2, 1, -1, 4};
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            Student whole = Student.trained(manager, LINE, weights(1, 0.5f));
            Student halves = Student.trained(manager, LINE, weights(1, 0.5f));
            Optimisation ofWhole = new Optimisation(manager, List.of(whole), optimiser, 100, 0.9);
            Optimisation ofHalves = new Optimisation(manager, List.of(halves), optimiser, 100, 0.9);
            for (int step = 0; step < 2; step++) {
                try (NDManager scope = manager.newSubManager()) {
                    collect(scope, whole, given, wanted, 1);
                    collect(scope, halves, Arrays.copyOf(given, 2), Arrays.copyOf(wanted, 2), 0.5);
                    collect(scope, halves, Arrays.copyOfRange(given, 2, 4), Arrays.copyOfRange(wanted, 2, 4), 0.5);
                    double norm = ofWhole.step(scope, step, RATE);

                    assertThat(norm).isGreaterThan(0.1);
                    assertThat(ofHalves.step(scope, step, RATE)).isCloseTo(norm, within(1e-5));
                }
            }
            for (String name : List.of("y.weight", "y.bias")) {
                assertThat((double) halves.weight(name).getFloat())
                        .isCloseTo(whole.weight(name).getFloat(), within(1e-5));
            }
        }
    }

    /// Adds a share of the gradients of the mean squared difference.
    private static void collect(NDManager scope, Student student, float[] given, float[] wanted, double share) {
        NDArray x = scope.create(given, new ai.djl.ndarray.types.Shape(given.length, 1));
        NDArray target = scope.create(wanted, new ai.djl.ndarray.types.Shape(wanted.length, 1));
        try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            NDArray y = student.runTraining(Map.of("x", x)).of("y");
            collector.backward(Scaled.of(Losses.squared(y, target), share));
        }
    }

    private static double adam(double mean, double square, double meanDecay, double squareDecay, int taken) {
        double meanHat = mean / (1 - Math.pow(meanDecay, taken));
        double squareHat = square / (1 - Math.pow(squareDecay, taken));
        return meanHat / Math.sqrt(squareHat);
    }

    /// The loss is `slope * weight`, so its gradient is the slope.
    private static double pull(NDManager manager, Optimisation optimisation, Student student, long step, float slope) {
        try (NDManager scope = manager.newSubManager()) {
            NDArray x = scope.create(new float[][] {{slope}});
            try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
                NDArray y = student.runTraining(Map.of("x", x)).of("y");
                // The bias must not be pulled: it is taken out again.
                collector.backward(y.sub(student.weight("y.bias")).sum());
            }
            return optimisation.step(scope, step, RATE);
        }
    }

    private static Map<String, Tensor> weights(float weight, float bias) {
        return Map.of("y.weight", Tensor.of(Shape.of(1, 1), weight), "y.bias", Tensor.of(Shape.of(1), bias));
    }
}
