package atelier.worker;

import atelier.tensor.Shape;
import atelier.tensor.Tensor;
import java.nio.FloatBuffer;
import java.util.SplittableRandom;

/// Pictures that pass evenly from one colour to another, as skies and walls do: where a painter's grid would show.
final class Ramps {
    /// A channel's greatest change from the middle of a picture to an edge.
    private static final double STEEPEST = 0.2;

    private Ramps() {}

    /// @return [count, 3, side, side], RGB 0 to 1
    static Tensor draw(SplittableRandom random, int count, int side) {
        Tensor ramps = Tensor.allocate(Shape.of(count, 3, side, side));
        FloatBuffer data = ramps.data();
        int at = 0;
        for (int plane = 0; plane < count * 3; plane++) {
            double steep = random.nextDouble() * STEEPEST;
            double middle = random.nextDouble(2 * steep, 1 - 2 * steep);
            double down = random.nextDouble(-1, 1) * steep;
            double across = random.nextDouble(-1, 1) * steep;
            for (int y = 0; y < side; y++) {
                for (int x = 0; x < side; x++) {
                    double value = middle + down * (2.0 * y / side - 1) + across * (2.0 * x / side - 1);
                    data.put(at++, (float) value);
                }
            }
        }
        return ramps;
    }
}
