package atelier.evaluate;

import atelier.base.Progress;
import java.util.Arrays;
import java.util.SplittableRandom;

/// The Fréchet distance of two sets of features: how far apart the normal distributions nearest to them are.
///
/// Its value falls with the number of pictures even where nothing else changes, so two values compare only at the
/// same number, and mean something only beside the distance of real pictures to other real ones at that number.
public final class Frechet {
    private static final int RESAMPLES = 100;

    private Frechet() {}

    public static double distance(Features a, Features b) {
        return Gaussian.of(a).distance(Gaussian.of(b));
    }

    /// The distance with its spread over 100 bootstrap samples of both sets (Efron 1979). Drawn with replacement a
    /// sample has repeats and so lies further off than a fresh one would; the spread is therefore laid around the
    /// distance itself.
    ///
    /// @param seed of the bootstrap samples
    public static Estimate estimate(Features a, Features b, long seed, Progress progress) {
        double distance = distance(a, b);
        SplittableRandom random = new SplittableRandom(seed);
        double[] resampled = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            progress.report((double) i / RESAMPLES);
            Gaussian first = Gaussian.of(a, drawn(a.count(), random));
            resampled[i] = first.distance(Gaussian.of(b, drawn(b.count(), random)));
        }
        Arrays.sort(resampled);
        double shift = distance - Arrays.stream(resampled).average().orElseThrow();
        return new Estimate(
                distance, Math.max(0, quantile(resampled, 0.025) + shift), quantile(resampled, 0.975) + shift);
    }

    /// How often each of `count` rows is drawn in as many draws.
    private static int[] drawn(int count, SplittableRandom random) {
        int[] times = new int[count];
        for (int i = 0; i < count; i++) {
            times[random.nextInt(count)]++;
        }
        return times;
    }

    /// @param sorted at least one
    static double quantile(double[] sorted, double part) {
        double at = part * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
