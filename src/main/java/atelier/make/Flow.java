package atelier.make;

import atelier.image.Raster;
import atelier.image.Resize;
import atelier.tensor.Mottle;

/// How the forms of a photograph run: at each place the direction along which it changes least, from edges near and
/// far (the structure tensor, Förstner and Gülch 1987). Level where there is nothing to go by.
///
/// It is found in the photograph made small, so that it is the same at every size and changes slowly.
final class Flow implements Mottle.Directions {
    private static final int LONG_SIDE = 96;

    /// Cells to each side that an edge is felt over at once, and weakly.
    private static final int NEAR = 2;

    private static final int FAR = 12;
    private static final float FAINTLY = 0.3f;

    /// What the level direction counts, as a share of the mean edge.
    private static final float LEVEL = 0.02f;

    private final int width;
    private final int height;
    private final int columns;
    private final int rows;

    /// Of each cell, cosine and sine of twice the angle, as long as it is sure.
    private final float[] cosines;

    private final float[] sines;

    private Flow(int width, int height, int columns, int rows, float[] cosines, float[] sines) {
        this.width = width;
        this.height = height;
        this.columns = columns;
        this.rows = rows;
        this.cosines = cosines;
        this.sines = sines;
    }

    static Flow of(Raster photograph) {
        Raster small = Resize.fit(photograph, LONG_SIDE);
        int columns = small.width();
        int rows = small.height();
        float[] cosines = new float[columns * rows];
        float[] sines = new float[columns * rows];
        double edges = 0;
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++) {
                float across = brightness(small, x + 1, y) - brightness(small, x - 1, y);
                float down = brightness(small, x, y + 1) - brightness(small, x, y - 1);
                cosines[y * columns + x] = down * down - across * across;
                sines[y * columns + x] = -2 * across * down;
                edges += across * across + down * down;
            }
        }
        float level = (float) (LEVEL * edges / (columns * rows)) + 1e-6f;
        felt(cosines, columns, rows, level);
        felt(sines, columns, rows, 0);
        return new Flow(photograph.width(), photograph.height(), columns, rows, cosines, sines);
    }

    @Override
    public void row(int x, int y, float[] along, float[] downwards) {
        float v = Math.clamp((y + 0.5f) * rows / height - 0.5f, 0, rows - 1);
        int top = Math.min((int) v, Math.max(0, rows - 2));
        int below = Math.min(top + 1, rows - 1);
        for (int i = 0; i < along.length; i++) {
            float u = Math.clamp((x + i + 0.5f) * columns / width - 0.5f, 0, columns - 1);
            int left = Math.min((int) u, Math.max(0, columns - 2));
            int right = Math.min(left + 1, columns - 1);
            float cosine = between(cosines, left, right, top, below, u - left, v - top);
            float sine = between(sines, left, right, top, below, u - left, v - top);
            float length = (float) Math.sqrt(cosine * cosine + sine * sine);
            float share = length > 0 ? cosine / length : 1;
            along[i] = (float) Math.sqrt((1 + share) / 2);
            downwards[i] = Math.copySign((float) Math.sqrt((1 - share) / 2), sine);
        }
    }

    private float between(float[] cells, int left, int right, int top, int below, float u, float v) {
        return (1 - v) * ((1 - u) * cells[top * columns + left] + u * cells[top * columns + right])
                + v * ((1 - u) * cells[below * columns + left] + u * cells[below * columns + right]);
    }

    private static void felt(float[] cells, int columns, int rows, float level) {
        float[] near = cells.clone();
        blur(near, columns, rows, NEAR);
        blur(cells, columns, rows, FAR);
        for (int i = 0; i < cells.length; i++) {
            cells[i] = near[i] + FAINTLY * cells[i] + level;
        }
    }

    /// Three means in a row along each axis, close to a normal distribution.
    private static void blur(float[] cells, int columns, int rows, int radius) {
        for (int pass = 0; pass < 3; pass++) {
            for (int y = 0; y < rows; y++) {
                means(cells, y * columns, 1, columns, radius);
            }
            for (int x = 0; x < columns; x++) {
                means(cells, x, columns, rows, radius);
            }
        }
    }

    /// Each cell of a line to the mean of those around it; the line goes on beyond its ends as it ends.
    private static void means(float[] cells, int from, int stride, int length, int radius) {
        float[] line = new float[length];
        for (int i = 0; i < length; i++) {
            line[i] = cells[from + i * stride];
        }
        for (int i = 0; i < length; i++) {
            float sum = 0;
            for (int k = -radius; k <= radius; k++) {
                sum += line[Math.clamp(i + k, 0, length - 1)];
            }
            cells[from + i * stride] = sum / (2 * radius + 1);
        }
    }

    private static float brightness(Raster picture, int x, int y) {
        int argb = picture.argb(Math.clamp(x, 0, picture.width() - 1), Math.clamp(y, 0, picture.height() - 1));
        return (0.299f * (argb >> 16 & 255) + 0.587f * (argb >> 8 & 255) + 0.114f * (argb & 255)) / 255;
    }
}
