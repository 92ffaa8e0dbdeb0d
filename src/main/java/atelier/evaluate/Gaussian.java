package atelier.evaluate;

import java.util.Arrays;

/// The normal distribution nearest to a set of features: their mean and their covariance (over n - 1).
final class Gaussian {
    private final double[] mean;
    private final SymmetricMatrix covariance;

    private Gaussian(double[] mean, SymmetricMatrix covariance) {
        this.mean = mean;
        this.covariance = covariance;
    }

    static Gaussian of(Features features) {
        int[] once = new int[features.count()];
        Arrays.fill(once, 1);
        return of(features, once);
    }

    /// @param times how often each row counts
    static Gaussian of(Features features, int[] times) {
        int length = features.length();
        float[] values = features.values();
        double[] mean = new double[length];
        int count = 0;
        for (int i = 0; i < times.length; i++) {
            count += times[i];
            for (int j = 0; j < length; j++) {
                mean[j] += (double) times[i] * values[i * length + j];
            }
        }
        for (int j = 0; j < length; j++) {
            mean[j] /= count;
        }
        double[][] covariance = new double[length][length];
        double[] centred = new double[length];
        for (int i = 0; i < times.length; i++) {
            if (times[i] == 0) {
                continue;
            }
            for (int j = 0; j < length; j++) {
                centred[j] = values[i * length + j] - mean[j];
            }
            for (int j = 0; j < length; j++) {
                double factor = centred[j] * times[i] / (count - 1);
                double[] row = covariance[j];
                for (int k = 0; k < length; k++) {
                    row[k] += factor * centred[k];
                }
            }
        }
        return new Gaussian(mean, new SymmetricMatrix(covariance));
    }

    /// The Fréchet distance (Dowson and Landau 1982) as Heusel et al. (2017) use it, that is squared:
    /// |m - m'|² + tr(C + C' - 2 (C C')^½).
    double distance(Gaussian other) {
        double means = 0;
        for (int j = 0; j < mean.length; j++) {
            double difference = mean[j] - other.mean[j];
            means += difference * difference;
        }
        // With C = FᵀF, C C' has the eigenvalues of F C' Fᵀ, which is symmetric, and zeros.
        double root = 0;
        for (double eigenvalue : other.covariance.between(covariance.factor()).eigenvalues()) {
            root += Math.sqrt(Math.max(0, eigenvalue));
        }
        return means + covariance.trace() + other.covariance.trace() - 2 * root;
    }
}
