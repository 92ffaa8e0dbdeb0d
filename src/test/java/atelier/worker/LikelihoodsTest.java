package atelier.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a variational autoencoder minimises, against values worked out by hand and finite differences.
@WithEngine
class LikelihoodsTest {
    private final NDManager manager = NDManager.newBaseManager("PyTorch");

    /// Of four numbers: two means, then two logarithms of variances.
    private static final Map<String, UnaryOperator<NDArray>> ALL = Map.of(
            "divergence",
            x -> Likelihoods.divergence(x.get(":, :2"), x.get(":, 2:")).sum(),
            "beyond",
            x -> Likelihoods.beyond(Likelihoods.divergence(x.get(":, :2"), x.get(":, 2:")), 0.2f),
            "normal",
            x -> Likelihoods.normal(x.mul(x).mean()));

    @AfterEach
    void close() {
        manager.close();
    }

    private NDArray rows(float... values) {
        return manager.create(values, new Shape(values.length / 2, 2));
    }

    @Test
    void theDivergenceIsThatOfTheClosedForm() {
        NDArray mean = rows(0, 1, 0, 3);
        NDArray logVariance = rows(0, 0, 0, (float) Math.log(4));

        float[] nats = Likelihoods.divergence(mean, logVariance).toFloatArray();

        assertThat(nats[0]).isZero();
        // (1 + 1 - 0 - 1) / 2 and (9 + 4 - log 4 - 1) / 2, their mean.
        assertThat((double) nats[1]).isCloseTo((0.5 + (12 - Math.log(4)) / 2) / 2, within(1e-6));
    }

    @Test
    void freeBitsCostNothingAndGiveNoGradient() {
        NDArray divergence = manager.create(new float[] {0.1f, 0.5f, 2});
        divergence.setRequiresGradient(true);
        try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            NDArray sum = Likelihoods.beyond(divergence, 0.25f);
            assertThat((double) sum.getFloat()).isCloseTo(0.25 + 0.5 + 2, within(1e-6));
            collector.backward(sum);
        }
        assertThat(divergence.getGradient().toFloatArray()).containsExactly(0, 1, 1);
    }

    @Test
    void theLikelihoodIsThatOfTheBestDeviation() {
        double missed = 0.04;
        double likeliest = Double.MAX_VALUE;
        for (double deviation = 0.05; deviation < 1; deviation += 0.001) {
            double nats = missed / (2 * deviation * deviation) + Math.log(deviation) + Math.log(2 * Math.PI) / 2;
            likeliest = Math.min(likeliest, nats);
        }
        assertThat((double) Likelihoods.normal(manager.create((float) missed)).getFloat())
                .isCloseTo(likeliest, within(1e-4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"divergence", "beyond", "normal"})
    void theirGradientsAreTheirSlopes(String name) {
        UnaryOperator<NDArray> loss = ALL.getOrDefault(name, x -> x);
        float[] start = {0.9f, -0.3f, 0.45f, -0.7f, 0.2f, 0.85f, -0.3f, 0.55f};
        NDArray x = manager.create(start, new Shape(2, 4));
        x.setRequiresGradient(true);
        try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            collector.backward(loss.apply(x));
        }
        float[] gradient = x.getGradient().toFloatArray();
        for (int i = 0; i < start.length; i++) {
            double slope = (moved(loss, start, i, 0.005f) - moved(loss, start, i, -0.005f)) / 0.01;
            assertThat((double) gradient[i]).isCloseTo(slope, within(2e-3));
        }
    }

    private double moved(UnaryOperator<NDArray> loss, float[] start, int i, float by) {
        float[] values = start.clone();
        values[i] += by;
        return loss.apply(manager.create(values, new Shape(2, 4))).getFloat();
    }
}
