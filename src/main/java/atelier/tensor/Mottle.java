package atelier.tensor;

import java.nio.FloatBuffer;

/// Mottle for photographs: soft, longish blotches that depend on a pixel's place and on the direction there, and are
/// the same for all its colours.
///
/// A network that paints makes strokes of what it sees; in a sky or a wall it sees nothing, and paints nothing, or
/// whatever it makes of rounding. Mottle gives it something to lay strokes along, as an uneven ground does to a brush.
/// Because it follows from the place, a picture is the same however it is cut into tiles.
///
/// It is noise smeared along the directions (line integral convolution, Cabral and Leedom 1993; over straight lines,
/// for directions turn slowly). The noise is soft itself (lattice noise, Perlin 1985, here under cubic B-splines): a
/// random number at each knot of a grid, whose width shares no factor with the strides of networks, so that the two
/// grids do not beat.
///
/// @param deviation averaged over places, where black is 0 and white 1
/// @param directions of the blotches
public record Mottle(double deviation, Directions directions) {
    /// Pixels between two knots.
    private static final int WIDTH = 3;

    /// Samples along a line, to each side of its middle, and pixels between two.
    private static final int REACH = 6;

    private static final float STEP = 1.75f;

    /// Rows and columns of noise that are needed around a place.
    private static final int MARGIN = (int) Math.ceil(REACH * STEP) + 1;

    /// Rows that are smeared at a time.
    private static final int BAND = 32;

    /// What the smeared noise deviates by, averaged over places and directions; measured.
    private static final double DEVIATION = 0.166;

    private static final float[][] SPLINES = splines();
    private static final float[] LINE = line();

    /// Where strokes go.
    public interface Directions {
        /// Directions along a row of places: cosines and sines of the angles to the right, downwards.
        ///
        /// @param x of the first place
        void row(int x, int y, float[] cosines, float[] sines);
    }

    /// Adds mottle to a region of a picture.
    ///
    /// @param picture [1, channels, h, w]; it stays within its range
    /// @param spec what its floats are
    /// @param x of its left edge in the whole picture
    /// @param y of its upper edge
    public void add(Tensor picture, TensorSpec spec, int x, int y) {
        int height = (int) picture.shape().axis(2);
        int width = (int) picture.shape().axis(3);
        float scale = (float) (deviation / DEVIATION);
        float[][] noise = new float[BAND + 2 * MARGIN][width + 2 * MARGIN];
        float[] blotches = new float[width];
        float[] cosines = new float[width];
        float[] sines = new float[width];
        for (int band = 0; band < height; band += BAND) {
            int rows = Math.min(BAND, height - band);
            fill(noise, rows + 2 * MARGIN, x - MARGIN, y + band - MARGIN);
            for (int row = 0; row < rows; row++) {
                directions.row(x, y + band + row, cosines, sines);
                for (int i = 0; i < width; i++) {
                    blotches[i] = scale * smeared(noise, i + MARGIN, row + MARGIN, cosines[i], sines[i]);
                }
                add(picture, spec, band + row, blotches);
            }
        }
    }

    private static void add(Tensor picture, TensorSpec spec, int row, float[] blotches) {
        int height = (int) picture.shape().axis(2);
        FloatBuffer data = picture.data();
        float[] line = new float[blotches.length];
        for (int c = 0; c < picture.shape().axis(1); c++) {
            float std = spec.std().get(c);
            float black = -spec.mean().get(c) / std;
            float white = black + 1 / std;
            int at = (c * height + row) * line.length;
            data.get(at, line);
            for (int i = 0; i < line.length; i++) {
                line[i] = Math.clamp(line[i] + blotches[i] / std, black, white);
            }
            data.put(at, line);
        }
    }

    /// The mean of the noise along a line through a place. It is soft enough for the nearest samples to do.
    private static float smeared(float[][] noise, int x, int y, float cosine, float sine) {
        float sum = 0;
        for (int k = -REACH; k <= REACH; k++) {
            // Rounded without the place, so that it comes out alike wherever a tile begins.
            int across = x + (int) (k * STEP * cosine + MARGIN + 0.5f) - MARGIN;
            int down = y + (int) (k * STEP * sine + MARGIN + 0.5f) - MARGIN;
            sum += LINE[k + REACH] * noise[down][across];
        }
        return sum;
    }

    /// Soft noise, the first so many rows of it.
    private static void fill(float[][] noise, int rows, int x, int y) {
        int width = noise[0].length;
        float[][] knots = new float[4][width];
        int known = Integer.MIN_VALUE;
        for (int row = 0; row < rows; row++) {
            int knot = Math.floorDiv(y + row, WIDTH);
            for (int k = 0; knot != known && k < 4; k++) {
                along(knots[k], x, knot + k);
            }
            known = knot;
            float[] weights = SPLINES[Math.floorMod(y + row, WIDTH)];
            for (int i = 0; i < width; i++) {
                noise[row][i] = weights[0] * knots[0][i]
                        + weights[1] * knots[1][i]
                        + weights[2] * knots[2][i]
                        + weights[3] * knots[3][i];
            }
        }
    }

    /// Softens one row of knots along it.
    private static void along(float[] into, int x, int row) {
        for (int i = 0; i < into.length; i++) {
            int knot = Math.floorDiv(x + i, WIDTH);
            float[] weights = SPLINES[Math.floorMod(x + i, WIDTH)];
            float sum = 0;
            for (int k = 0; k < 4; k++) {
                sum += weights[k] * PlaceNoise.at(0, knot + k, row);
            }
            into[i] = sum;
        }
    }

    /// Weights of the four knots around each place between two.
    private static float[][] splines() {
        float[][] weights = new float[WIDTH][];
        for (int i = 0; i < WIDTH; i++) {
            double t = (i + 0.5) / WIDTH;
            weights[i] = new float[] {
                (float) (Math.pow(1 - t, 3) / 6),
                (float) ((3 * t * t * t - 6 * t * t + 4) / 6),
                (float) ((-3 * t * t * t + 3 * t * t + 3 * t + 1) / 6),
                (float) (t * t * t / 6)
            };
        }
        return weights;
    }

    /// Weights along a line, most in the middle: a window after Hann, adding up to 1.
    private static float[] line() {
        float[] weights = new float[2 * REACH + 1];
        for (int k = -REACH; k <= REACH; k++) {
            weights[k + REACH] = (float) ((1 + Math.cos(Math.PI * k / (REACH + 1))) / (2 * (REACH + 1)));
        }
        return weights;
    }
}
