package atelier.image;

/// A picture on the way to another.
public final class Crossfade {
    private Crossfade() {}

    /// Every colour that part of the way from `from` to `to`.
    ///
    /// @param from as large as `to`
    /// @param share 0 (`from`) to 1 (`to`)
    /// @return as deep as `to`, with its alpha and profile
    public static Raster of(Raster from, Raster to, double share) {
        int width = to.width();
        int height = to.height();
        if (from.width() != width || from.height() != height) {
            throw new IllegalArgumentException(from + " to " + to);
        }
        if (share == 1) {
            return to;
        }
        Raster mixed = to.bits() == 8
                ? Raster.of8(width, height, mixed8(from, to, share))
                : Raster.of16(width, height, mixed16(from, to, share));
        return to.profile().map(mixed::withProfile).orElse(mixed);
    }

    private static int[] mixed8(Raster from, Raster to, double share) {
        int[] pixels = to.toArgb();
        int[] line = new int[to.width()];
        for (int y = 0; y < to.height(); y++) {
            from.readArgb(0, y, line.length, 1, line, 0, 0);
            for (int x = 0, p = y * line.length; x < line.length; x++, p++) {
                pixels[p] = (pixels[p] & 0xff000000)
                        | mixed(line[x] >> 16 & 255, pixels[p] >> 16 & 255, share) << 16
                        | mixed(line[x] >> 8 & 255, pixels[p] >> 8 & 255, share) << 8
                        | mixed(line[x] & 255, pixels[p] & 255, share);
            }
        }
        return pixels;
    }

    private static short[] mixed16(Raster from, Raster to, double share) {
        short[] samples = to.toRgba16();
        short[] line = new short[to.width() * 4];
        for (int y = 0; y < to.height(); y++) {
            from.readRgba16(0, y, to.width(), 1, line, 0, 0);
            for (int x = 0, p = y * line.length; x < line.length; x++, p++) {
                boolean alpha = x % 4 == 3;
                samples[p] = alpha ? samples[p] : (short) mixed(line[x] & 0xffff, samples[p] & 0xffff, share);
            }
        }
        return samples;
    }

    private static int mixed(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }
}
