package atelier.make;

import atelier.tensor.Shape;
import atelier.tensor.Tensor;
import java.util.List;

/// Mean and deviation of every channel of both features, gathered part by part.
///
/// Sums are kept in double precision, so that the result does not depend on the parts.
final class Moments {
    private static final double EPSILON = 1e-5;

    private final double[] sums;
    private final double[] squares;
    private long count;

    /// @param channels of one feature tensor
    Moments(long channels) {
        sums = new double[Math.toIntExact(2 * channels)];
        squares = new double[sums.length];
    }

    /// Counts the features of `part` in.
    void add(FeatureMaps maps, Area part) {
        int channels = sums.length / 2;
        float[] row = new float[part.width() / maps.stride()];
        List<Tensor> both = List.of(maps.features1(), maps.features2());
        for (int i = 0; i < sums.length; i++) {
            double sum = 0;
            double square = 0;
            for (int y = part.y(); y < part.bottom(); y += maps.stride()) {
                both.get(i / channels).data().get(maps.index(i % channels, part.x(), y), row);
                for (float value : row) {
                    sum += value;
                    square += (double) value * value;
                }
            }
            sums[i] += sum;
            squares[i] += square;
        }
        count += (long) row.length * (part.height() / maps.stride());
    }

    private void add(Moments part) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += part.sums[i];
            squares[i] += part.squares[i];
        }
        count += part.count;
    }

    /// Mean and deviation of all parts together, the same whenever the parts come in the same order.
    static Tensor tensor(List<Moments> parts) {
        Moments all = new Moments(parts.getFirst().sums.length / 2);
        parts.forEach(all::add);
        return all.tensor();
    }

    /// [1, 4 * channels]: means and deviations of the first features, then of the second. A deviation is
    /// sqrt(variance + 1e-5) of the population.
    private Tensor tensor() {
        int channels = sums.length / 2;
        float[] values = new float[2 * sums.length];
        for (int i = 0; i < sums.length; i++) {
            int at = i / channels * 2 * channels + i % channels;
            double mean = sums[i] / count;
            values[at] = (float) mean;
            values[at + channels] = (float) Math.sqrt(Math.max(0, squares[i] / count - mean * mean) + EPSILON);
        }
        return Tensor.of(Shape.of(1, values.length), values);
    }
}
