package atelier.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What eyes that can be reckoned with see differ.
@WithEngine
class PerceivedTest {
    private final NDManager manager = NDManager.newBaseManager("PyTorch");
    private final Perceived perceived = new Perceived(manager, PlainEyes.network());
    private final float[] pixels = new float[16];

    /// Grey, but for one pixel that is lighter and one that is darker.
    @BeforeEach
    void draw() {
        Arrays.fill(pixels, 0.5f);
        pixels[0] = 0.9f;
        pixels[15] = 0.1f;
    }

    @AfterEach
    void close() {
        manager.close();
    }

    private NDArray grey() {
        return manager.full(new Shape(1, 1, 4, 4), 0.5f);
    }

    @Test
    void eachDepthTellsWhatItMissesOfWhatShouldBeThere() {
        NDArray made = manager.create(pixels, new Shape(1, 1, 4, 4));

        List<NDArray> depths = perceived.missed(made, grey());

        assertThat(depths).hasSize(3);
        // Two of 16 pixels by 0.4; one of four squares by 0.4; their mean, by 0.1. All over 0.5 squared.
        assertThat((double) depths.get(0).getFloat()).isCloseTo(2 * 0.16 / 16 / 0.25, within(1e-5));
        assertThat((double) depths.get(1).getFloat()).isCloseTo(0.16 / 4 / 0.25, within(1e-5));
        assertThat((double) depths.get(2).getFloat()).isCloseTo(0.01 / 0.25, within(1e-5));
        assertThat(perceived.missed(grey(), grey()))
                .allSatisfy(depth -> assertThat(depth.getFloat()).isZero());
    }

    @Test
    void eachPixelHearsOfTheDepthsThatSeeIt() {
        NDArray made = manager.create(pixels, new Shape(1, 1, 4, 4));
        made.setRequiresGradient(true);
        try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            List<NDArray> depths = perceived.missed(made, grey());
            collector.backward(depths.get(0).add(depths.get(1)).add(depths.get(2)));
        }

        float[] gradient = made.getGradient().toFloatArray();

        // The light pixel is seen at all three; the dark one is never the greatest of its square.
        assertThat((double) gradient[0])
                .isCloseTo(2 * 0.4 / 16 / 0.25 + 2 * 0.4 / 4 / 0.25 + 2 * 0.1 / 4 / 0.25, within(1e-5));
        assertThat((double) gradient[15]).isCloseTo(-2 * 0.4 / 16 / 0.25, within(1e-5));
        assertThat((double) gradient[5]).isCloseTo(0, within(1e-6));
    }
}
