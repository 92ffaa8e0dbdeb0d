package atelier.image;

import java.util.ArrayList;
import java.util.List;

/// How often colours occur in pictures, colours alike in the upper five bits of each channel counted together.
final class ColourCount {
    private static final int BITS = 5;

    /// Colours counted together, by their mean.
    record Bin(double red, double green, double blue, double weight) {
        double channel(int c) {
            return c == 0 ? red : c == 1 ? green : blue;
        }
    }

    private final long[] counts = new long[1 << (3 * BITS)];
    private final long[][] sums = new long[3][1 << (3 * BITS)];
    private boolean grey = true;

    void add(Raster picture) {
        for (int pixel : picture.toArgb()) {
            int red = pixel >> 16 & 255;
            int green = pixel >> 8 & 255;
            int blue = pixel & 255;
            grey &= red == green && green == blue;
            int low = 8 - BITS;
            int key = (red >> low) << (2 * BITS) | (green >> low) << BITS | blue >> low;
            counts[key]++;
            sums[0][key] += red;
            sums[1][key] += green;
            sums[2][key] += blue;
        }
    }

    /// Whether no picture had any colour but greys.
    boolean isGrey() {
        return grey;
    }

    List<Bin> bins() {
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            double count = counts[i];
            if (count > 0) {
                bins.add(new Bin(sums[0][i] / count, sums[1][i] / count, sums[2][i] / count, count));
            }
        }
        return bins;
    }
}
