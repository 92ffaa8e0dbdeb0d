package atelier.foreign;

import atelier.tensor.Tensor;

/// Whether a picture's light and dark are seen again in another.
final class Likeness {
    private static final int CELLS = 32;

    private Likeness() {}

    /// The correlation of the two pictures' brightness on a coarse grid, 0 where there is none or less.
    ///
    /// @param one [1, 3, H, W], 0 to 1
    /// @param other the same, perhaps of another size
    static double of(Tensor one, Tensor other) {
        double[] a = brightness(one);
        double[] b = brightness(other);
        double meanA = mean(a);
        double meanB = mean(b);
        double both = 0;
        double varianceA = 0;
        double varianceB = 0;
        for (int i = 0; i < a.length; i++) {
            both += (a[i] - meanA) * (b[i] - meanB);
            varianceA += (a[i] - meanA) * (a[i] - meanA);
            varianceB += (b[i] - meanB) * (b[i] - meanB);
        }
        double correlation = both / Math.sqrt(varianceA * varianceB);
        return Double.isNaN(correlation) ? 0 : Math.max(0, correlation);
    }

    private static double[] brightness(Tensor picture) {
        int height = (int) picture.shape().axis(2);
        int width = (int) picture.shape().axis(3);
        double[] sums = new double[CELLS * CELLS];
        int[] counts = new int[CELLS * CELLS];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int cell = y * CELLS / height * CELLS + x * CELLS / width;
                counts[cell]++;
                for (int c = 0; c < 3; c++) {
                    sums[cell] += Math.clamp(picture.data().get((c * height + y) * width + x), 0, 1);
                }
            }
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= Math.max(1, counts[i]);
        }
        return sums;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
