package atelier.evaluate;

import java.util.Arrays;

/// What a network says of a set of pictures: a row of numbers each.
public final class Features {
    private final int length;
    private final float[] values;

    /// @param length of a row, the dimension of the space
    /// @param values row after row; handed over, not copied
    public Features(int length, float[] values) {
        if (length < 1 || values.length % length != 0) {
            throw new IllegalArgumentException(values.length + " numbers in rows of " + length);
        }
        this.length = length;
        this.values = values;
    }

    /// The dimension of the space.
    public int length() {
        return length;
    }

    /// Row after row; to be read only.
    public float[] values() {
        return values;
    }

    /// How many pictures.
    public int count() {
        return values.length / length;
    }

    /// The rows `from` to `to`, the latter excluded.
    public Features rows(int from, int to) {
        return new Features(length, Arrays.copyOfRange(values, from * length, to * length));
    }

    /// Euclidean distance of row `i` to row `j` of another set in the same space, squared.
    public double squaredDistance(int i, Features other, int j) {
        float[] a = values;
        float[] b = other.values;
        int p = i * length;
        int q = j * length;
        // Two sums, so that the processor need not wait for one addition before the next.
        double even = 0;
        double odd = 0;
        int k = 0;
        for (; k + 1 < length; k += 2) {
            double first = (double) a[p + k] - b[q + k];
            double second = (double) a[p + k + 1] - b[q + k + 1];
            even += first * first;
            odd += second * second;
        }
        if (k < length) {
            double last = (double) a[p + k] - b[q + k];
            even += last * last;
        }
        return even + odd;
    }

    /// Inner product of row `i` with row `j` of another set in the same space.
    double product(int i, Features other, int j) {
        float[] a = values;
        float[] b = other.values;
        int p = i * length;
        int q = j * length;
        double even = 0;
        double odd = 0;
        int k = 0;
        for (; k + 1 < length; k += 2) {
            even += (double) a[p + k] * b[q + k];
            odd += (double) a[p + k + 1] * b[q + k + 1];
        }
        if (k < length) {
            even += (double) a[p + k] * b[q + k];
        }
        return even + odd;
    }
}
