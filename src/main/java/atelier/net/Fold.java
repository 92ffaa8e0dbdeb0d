package atelier.net;

import atelier.tensor.Shape;
import atelier.tensor.Tensor;

/// The 3x3 filters of a convolution of twice upsampled features, as four filters for the features themselves.
///
/// After nearest-neighbour upsampling a filter meets each feature once, twice or four times, depending on which
/// pixel of the feature's 2x2 square it is centred on: its phase. Where it meets a feature several times its
/// numbers add up. So four filters, one a phase, and a pixel shuffle compute the same without the larger array.
public final class Fold {
    /// One axis: which row of the folded filter each row of the filter adds to, by phase.
    private static final int[][] ROW = {{0, 1, 1}, {1, 1, 2}};

    private Fold() {}

    /// The fold as a matrix [9, 36]: from a filter's numbers to those of its four phases, one after the other.
    static float[] matrix() {
        float[] matrix = new float[9 * 36];
        for (int phase = 0; phase < 4; phase++) {
            for (int y = 0; y < 3; y++) {
                for (int x = 0; x < 3; x++) {
                    int row = ROW[phase / 2][y];
                    int column = ROW[phase % 2][x];
                    matrix[(y * 3 + x) * 36 + phase * 9 + row * 3 + column] = 1;
                }
            }
        }
        return matrix;
    }

    /// The same as the filters of a transposed convolution of stride 2 and padding 1, as a matrix [9, 16]: its 4x4
    /// numbers are the filter's, turned round, each added to those of the two rows and columns it meets.
    public static float[] transposed() {
        float[] matrix = new float[9 * 16];
        for (int y = 0; y < 3; y++) {
            for (int x = 0; x < 3; x++) {
                for (int row = 2 - y; row <= 3 - y; row++) {
                    for (int column = 2 - x; column <= 3 - x; column++) {
                        matrix[(y * 3 + x) * 16 + row * 4 + column] = 1;
                    }
                }
            }
        }
        return matrix;
    }

    /// @param weight of shape `[out, in, 3, 3]`, or a bias
    /// @return of shape `[out * 4, in, 3, 3]`, the phases of a filter in a row; a bias four times
    static Tensor folded(Tensor weight) {
        if (weight.shape().rank() == 1) {
            return repeated(weight);
        }
        int out = Math.toIntExact(weight.shape().axis(0));
        int in = Math.toIntExact(weight.shape().axis(1));
        float[] matrix = matrix();
        float[] from = weight.toArray();
        float[] to = new float[out * 4 * in * 9];
        for (int o = 0; o < out; o++) {
            for (int i = 0; i < in; i++) {
                for (int k = 0; k < 9; k++) {
                    for (int folded = 0; folded < 36; folded++) {
                        int phase = folded / 9;
                        to[((o * 4 + phase) * in + i) * 9 + folded % 9] +=
                                from[(o * in + i) * 9 + k] * matrix[k * 36 + folded];
                    }
                }
            }
        }
        return Tensor.of(Shape.of(out * 4L, in, 3, 3), to);
    }

    /// The filters that were [#folded].
    static Tensor unfolded(Tensor folded) {
        if (folded.shape().rank() == 1) {
            return everyFourth(folded);
        }
        int out = Math.toIntExact(folded.shape().axis(0)) / 4;
        int in = Math.toIntExact(folded.shape().axis(1));
        float[] from = folded.toArray();
        float[] to = new float[out * in * 9];
        for (int o = 0; o < out; o++) {
            for (int i = 0; i < in; i++) {
                for (int y = 0; y < 3; y++) {
                    for (int x = 0; x < 3; x++) {
                        to[((o * in + i) * 3 + y) * 3 + x] = (float) number(from, o, i, in, y, x);
                    }
                }
            }
        }
        return Tensor.of(Shape.of(out, in, 3, 3), to);
    }

    /// An outer row stands alone in the phase on its side; the middle one is what the other phase adds to it.
    private static double number(float[] folded, int o, int i, int in, int y, int x) {
        double sum = 0;
        for (int[] row : terms(y)) {
            for (int[] column : terms(x)) {
                int phase = row[0] * 2 + column[0];
                int at = ((o * 4 + phase) * in + i) * 9 + row[1] * 3 + column[1];
                sum += row[2] * column[2] * (double) folded[at];
            }
        }
        return sum;
    }

    /// Phase, folded row and sign of what a row is made of.
    private static int[][] terms(int row) {
        return switch (row) {
            case 0 -> new int[][] {{0, 0, 1}};
            case 1 -> new int[][] {{0, 1, 1}, {1, 2, -1}};
            default -> new int[][] {{1, 2, 1}};
        };
    }

    private static Tensor repeated(Tensor bias) {
        float[] from = bias.toArray();
        float[] to = new float[from.length * 4];
        for (int i = 0; i < to.length; i++) {
            to[i] = from[i / 4];
        }
        return Tensor.of(Shape.of(to.length), to);
    }

    private static Tensor everyFourth(Tensor biases) {
        float[] from = biases.toArray();
        float[] to = new float[from.length / 4];
        for (int i = 0; i < to.length; i++) {
            to[i] = from[i * 4];
        }
        return Tensor.of(Shape.of(to.length), to);
    }
}
