package atelier.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import atelier.train.AdversarialLoss;
import java.util.function.BinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each loss against its formula, and what it asks of each score against differences of that formula.
@WithEngine
class AdversarialLossesTest {
    private static final double[] REAL = {0.7, -1.2, 2.5};
    private static final double[] GENERATED = {-0.4, 1.5, -3};
    private static final double SMOOTHING = 0.1;

    static Stream<AdversarialLoss> losses() {
        return Stream.of(
                new AdversarialLoss.Minimax(),
                new AdversarialLoss.NonSaturating(),
                new AdversarialLoss.LeastSquares(),
                new AdversarialLoss.WassersteinClipped(0.01),
                new AdversarialLoss.WassersteinPenalty(10),
                new AdversarialLoss.Relativistic(1));
    }

    @ParameterizedTest
    @MethodSource("losses")
    void theDiscriminatorMinimisesWhatThePaperSays(AdversarialLoss loss) {
        agree(
                (real, generated) -> AdversarialLosses.discriminator(loss, real, generated, SMOOTHING),
                (real, generated) -> discriminator(loss, real, generated));
    }

    @ParameterizedTest
    @MethodSource("losses")
    void theGeneratorMinimisesWhatThePaperSays(AdversarialLoss loss) {
        agree(
                (real, generated) -> AdversarialLosses.generator(loss, real, generated),
                (real, generated) -> generator(loss, real, generated));
    }

    private static double discriminator(AdversarialLoss loss, double[] real, double[] generated) {
        return switch (loss) {
            case AdversarialLoss.Minimax _, AdversarialLoss.NonSaturating _ ->
                mean(real, r -> -(1 - SMOOTHING) * Math.log(sigmoid(r)) - SMOOTHING * Math.log(1 - sigmoid(r)))
                        + mean(generated, g -> -Math.log(1 - sigmoid(g)));
            case AdversarialLoss.LeastSquares _ ->
                mean(real, r -> Math.pow(r - (1 - SMOOTHING), 2)) + mean(generated, g -> g * g);
            case AdversarialLoss.WassersteinClipped _, AdversarialLoss.WassersteinPenalty _ ->
                mean(generated, g -> g) - mean(real, r -> r);
            case AdversarialLoss.Relativistic _ -> mean(pairs(real, generated), d -> -Math.log(sigmoid(d)));
        };
    }

    private static double generator(AdversarialLoss loss, double[] real, double[] generated) {
        return switch (loss) {
            case AdversarialLoss.Minimax _ -> mean(generated, g -> Math.log(1 - sigmoid(g)));
            case AdversarialLoss.NonSaturating _ -> mean(generated, g -> -Math.log(sigmoid(g)));
            case AdversarialLoss.LeastSquares _ -> mean(generated, g -> Math.pow(g - 1, 2));
            case AdversarialLoss.WassersteinClipped _, AdversarialLoss.WassersteinPenalty _ -> -mean(generated, g -> g);
            case AdversarialLoss.Relativistic _ -> mean(pairs(generated, real), d -> -Math.log(sigmoid(d)));
        };
    }

    private static void agree(BinaryOperator<NDArray> loss, ToDoubleBiFunction<double[], double[]> formula) {
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            NDArray real = scores(manager, REAL);
            NDArray generated = scores(manager, GENERATED);
            // Gradients of scores that a loss does not ask for stay away; a product with 0 brings them.
            try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
                NDArray value = loss.apply(real, generated);
                assertThat((double) value.getFloat()).isCloseTo(formula.applyAsDouble(REAL, GENERATED), within(1e-5));
                collector.backward(value.add(real.add(generated).sum().mul(0f)));
            }
            float[] ofReal = real.getGradient().toFloatArray();
            float[] ofGenerated = generated.getGradient().toFloatArray();
            for (int i = 0; i < REAL.length; i++) {
                int at = i;
                assertThat((double) ofReal[i])
                        .isCloseTo(
                                slope(x -> formula.applyAsDouble(with(REAL, at, x), GENERATED), REAL[i]), within(1e-5));
                assertThat((double) ofGenerated[i])
                        .isCloseTo(
                                slope(x -> formula.applyAsDouble(REAL, with(GENERATED, at, x)), GENERATED[i]),
                                within(1e-5));
            }
        }
    }

    private static NDArray scores(NDManager manager, double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        NDArray scores = manager.create(floats, new Shape(values.length, 1));
        scores.setRequiresGradient(true);
        return scores;
    }

    private static double slope(DoubleUnaryOperator f, double x) {
        double h = 1e-5;
        return (f.applyAsDouble(x + h) - f.applyAsDouble(x - h)) / (2 * h);
    }

    private static double[] with(double[] values, int at, double value) {
        double[] changed = values.clone();
        changed[at] = value;
        return changed;
    }

    private static double[] pairs(double[] one, double[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(i -> one[i] - other[i])
                .toArray();
    }

    private static double mean(double[] values, DoubleUnaryOperator f) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> f.applyAsDouble(values[i]))
                .average()
                .orElseThrow();
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
