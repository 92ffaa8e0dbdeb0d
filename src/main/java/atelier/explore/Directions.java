package atelier.explore;

import atelier.base.Progress;
import atelier.image.Raster;
import atelier.recipe.Latent;
import atelier.recipe.LatentSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The ways on which a generator's pictures change most, strongest first.
///
/// They are the main axes of the mean of JᵀJ over latents drawn by chance, where J says how each sample of the picture
/// moves with each number of the latent (Wang and Ponce, "A geometric analysis of deep generative image models and its
/// applications", ICLR 2021). J is taken by finite differences from pictures alone, so any generator will do, whatever
/// it is made of. Pictures are compared 16 by 16, so that a way is strong by what it does to the whole, not to grain.
public final class Directions {
    private static final int SIDE = 16;
    /// In standard deviations: wide enough to stand out from rounding to 8 bits.
    private static final double STEP = 0.4;
    /// Pictures to make, which says how many points J is taken at.
    private static final int PICTURES = 700;

    private static final int LEAST_POINTS = 3;
    private static final int ROUNDS = 80;

    private Directions() {}

    /// @param generator makes the picture of a latent
    /// @param space that the latents are of
    /// @param count of directions at most
    /// @param progress throws when cancelled
    public static List<Direction> strongest(
            Function<Latent, Raster> generator, LatentSpace space, int count, Progress progress) {
        int length = space.length();
        double[][] metric = new double[length][length];
        int points = Math.max(LEAST_POINTS, PICTURES / (length + 1));
        for (int point = 0; point < points; point++) {
            add(
                    metric,
                    jacobian(
                            generator,
                            space.drawn(point),
                            progress.part((double) point / points, (point + 1.0) / points)));
        }
        double scale = 1.0 / points;
        for (double[] row : metric) {
            for (int i = 0; i < length; i++) {
                row[i] *= scale;
            }
        }
        return axes(metric, Math.min(count, length));
    }

    /// Rows of change, one for each number of the latent.
    private static float[][] jacobian(Function<Latent, Raster> generator, Latent here, Progress progress) {
        float[] middle = samples(generator.apply(here));
        float[][] rows = new float[here.length()][];
        for (int i = 0; i < rows.length; i++) {
            float[] along = new float[rows.length];
            along[i] = 1;
            float[] there = samples(generator.apply(here.moved(along, STEP)));
            for (int j = 0; j < there.length; j++) {
                there[j] = (float) ((there[j] - middle[j]) / STEP);
            }
            rows[i] = there;
            progress.report((double) i / rows.length);
        }
        return rows;
    }

    /// Adds the mean product of each two rows.
    private static void add(double[][] metric, float[][] rows) {
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int k = 0; k < rows[i].length; k++) {
                    sum += (double) rows[i][k] * rows[j][k];
                }
                metric[i][j] += sum / rows[i].length;
                metric[j][i] = metric[i][j];
            }
        }
    }

    /// The picture's colours in 16 by 16 cells, 0 to 1.
    private static float[] samples(Raster picture) {
        int[] pixels = picture.toArgb();
        float[] sums = new float[3 * SIDE * SIDE];
        int[] counts = new int[SIDE * SIDE];
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                int cell = y * SIDE / picture.height() * SIDE + x * SIDE / picture.width();
                int pixel = pixels[y * picture.width() + x];
                counts[cell]++;
                sums[3 * cell] += pixel >> 16 & 0xff;
                sums[3 * cell + 1] += pixel >> 8 & 0xff;
                sums[3 * cell + 2] += pixel & 0xff;
            }
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= 255f * Math.max(1, counts[i / 3]);
        }
        return sums;
    }

    /// The axes of the largest eigenvalues, by orthogonal iteration.
    private static List<Direction> axes(double[][] metric, int count) {
        int length = metric.length;
        double[][] axes = new double[count][];
        for (int i = 0; i < count; i++) {
            axes[i] = unboxed(Latent.drawn(1000 + i, length).toArray());
        }
        orthonormal(axes);
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < count; i++) {
                axes[i] = times(metric, axes[i]);
            }
            orthonormal(axes);
        }
        List<Direction> directions = new ArrayList<>();
        for (double[] axis : axes) {
            double strength = Math.sqrt(Math.max(0, dot(axis, times(metric, axis))));
            directions.add(new Direction(pointed(axis), strength));
        }
        directions.sort((one, other) -> Double.compare(other.strength(), one.strength()));
        return directions;
    }

    /// Gram and Schmidt's, done twice because once is not exact enough.
    private static void orthonormal(double[][] rows) {
        for (int i = 0; i < rows.length; i++) {
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
                rows[i] = unboxed(Latent.drawn(2000 + i, rows[i].length).toArray());
                i--;
                continue;
            }
            for (int k = 0; k < rows[i].length; k++) {
                rows[i][k] /= norm;
            }
        }
    }

    /// Of an axis and its opposite the one whose largest number is above 0, so that a generator always gives the
    /// same.
    private static List<Float> pointed(double[] axis) {
        int largest = 0;
        for (int i = 1; i < axis.length; i++) {
            largest = Math.abs(axis[i]) > Math.abs(axis[largest]) ? i : largest;
        }
        double sign = Math.signum(axis[largest]);
        List<Float> numbers = new ArrayList<>();
        for (double number : axis) {
            numbers.add((float) (sign * number));
        }
        return numbers;
    }

    private static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[vector.length];
        for (int i = 0; i < product.length; i++) {
            product[i] = dot(matrix[i], vector);
        }
        return product;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private static double[] unboxed(float[] numbers) {
        double[] copy = new double[numbers.length];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = numbers[i];
        }
        return copy;
    }
}
