package atelier.explore;

import atelier.base.Progress;
import atelier.recipe.Latent;

/// The axes of a symmetric matrix's largest eigenvalues, by orthogonal iteration.
final class MainAxes {
    private static final int ROUNDS = 80;

    private MainAxes() {}

    /// So many rows of length 1 at right angles to each other, the largest eigenvalue's mostly first.
    static double[][] of(double[][] matrix, int count) {
        double[][] axes = drawn(count, matrix.length, 1000, Progress.NONE);
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < count; i++) {
                axes[i] = times(matrix, axes[i]);
            }
            orthonormal(axes, Progress.NONE);
        }
        return axes;
    }

    /// So many rows of length 1 at right angles to each other, drawn by chance.
    ///
    /// @param progress reports 0 with each row; throws when cancelled
    static double[][] drawn(int count, int length, long seed, Progress progress) {
        double[][] rows = new double[count][];
        for (int i = 0; i < count; i++) {
            rows[i] = row(seed + i, length);
        }
        orthonormal(rows, progress);
        return rows;
    }

    /// Gram and Schmidt's, done twice because once is not exact enough.
    private static void orthonormal(double[][] rows, Progress progress) {
        for (int i = 0; i < rows.length; i++) {
            progress.report(0);
            for (int pass = 0; pass < 2; pass++) {
                for (int j = 0; j < i; j++) {
                    double share = dot(rows[i], rows[j]);
                    for (int k = 0; k < rows[i].length; k++) {
                        rows[i][k] -= share * rows[j][k];
                    }
                }
            }
            double norm = Math.sqrt(dot(rows[i], rows[i]));
            if (norm < 1e-30) {
                // A way that changes nothing: any that is left will do.
                rows[i] = row(2000 + i, rows[i].length);
                i--;
                continue;
            }
            for (int k = 0; k < rows[i].length; k++) {
                rows[i][k] /= norm;
            }
        }
    }

    static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[matrix.length];
        for (int i = 0; i < product.length; i++) {
            product[i] = dot(matrix[i], vector);
        }
        return product;
    }

    static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private static double[] row(long seed, int length) {
        float[] numbers = Latent.drawn(seed, length).toArray();
        double[] row = new double[length];
        for (int i = 0; i < length; i++) {
            row[i] = numbers[i];
        }
        return row;
    }
}
