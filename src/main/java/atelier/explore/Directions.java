package atelier.explore;

import atelier.base.Progress;
import atelier.image.Raster;
import atelier.recipe.Latent;
import atelier.recipe.LatentSpace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongSupplier;

/// The ways on which a generator's pictures change most, strongest first.
///
/// They are the main axes of the mean of JᵀJ over latents drawn by chance, where J says how each sample of the picture
/// moves with each number of the latent (Wang and Ponce, "A geometric analysis of deep generative image models and its
/// applications", ICLR 2021). J is taken by finite differences from pictures alone, so any generator will do, whatever
/// it is made of. Pictures are compared 16 by 16, so that a way is strong by what it does to the whole, not to grain.
///
/// Of a latent that is long, or makes pictures so slowly that all its numbers would take too much time, a part of the
/// space is looked at that is drawn by chance: ways found there are weaker by the root of its share.
public final class Directions {
    private static final int SIDE = 16;
    /// In standard deviations: wide enough to stand out from rounding to 8 bits.
    private static final double STEP = 0.4;
    /// Pictures to make, which says how many points J is taken at; fewer where they would take longer than is soon.
    private static final int PICTURES = 700;

    private static final Duration SOON = Duration.ofSeconds(2);

    private static final int LEAST_POINTS = 3;

    /// Dimensions looked at, where there are more.
    private static final int MOST = 512;

    private static final Duration TIME = Duration.ofSeconds(40);

    private Directions() {}

    /// @param generator makes the picture of a latent
    /// @param space that the latents are of
    /// @param count of directions at most
    /// @param progress throws when cancelled
    public static List<Direction> strongest(
            Function<Latent, Raster> generator, LatentSpace space, int count, Progress progress) {
        return strongest(generator, space, count, System::nanoTime, progress);
    }

    /// @param clock in nanoseconds
    static List<Direction> strongest(
            Function<Latent, Raster> generator, LatentSpace space, int count, LongSupplier clock, Progress progress) {
        long each = Math.max(1, onePicture(generator, space.drawn(0), clock));
        long pictures = TIME.toNanos() / each;
        int wanted = Math.clamp(SOON.toNanos() / each, 1, PICTURES);
        int ways = Math.clamp(pictures / LEAST_POINTS - 1, Math.min(space.length(), count), MOST);
        double[][] basis =
                ways < space.length() ? MainAxes.drawn(ways, space.length(), 3000, progress) : unit(space.length());
        int points = Math.clamp(pictures / (basis.length + 1), 1, Math.max(LEAST_POINTS, wanted / (basis.length + 1)));
        double[][] metric = new double[basis.length][basis.length];
        for (int point = 0; point < points; point++) {
            Progress part = progress.part((double) point / points, (point + 1.0) / points);
            add(metric, jacobian(generator, space.drawn(point), basis, part), 1.0 / points);
        }
        List<Direction> directions = new ArrayList<>();
        for (double[] axis : MainAxes.of(metric, Math.min(count, basis.length))) {
            double strength = Math.sqrt(Math.max(0, MainAxes.dot(axis, MainAxes.times(metric, axis))));
            directions.add(new Direction(pointed(through(axis, basis)), strength));
        }
        directions.sort((one, other) -> Double.compare(other.strength(), one.strength()));
        return directions;
    }

    /// How long one takes; the very first one, which takes longer, is not counted.
    private static long onePicture(Function<Latent, Raster> generator, Latent latent, LongSupplier clock) {
        Objects.requireNonNull(generator.apply(latent));
        long began = clock.getAsLong();
        Objects.requireNonNull(generator.apply(latent));
        return clock.getAsLong() - began;
    }

    /// Rows of change, one for each way of the basis.
    private static float[][] jacobian(
            Function<Latent, Raster> generator, Latent here, double[][] basis, Progress progress) {
        float[] middle = samples(generator.apply(here));
        float[][] rows = new float[basis.length][];
        for (int i = 0; i < rows.length; i++) {
            float[] along = new float[here.length()];
            for (int k = 0; k < along.length; k++) {
                along[k] = (float) basis[i][k];
            }
            float[] there = samples(generator.apply(here.moved(along, STEP)));
            for (int j = 0; j < there.length; j++) {
                there[j] = (float) ((there[j] - middle[j]) / STEP);
            }
            rows[i] = there;
            progress.report((double) i / rows.length);
        }
        return rows;
    }

    /// Adds a share of the mean product of each two rows.
    private static void add(double[][] metric, float[][] rows, double share) {
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int k = 0; k < rows[i].length; k++) {
                    sum += (double) rows[i][k] * rows[j][k];
                }
                metric[i][j] += share * sum / rows[i].length;
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

    private static double[][] unit(int length) {
        double[][] basis = new double[length][length];
        for (int i = 0; i < length; i++) {
            basis[i][i] = 1;
        }
        return basis;
    }

    /// A way through the basis as one through the latent space.
    private static double[] through(double[] axis, double[][] basis) {
        double[] way = new double[basis[0].length];
        for (int i = 0; i < axis.length; i++) {
            for (int k = 0; k < way.length; k++) {
                way[k] += axis[i] * basis[i][k];
            }
        }
        return way;
    }

    /// Of an axis and its opposite the one whose largest number is above 0, so that the same looking finds the
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
}
