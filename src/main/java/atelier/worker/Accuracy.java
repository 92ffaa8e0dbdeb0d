package atelier.worker;

import atelier.train.AdversarialLoss;
import atelier.train.Measure;
import java.util.OptionalDouble;

/// How often a discriminator is right, by the score above which it took pictures for real when it last learned.
final class Accuracy {
    private final AdversarialLoss loss;
    private float threshold = Float.NaN;

    Accuracy(AdversarialLoss loss) {
        this.loss = loss;
    }

    /// Counts the pictures that it learned from.
    void count(float[] real, float[] generated, Means means) {
        threshold = AdversarialLosses.threshold(loss, mean(real), mean(generated));
        means.add(Measure.REAL, taken(real));
        means.add(Measure.GENERATED, 1 - taken(generated));
    }

    /// On real pictures that it has not learned from; empty where it has not learned since it was made: then it is
    /// not known what its scores mean.
    OptionalDouble ofReal(float[] scores) {
        return Float.isNaN(threshold) ? OptionalDouble.empty() : OptionalDouble.of(taken(scores));
    }

    /// The share that is taken for real.
    private double taken(float[] scores) {
        int count = 0;
        for (float score : scores) {
            count += score > threshold ? 1 : 0;
        }
        return (double) count / scores.length;
    }

    private static float mean(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return (float) (sum / values.length);
    }
}
