package atelier.evaluate;

import atelier.base.Progress;
import java.util.Arrays;

/// How near the rows of sets of features lie to each other.
final class Neighbours {
    private Neighbours() {}

    /// The row of `among` nearest to one of `of`, and its squared distance.
    record Nearest(int row, double squaredDistance) {}

    static Nearest[] nearest(Features of, Features among, Progress progress) {
        Nearest[] found = new Nearest[of.count()];
        for (int i = 0; i < found.length; i++) {
            progress.report((double) i / found.length);
            int best = 0;
            double least = Double.POSITIVE_INFINITY;
            for (int j = 0; j < among.count(); j++) {
                double distance = of.squaredDistance(i, among, j);
                if (distance < least) {
                    least = distance;
                    best = j;
                }
            }
            found[i] = new Nearest(best, least);
        }
        return found;
    }

    /// The squared distance of the first `asked` rows to the nearest other one of all.
    static double[] squaredToNearestOther(Features features, int asked, Progress progress) {
        double[] least = new double[Math.min(asked, features.count())];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        for (int i = 0; i < least.length; i++) {
            progress.report((double) i / least.length);
            for (int j = 0; j < features.count(); j++) {
                if (j != i) {
                    least[i] = Math.min(least[i], features.squaredDistance(i, features, j));
                }
            }
        }
        return least;
    }

    /// The squared distance of every row to its `k`-th nearest other row.
    static double[] squaredRadii(Features features, int k, Progress progress) {
        int n = features.count();
        double[] radii = new double[n];
        double[] nearest = new double[k];
        for (int i = 0; i < n; i++) {
            progress.report((double) i / n);
            Arrays.fill(nearest, Double.POSITIVE_INFINITY);
            for (int j = 0; j < n; j++) {
                if (j != i) {
                    insert(nearest, features.squaredDistance(i, features, j));
                }
            }
            radii[i] = nearest[k - 1];
        }
        return radii;
    }

    /// Puts a value into its place among the least so far, the greatest of which falls out.
    private static void insert(double[] sorted, double value) {
        int at = sorted.length - 1;
        if (value >= sorted[at]) {
            return;
        }
        while (at > 0 && sorted[at - 1] > value) {
            sorted[at] = sorted[at - 1];
            at--;
        }
        sorted[at] = value;
    }
}
