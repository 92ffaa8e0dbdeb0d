package atelier.evaluate;

/// How far apart the pictures of a set lie from each other.
public final class Variety {
    private Variety() {}

    /// Mean distance of two different rows.
    public static double of(Features features) {
        int n = features.count();
        double sum = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                sum += Math.sqrt(features.squaredDistance(i, features, j));
            }
        }
        return 2 * sum / n / (n - 1);
    }
}
