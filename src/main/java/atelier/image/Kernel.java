package atelier.image;

/// How much each sample of a line counts in each sample of a line of another length: the Catmull-Rom
/// cubic, widened where the line gets shorter. Weights of one sample add up to 1; beyond the ends the
/// end samples are repeated.
final class Kernel {
    /// For each new sample, the first old one that counts.
    final int[] first;

    /// Old samples that count in a new one.
    final int taps;

    /// `taps` for each new sample.
    final float[] weights;

    private Kernel(int[] first, int taps, float[] weights) {
        this.first = first;
        this.taps = taps;
        this.weights = weights;
    }

    /// @param samples in the old line
    /// @param length of the old line in samples; less than `samples` where the last is cut off
    /// @param target samples in the new line
    static Kernel of(int samples, double length, int target) {
        double scale = length / target;
        double stretch = Math.max(1, scale);
        int taps = Math.min(samples, (int) Math.ceil(2 * stretch) * 2 + 1);
        int[] first = new int[target];
        float[] weights = new float[target * taps];
        for (int i = 0; i < target; i++) {
            double centre = (i + 0.5) * scale - 0.5;
            int from = (int) Math.floor(centre - 2 * stretch) + 1;
            int to = (int) Math.ceil(centre + 2 * stretch) - 1;
            first[i] = Math.clamp(from, 0, samples - taps);
            double sum = 0;
            for (int j = from; j <= to; j++) {
                sum += cubic((j - centre) / stretch);
            }
            for (int j = from; j <= to; j++) {
                int kept = Math.clamp(Math.clamp(j, 0, samples - 1) - first[i], 0, taps - 1);
                weights[i * taps + kept] += (float) (cubic((j - centre) / stretch) / sum);
            }
        }
        return new Kernel(first, taps, weights);
    }

    private static double cubic(double distance) {
        double x = Math.abs(distance);
        if (x < 1) {
            return (1.5 * x - 2.5) * x * x + 1;
        }
        return x < 2 ? ((-0.5 * x + 2.5) * x - 4) * x + 2 : 0;
    }
}
