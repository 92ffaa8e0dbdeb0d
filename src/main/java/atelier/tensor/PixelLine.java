package atelier.tensor;

import atelier.image.Raster;
import java.util.Arrays;

/// One line of a picture that goes on beyond its left and right border as its reflection. What nobody can see is black:
/// files hide any colour there, and made smaller they have lost it, so that a preview would come out otherwise.
final class PixelLine {
    /// The channel of brightness, by the weights of ITU-R BT.601.
    static final int GREY = -1;

    private final Raster picture;
    /// The part of the line that lies in the picture: where it starts there and here, and its length.
    private final int from;
    private final int to;
    private final int length;
    /// For each pixel, the picture's column.
    private final int[] columns;

    private final int[] argb;
    private final short[] rgba;

    /// @param x of the first pixel, which may lie outside
    PixelLine(Raster picture, int x, int width) {
        this.picture = picture;
        from = Math.clamp(x, 0, picture.width());
        to = from - x;
        length = Math.max(0, Math.min(x + width, picture.width()) - from);
        columns = new int[width];
        for (int i = 0; i < width; i++) {
            columns[i] = reflect(x + i, picture.width());
        }
        argb = new int[picture.bits() == 8 ? width : 0];
        rgba = new short[picture.bits() == 16 ? width * 4 : 0];
    }

    /// The position in 0 to `length` - 1 that `i` reflects to; borders are not repeated.
    static int reflect(int i, int length) {
        if (length == 1) {
            return 0;
        }
        int period = 2 * (length - 1);
        int folded = Math.floorMod(i, period);
        return folded < length ? folded : period - folded;
    }

    void read(int y) {
        if (argb.length > 0) {
            read8(y);
        } else {
            read16(y);
        }
    }

    private void read8(int y) {
        if (length > 0) {
            picture.readArgb(from, y, length, 1, argb, to, 0);
        }
        for (int i = 0; i < argb.length; i++) {
            if (i < to || i >= to + length) {
                argb[i] = picture.argb(columns[i], y);
            }
            if (argb[i] >>> 24 == 0) {
                argb[i] = 0;
            }
        }
    }

    private void read16(int y) {
        if (length > 0) {
            picture.readRgba16(from, y, length, 1, rgba, to * 4, 0);
        }
        for (int i = 0; i < columns.length; i++) {
            if (i < to || i >= to + length) {
                picture.readRgba16(columns[i], y, 1, 1, rgba, i * 4, 0);
            }
            if (rgba[i * 4 + 3] == 0) {
                Arrays.fill(rgba, i * 4, i * 4 + 3, (short) 0);
            }
        }
    }

    /// A channel of the line as `sample / peak * scale + add`.
    ///
    /// @param colour 0 red, 1 green, 2 blue, or [#GREY]
    void floats(int colour, float scale, float add, float[] target) {
        if (colour == GREY) {
            floats(0, scale * 0.299f, add, target);
            float[] other = new float[target.length];
            floats(1, scale * 0.587f, 0, other);
            add(other, target);
            floats(2, scale * 0.114f, 0, other);
            add(other, target);
        } else if (argb.length > 0) {
            int shift = 16 - 8 * colour;
            float unit = scale / 255;
            for (int i = 0; i < target.length; i++) {
                target[i] = (argb[i] >> shift & 255) * unit + add;
            }
        } else {
            float unit = scale / 65535;
            for (int i = 0; i < target.length; i++) {
                target[i] = (rgba[i * 4 + colour] & 0xffff) * unit + add;
            }
        }
    }

    private static void add(float[] other, float[] target) {
        for (int i = 0; i < target.length; i++) {
            target[i] += other[i];
        }
    }
}
