package atelier.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Losses against values worked out by hand, and their gradients against finite differences.
@WithEngine
class LossesTest {
    private static final Map<String, BinaryOperator<NDArray>> ALL = Map.of(
            "relative",
            Losses::relative,
            "absolute",
            Losses::absolute,
            "content",
            Losses::content,
            "moments",
            (made, target) -> Texture.moments(made.getManager(), Texture.of(made), Texture.of(target)),
            "gram",
            (made, target) -> Texture.gram(Texture.of(made), Texture.of(target)),
            "variation",
            (made, _) -> Losses.variation(made));

    private final NDManager manager = NDManager.newBaseManager("PyTorch");

    @AfterEach
    void close() {
        manager.close();
    }

    /// One picture of two channels, 1x2 and 2x2 pixels.
    private NDArray array(float... values) {
        return manager.create(values, new Shape(1, 2, 2, values.length / 4));
    }

    @Test
    void theyAreWhatTheyAreByHand() {
        NDArray target = array(1, 3, 0, 4);
        NDArray made = array(2, 2, 0, 4);

        // (1 + 1) / 4 over (1 + 9 + 0 + 16) / 4
        assertThat(Losses.relative(made, target).getFloat()).isCloseTo(2f / 26, within(1e-6f));
        assertThat(Losses.absolute(made, target).getFloat()).isCloseTo(0.5f, within(1e-6f));
        // Means 2, 2 agree; deviations are 0 and 2 against 1 and 2, each with 1e-5 under the root.
        float missed = (float) Math.pow(Math.sqrt(1e-5) - Math.sqrt(1 + 1e-5), 2);
        assertThat(Texture.moments(manager, Texture.of(made), Texture.of(target))
                        .getFloat())
                .isCloseTo(missed / 4 * 2 / 6.5f, within(1e-5f));
        // Gram matrices [[4, 4], [4, 8]] against [[5, 6], [6, 8]].
        assertThat(Texture.gram(Texture.of(made), Texture.of(target)).getFloat())
                .isCloseTo((1 + 4 + 4) / (25f + 36 + 36 + 64), within(1e-5f));
        // Down: (0 + 4) / 2, across: nothing beside.
        assertThat(Losses.variation(array(1, 5, 2, 2, 1, 1, 0, 0)).getFloat())
                .isCloseTo((1 + 3 + 1 + 1) / 4f + (4 + 0 + 0 + 0) / 4f, within(1e-5f));
    }

    @ParameterizedTest
    @ValueSource(strings = {"relative", "absolute", "content", "moments", "gram", "variation"})
    void theirGradientsAreTheirSlopes(String name) {
        BinaryOperator<NDArray> loss = ALL.getOrDefault(name, (made, _) -> made);
        float[] start = {0.9f, 0.1f, 0.45f, 0.7f, 0.2f, 0.85f, 0.3f, 0.55f};
        NDArray target = array(0.2f, 0.6f, 0.35f, 0.95f, 0.5f, 0.05f, 0.75f, 0.4f);

        slopesAgree(made -> loss.apply(made, target), start, new Shape(1, 2, 2, 2));
    }

    @Test
    void bendIsOfSecondDifferences() {
        NDArray ramp = manager.create(new float[] {0, 1, 2, 2, 3, 4, 4, 5, 6}, new Shape(1, 1, 3, 3));
        NDArray bent = manager.create(new float[] {0, 1, 2, 3, 2, 2, 2, 2, 4, 3, 2, 9}, new Shape(1, 1, 3, 4));

        assertThat(Losses.bend(ramp).getFloat()).isZero();
        // Down: 8 at the last of four columns, across: 8 in the last of three rows of two.
        assertThat(Losses.bend(bent).getFloat()).isCloseTo(8 / 4f + 8 / 6f, within(1e-5f));
    }

    /// It needs three pixels in a row.
    @Test
    void theGradientOfBendIsItsSlope() {
        float[] start = {0.9f, 0.1f, 0.45f, 0.7f, 0.2f, 0.85f, 0.3f, 0.55f, 0.6f, 0.35f, 0.95f, 0.05f};

        slopesAgree(Losses::bend, start, new Shape(1, 1, 3, 4));
    }

    private void slopesAgree(UnaryOperator<NDArray> loss, float[] start, Shape shape) {
        NDArray made = manager.create(start, shape);
        made.setRequiresGradient(true);
        try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            collector.backward(loss.apply(made));
        }
        float[] gradient = made.getGradient().toFloatArray();
        for (int i = 0; i < start.length; i++) {
            float width = 0.005f;
            double above = moved(loss, start, shape, i, width);
            double below = moved(loss, start, shape, i, -width);
            assertThat((double) gradient[i]).isCloseTo((above - below) / (2 * width), within(5e-3));
        }
    }

    private double moved(UnaryOperator<NDArray> loss, float[] start, Shape shape, int i, float by) {
        float[] values = start.clone();
        values[i] += by;
        return loss.apply(manager.create(values, shape)).getFloat();
    }
}
