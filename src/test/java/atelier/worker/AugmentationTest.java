package atelier.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import atelier.tensor.Shape;
import atelier.tensor.Tensor;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

@WithEngine
class AugmentationTest {
    private static final int SIDE = 16;

    @Test
    void withoutStrengthNothingChanges() {
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            Tensor pictures = noise(3, 3);

            Tensor changed = changed(manager, Augmentation.draw(new SplittableRandom(1), 3, SIDE, 0), pictures);

            assertThat(changed.largestDifference(pictures)).isLessThan(1e-6);
        }
    }

    /// Grey pictures: no saturation. Every number is that of the place it came from, its contrast and brightness
    /// changed, or 0.
    @Test
    void picturesAreMovedAndASquareIsLeftOut() {
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            int n = 6;
            Tensor pictures = noise(n, 1);
            Augmentation augmentation = Augmentation.draw(new SplittableRandom(2), n, SIDE, 1);

            Tensor changed = changed(manager, augmentation, pictures);

            for (int i = 0; i < n; i++) {
                int down = offset(augmentation.rows(), i, true);
                int across = offset(augmentation.columns(), i, false);
                assertThat(Math.abs(down)).isLessThanOrEqualTo(2);
                float brightness = augmentation.brightness().data().get(i);
                float contrast = augmentation.contrast().data().get(i);
                double mean = mean(pictures, i) + brightness;
                for (int y = 0; y < SIDE; y++) {
                    for (int x = 0; x < SIDE; x++) {
                        int from = y - down;
                        int column = x - across;
                        boolean beyond = from < 0 || from >= SIDE || column < 0 || column >= SIDE;
                        double value = beyond
                                ? 0
                                : mean + (pictures.data().get(at(i, from, column)) + brightness - mean) * contrast;
                        double expected = value * augmentation.mask().data().get(at(i, y, x));
                        assertThat((double) changed.data().get(at(i, y, x))).isCloseTo(expected, within(1e-5));
                    }
                }
            }
            assertThat(augmentation.mask().toArray()).contains(0, 1);
        }
    }

    /// The changes are linear but for what is added, so a gradient foretells any difference exactly.
    @Test
    void gradientsComeThrough() {
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            Augmentation augmentation = Augmentation.draw(new SplittableRandom(3), 2, SIDE, 1);
            NDArray pictures = Tensors.toArray(manager, noise(2, 3));
            NDArray weights = Tensors.toArray(manager, noise(2, 3)).mul(3f);
            NDArray way = Tensors.toArray(manager, noise(2, 3)).neg().add(0.2f);
            pictures.setRequiresGradient(true);
            float before;
            try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
                NDArray value = augmentation.of(manager, pictures).mul(weights).sum();
                before = value.getFloat();
                collector.backward(value);
            }
            float after = augmentation
                    .of(manager, pictures.stopGradient().add(way))
                    .mul(weights)
                    .sum()
                    .getFloat();

            float foretold = pictures.getGradient().mul(way).sum().getFloat();
            assertThat(foretold).isCloseTo(after - before, within(1e-2f));
            assertThat(Math.abs(foretold)).isGreaterThan(1);
        }
    }

    private static Tensor changed(NDManager manager, Augmentation augmentation, Tensor pictures) {
        return Tensors.fromArray(augmentation.of(manager, Tensors.toArray(manager, pictures)));
    }

    /// How far the selection moves: where the one of the middle lies.
    private static int offset(Tensor selection, int picture, boolean rows) {
        int middle = SIDE / 2;
        for (int k = 0; k < SIDE; k++) {
            int at = rows ? at(picture, middle, k) : at(picture, k, middle);
            if (selection.data().get(at) == 1) {
                return middle - k;
            }
        }
        throw new AssertionError("the middle is gone");
    }

    private static int at(int picture, int y, int x) {
        return (picture * SIDE + y) * SIDE + x;
    }

    private static double mean(Tensor pictures, int picture) {
        double sum = 0;
        for (int i = 0; i < SIDE * SIDE; i++) {
            sum += pictures.data().get(picture * SIDE * SIDE + i);
        }
        return sum / SIDE / SIDE;
    }

    private static Tensor noise(int n, int channels) {
        SplittableRandom random = new SplittableRandom(7L * n + channels);
        float[] values = new float[n * channels * SIDE * SIDE];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextDouble(-1, 1);
        }
        return Tensor.of(Shape.of(n, channels, SIDE, SIDE), values);
    }
}
