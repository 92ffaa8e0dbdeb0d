package atelier.anchor;

import java.util.List;
import java.util.SplittableRandom;

/// Reads digits: a network of one hidden layer on pixels, learned by stochastic gradient descent in a few seconds.
final class Reader {
    private static final int CLASSES = 10;
    private static final int HIDDEN = 48;
    private static final float RATE = 0.02f;

    private final float[][] first;
    private final float[] firstBias = new float[HIDDEN];
    private final float[][] second = new float[HIDDEN][CLASSES];
    private final float[] secondBias = new float[CLASSES];
    private final float[] hidden = new float[HIDDEN];

    /// What it takes a picture for, and how sure it is, 0 to 1.
    record Reading(int digit, double sureness) {}

    private Reader(int pixels, SplittableRandom random) {
        first = new float[pixels][HIDDEN];
        for (float[] row : first) {
            fill(row, Math.sqrt(2.0 / pixels), random);
        }
        for (float[] row : second) {
            fill(row, Math.sqrt(2.0 / HIDDEN), random);
        }
    }

    private static void fill(float[] row, double deviation, SplittableRandom random) {
        for (int i = 0; i < row.length; i++) {
            row[i] = (float) (deviation * random.nextGaussian());
        }
    }

    /// @param pictures of one size, 0 to 1
    /// @param labels 0 to 9
    /// @param rounds pictures shown, as a multiple of those that there are
    static Reader taught(List<float[]> pictures, byte[] labels, double rounds) {
        SplittableRandom random = new SplittableRandom(1);
        Reader reader = new Reader(pictures.getFirst().length, random);
        for (int i = 0; i < rounds * labels.length; i++) {
            int shown = random.nextInt(labels.length);
            reader.learn(pictures.get(shown), labels[shown]);
        }
        return reader;
    }

    Reading read(float[] picture) {
        float[] shares = shares(picture);
        int best = 0;
        for (int digit = 1; digit < CLASSES; digit++) {
            best = shares[digit] > shares[best] ? digit : best;
        }
        return new Reading(best, shares[best]);
    }

    private void learn(float[] picture, int label) {
        float[] error = shares(picture);
        error[label] -= 1;
        float[] back = new float[HIDDEN];
        for (int unit = 0; unit < HIDDEN; unit++) {
            if (hidden[unit] > 0) {
                for (int digit = 0; digit < CLASSES; digit++) {
                    back[unit] += second[unit][digit] * error[digit];
                    second[unit][digit] -= RATE * error[digit] * hidden[unit];
                }
                firstBias[unit] -= RATE * back[unit];
            }
        }
        for (int digit = 0; digit < CLASSES; digit++) {
            secondBias[digit] -= RATE * error[digit];
        }
        for (int pixel = 0; pixel < picture.length; pixel++) {
            // Most of a digit's pixels are black.
            if (picture[pixel] > 0) {
                add(first[pixel], back, -RATE * picture[pixel]);
            }
        }
    }

    /// Leaves what the hidden units say in `hidden`.
    private float[] shares(float[] picture) {
        System.arraycopy(firstBias, 0, hidden, 0, HIDDEN);
        for (int pixel = 0; pixel < picture.length; pixel++) {
            if (picture[pixel] > 0) {
                add(hidden, first[pixel], picture[pixel]);
            }
        }
        float[] shares = secondBias.clone();
        for (int unit = 0; unit < HIDDEN; unit++) {
            hidden[unit] = Math.max(0, hidden[unit]);
            add(shares, second[unit], hidden[unit]);
        }
        float greatest = Float.NEGATIVE_INFINITY;
        for (float score : shares) {
            greatest = Math.max(greatest, score);
        }
        for (int digit = 0; digit < CLASSES; digit++) {
            shares[digit] = (float) Math.exp(shares[digit] - greatest);
        }
        double sum = 0;
        for (float share : shares) {
            sum += share;
        }
        for (int digit = 0; digit < CLASSES; digit++) {
            shares[digit] /= (float) sum;
        }
        return shares;
    }

    private static void add(float[] to, float[] row, float weight) {
        for (int i = 0; i < to.length; i++) {
            to[i] += weight * row[i];
        }
    }
}
