package atelier.worker;

import atelier.tensor.Shape;
import atelier.tensor.Tensor;
import java.util.SplittableRandom;

/// Random numbers as tensors.
final class Noise {
    private Noise() {}

    /// Normally distributed, [count, length].
    static Tensor normal(SplittableRandom random, int count, int length) {
        float[] values = new float[count * length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return Tensor.of(Shape.of(count, length), values);
    }

    /// Evenly distributed from 0 to 1, one number a picture, [count, 1, 1, 1].
    static Tensor even(SplittableRandom random, int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextDouble();
        }
        return Tensor.of(Shape.of(count, 1, 1, 1), values);
    }
}
