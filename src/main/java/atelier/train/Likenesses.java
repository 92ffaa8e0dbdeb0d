package atelier.train;

import atelier.image.Raster;
import atelier.image.Resize;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds pictures that look the same: 64 signs of whether brightness rises from one field of a 9x8 grid to the next
/// (a difference hash), at most three of them different, and nearly the same mean colour.
final class Likenesses {
    private static final int DIFFERENT = 3;
    private static final int COLOUR = 10;

    private record Likeness(Path file, long signs, int red, int green, int blue) {
        boolean like(Likeness other) {
            return Long.bitCount(signs ^ other.signs) <= DIFFERENT
                    && Math.abs(red - other.red) <= COLOUR
                    && Math.abs(green - other.green) <= COLOUR
                    && Math.abs(blue - other.blue) <= COLOUR;
        }
    }

    /// By number and value of each quarter of the signs: where three differ, one quarter of the four is the same.
    private final Map<Long, List<Likeness>> quarters = new HashMap<>();

    /// The file added before whose picture looks like this one; else this one, which is added.
    Path likeOrAdd(Path file, Raster picture) {
        Likeness likeness = of(file, picture);
        for (int quarter = 0; quarter < 4; quarter++) {
            for (Likeness other : quarters.getOrDefault(key(likeness, quarter), List.of())) {
                if (likeness.like(other)) {
                    return other.file();
                }
            }
        }
        for (int quarter = 0; quarter < 4; quarter++) {
            quarters.computeIfAbsent(key(likeness, quarter), _ -> new ArrayList<>())
                    .add(likeness);
        }
        return file;
    }

    private static long key(Likeness likeness, int quarter) {
        return ((long) quarter << 16) | (likeness.signs() >>> (16 * quarter) & 0xffff);
    }

    private static Likeness of(Path file, Raster picture) {
        Raster grid = Resize.to(picture, 9, 8);
        long signs = 0;
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int y = 0; y < 8; y++) {
            for (int x = 0; x < 9; x++) {
                int argb = grid.argb(x, y);
                red += argb >> 16 & 0xff;
                green += argb >> 8 & 0xff;
                blue += argb & 0xff;
                if (x < 8) {
                    // A step of two keeps the noise of flat fields out.
                    signs = signs << 1 | (grey(grid.argb(x + 1, y)) > grey(argb) + 2 ? 1 : 0);
                }
            }
        }
        return new Likeness(file, signs, red / 72, green / 72, blue / 72);
    }

    private static int grey(int argb) {
        return (299 * (argb >> 16 & 0xff) + 587 * (argb >> 8 & 0xff) + 114 * (argb & 0xff)) / 1000;
    }
}
