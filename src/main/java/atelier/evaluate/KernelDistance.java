package atelier.evaluate;

/// Kernel distance (KID, Bińkowski et al. 2018): the unbiased estimate of the squared maximum mean discrepancy with the
/// kernel (x·y / length + 1)³. On average it is 0 for two samples of the same pictures, whatever their number.
public final class KernelDistance {
    private KernelDistance() {}

    /// The mean over blocks, each of them `block` rows of both sets in their order; what is left over is left out.
    /// The interval is 1.96 standard errors of that mean, without any width where there is but one block.
    ///
    /// @param block rows, 2 to the lesser count
    public static Estimate estimate(Features a, Features b, int block) {
        int blocks = Math.min(a.count(), b.count()) / block;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < blocks; i++) {
            double value = distance(a.rows(i * block, (i + 1) * block), b.rows(i * block, (i + 1) * block));
            sum += value;
            squares += value * value;
        }
        double mean = sum / blocks;
        double variance = blocks < 2 ? 0 : Math.max(0, squares - sum * mean) / (blocks - 1);
        double error = 1.96 * Math.sqrt(variance / blocks);
        return new Estimate(mean, mean - error, mean + error);
    }

    /// On all pairs.
    public static double distance(Features a, Features b) {
        return within(a) + within(b) - 2 * between(a, b);
    }

    private static double within(Features a) {
        int n = a.count();
        double sum = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                sum += kernel(a, i, a, j);
            }
        }
        return 2 * sum / n / (n - 1);
    }

    private static double between(Features a, Features b) {
        double sum = 0;
        for (int i = 0; i < a.count(); i++) {
            for (int j = 0; j < b.count(); j++) {
                sum += kernel(a, i, b, j);
            }
        }
        return sum / a.count() / b.count();
    }

    private static double kernel(Features a, int i, Features b, int j) {
        double x = a.product(i, b, j) / a.length() + 1;
        return x * x * x;
    }
}
