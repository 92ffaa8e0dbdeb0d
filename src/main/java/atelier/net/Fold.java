package atelier.net;

import atelier.tensor.Shape;
import atelier.tensor.Tensor;

/// The 3x3 filters of a convolution of twice upsampled features, as four filters for the features themselves.
///
/// Each pixel of a feature's 2x2 square, its phase, is a sum of the feature and its neighbours, and so is what a filter
/// sees around it: up to one feature to each side. So four filters of 3x3, one a phase, and a pixel shuffle compute the
/// same without the larger array. Rows and columns fold alike, one after the other.
public enum Fold {
    /// Features repeated: a filter meets each of them once or twice.
    NEAREST(new double[][][] {{{1, 0, 0}, {0, 1, 1}, {0, 0, 0}}, {{0, 0, 0}, {1, 1, 0}, {0, 0, 1}}}),

    /// Features mixed with their neighbours, three to one (bilinear, corners not aligned).
    BILINEAR(new double[][][] {
        {{0.75, 0.25, 0}, {0.25, 0.75, 0.75}, {0, 0, 0.25}}, {{0.25, 0, 0}, {0.75, 0.75, 0.25}, {0, 0.25, 0.75}}
    });

    private static final int TAPS = 3;
    private static final int PHASES = 2;

    /// One axis, by phase: what each tap of the folded filter is of the taps of the filter.
    private final double[][][] axis;

    /// One axis: what each tap of the filter is of the folded ones, phase by phase, at the least square error.
    private final double[][] back;

    Fold(double[][][] axis) {
        this.axis = axis;
        this.back = inverse(axis);
    }

    /// How a [Layer.UpsampledConv] upsamples.
    public static Fold of(boolean smooth) {
        return smooth ? BILINEAR : NEAREST;
    }

    /// How wide and high the filters of [#transposed] are: 4 or 6.
    public int reach() {
        return this == NEAREST ? 4 : 6;
    }

    /// The same as the filters of a transposed convolution of stride 2 and padding `reach() / 2 - 1`: a matrix [9,
    /// reach squared] from a filter's numbers to those of the transposed one.
    public float[] transposed() {
        int reach = reach();
        float[] matrix = new float[TAPS * TAPS * reach * reach];
        for (int y = 0; y < TAPS; y++) {
            for (int x = 0; x < TAPS; x++) {
                for (int row = 0; row < reach; row++) {
                    for (int column = 0; column < reach; column++) {
                        matrix[((y * TAPS + x) * reach + row) * reach + column] =
                                (float) (turned(row, y) * turned(column, x));
                    }
                }
            }
        }
        return matrix;
    }

    /// What a tap of the transposed filter, which is turned round, is of a tap of the filter.
    private double turned(int tap, int of) {
        int padding = reach() / 2 - 1;
        // A feature's tap at so many pixels from its first one; odd pixels are of the other phase.
        int pixel = tap - padding;
        int phase = Math.floorMod(pixel, PHASES);
        int folded = 1 - Math.floorDiv(pixel, PHASES);
        return axis[phase][folded][of];
    }

    /// @param weight of shape `[out, in, 3, 3]`, or a bias
    /// @return of shape `[out * 4, in, 3, 3]`, the phases of a filter in a row; a bias four times
    Tensor folded(Tensor weight) {
        if (weight.shape().rank() == 1) {
            return repeated(weight);
        }
        int out = Math.toIntExact(weight.shape().axis(0));
        int in = Math.toIntExact(weight.shape().axis(1));
        float[] from = weight.toArray();
        float[] to = new float[out * 4 * in * TAPS * TAPS];
        for (int o = 0; o < out; o++) {
            for (int i = 0; i < in; i++) {
                for (int phase = 0; phase < 4; phase++) {
                    for (int tap = 0; tap < TAPS * TAPS; tap++) {
                        double sum = 0;
                        for (int k = 0; k < TAPS * TAPS; k++) {
                            sum += axis[phase / 2][tap / TAPS][k / TAPS]
                                    * axis[phase % 2][tap % TAPS][k % TAPS]
                                    * from[(o * in + i) * TAPS * TAPS + k];
                        }
                        to[((o * 4 + phase) * in + i) * TAPS * TAPS + tap] = (float) sum;
                    }
                }
            }
        }
        return Tensor.of(Shape.of(out * 4L, in, TAPS, TAPS), to);
    }

    /// The filters that were [#folded].
    Tensor unfolded(Tensor folded) {
        if (folded.shape().rank() == 1) {
            return everyFourth(folded);
        }
        int out = Math.toIntExact(folded.shape().axis(0)) / 4;
        int in = Math.toIntExact(folded.shape().axis(1));
        float[] from = folded.toArray();
        float[] to = new float[out * in * TAPS * TAPS];
        for (int o = 0; o < out; o++) {
            for (int i = 0; i < in; i++) {
                for (int k = 0; k < TAPS * TAPS; k++) {
                    double sum = 0;
                    for (int phase = 0; phase < 4; phase++) {
                        for (int tap = 0; tap < TAPS * TAPS; tap++) {
                            sum += back[k / TAPS][phase / 2 * TAPS + tap / TAPS]
                                    * back[k % TAPS][phase % 2 * TAPS + tap % TAPS]
                                    * from[((o * 4 + phase) * in + i) * TAPS * TAPS + tap];
                        }
                    }
                    to[(o * in + i) * TAPS * TAPS + k] = (float) sum;
                }
            }
        }
        return Tensor.of(Shape.of(out, in, TAPS, TAPS), to);
    }

    /// (AᵀA)⁻¹Aᵀ of the matrix [6, 3] that the phases are one after the other.
    private static double[][] inverse(double[][][] axis) {
        double[][] square = new double[TAPS][2 * TAPS];
        for (int i = 0; i < TAPS; i++) {
            square[i][TAPS + i] = 1;
            for (int j = 0; j < TAPS; j++) {
                for (int row = 0; row < PHASES * TAPS; row++) {
                    square[i][j] += axis[row / TAPS][row % TAPS][i] * axis[row / TAPS][row % TAPS][j];
                }
            }
        }
        // Gauss and Jordan's elimination; the matrix is positive definite, so its diagonal will do for pivots.
        for (int pivot = 0; pivot < TAPS; pivot++) {
            double scale = 1 / square[pivot][pivot];
            for (int j = 0; j < 2 * TAPS; j++) {
                square[pivot][j] *= scale;
            }
            for (int i = 0; i < TAPS; i++) {
                double share = i == pivot ? 0 : square[i][pivot];
                for (int j = 0; j < 2 * TAPS; j++) {
                    square[i][j] -= share * square[pivot][j];
                }
            }
        }
        double[][] back = new double[TAPS][PHASES * TAPS];
        for (int i = 0; i < TAPS; i++) {
            for (int row = 0; row < PHASES * TAPS; row++) {
                for (int j = 0; j < TAPS; j++) {
                    back[i][row] += square[i][TAPS + j] * axis[row / TAPS][row % TAPS][j];
                }
            }
        }
        return back;
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
