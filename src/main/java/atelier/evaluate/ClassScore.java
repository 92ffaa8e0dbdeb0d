package atelier.evaluate;

/// What the Inception Score (Salimans et al. 2016) is of Inception, of any classifier: the exponential of how far, in
/// nats, a picture's classes lie from those of all pictures together. 1 where the classifier learns nothing from a
/// picture, the number of classes where it is sure of each and all come equally often.
public final class ClassScore {
    private ClassScore() {}

    /// @param scores of every picture for every class before the softmax; or probabilities, which are known by
    ///     having no negative among them and a sum of 1
    public static double of(Features scores) {
        int classes = scores.length();
        int n = scores.count();
        double[] marginal = new double[classes];
        double negativeEntropy = 0;
        for (int i = 0; i < n; i++) {
            double[] p = probabilities(scores, i);
            for (int c = 0; c < classes; c++) {
                marginal[c] += p[c] / n;
                negativeEntropy += p[c] > 0 ? p[c] * Math.log(p[c]) / n : 0;
            }
        }
        double cross = 0;
        for (double share : marginal) {
            cross += share > 0 ? share * Math.log(share) : 0;
        }
        return Math.exp(negativeEntropy - cross);
    }

    private static double[] probabilities(Features scores, int row) {
        int classes = scores.length();
        double[] p = new double[classes];
        double greatest = Double.NEGATIVE_INFINITY;
        double sum = 0;
        boolean negative = false;
        for (int c = 0; c < classes; c++) {
            p[c] = scores.values()[row * classes + c];
            greatest = Math.max(greatest, p[c]);
            negative |= p[c] < 0;
            sum += p[c];
        }
        if (!negative && Math.abs(sum - 1) < 1e-3) {
            return p;
        }
        double total = 0;
        for (int c = 0; c < classes; c++) {
            p[c] = Math.exp(p[c] - greatest);
            total += p[c];
        }
        for (int c = 0; c < classes; c++) {
            p[c] /= total;
        }
        return p;
    }
}
