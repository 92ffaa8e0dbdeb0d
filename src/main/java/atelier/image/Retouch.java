package atelier.image;

/// What was changed in one picture, done to another.
public final class Retouch {
    private Retouch() {}

    /// Every colour of `picture`, and of what leads from `before` to `after` so large a share.
    ///
    /// @param before as large as `picture`
    /// @param after as large as `picture`
    /// @param share 0 to 1
    /// @return as deep as `picture`, with its alpha and profile
    public static Raster of(Raster picture, Raster before, Raster after, double share) {
        int width = picture.width();
        int height = picture.height();
        for (Raster each : new Raster[] {before, after}) {
            if (each.width() != width || each.height() != height) {
                throw new IllegalArgumentException(before + " to " + after + " in " + picture);
            }
        }
        Raster changed = picture.bits() == 8
                ? Raster.of8(width, height, changed8(picture, before, after, (float) share))
                : Raster.of16(width, height, changed16(picture, before, after, (float) share));
        return picture.profile().map(changed::withProfile).orElse(changed);
    }

    private static int[] changed8(Raster picture, Raster before, Raster after, float share) {
        int[] pixels = picture.toArgb();
        int[] from = new int[picture.width()];
        int[] to = new int[picture.width()];
        for (int y = 0; y < picture.height(); y++) {
            before.readArgb(0, y, from.length, 1, from, 0, 0);
            after.readArgb(0, y, to.length, 1, to, 0, 0);
            for (int x = 0, p = y * from.length; x < from.length; x++, p++) {
                pixels[p] = (pixels[p] & 0xff000000)
                        | changed(pixels[p] >> 16 & 255, from[x] >> 16 & 255, to[x] >> 16 & 255, share, 255) << 16
                        | changed(pixels[p] >> 8 & 255, from[x] >> 8 & 255, to[x] >> 8 & 255, share, 255) << 8
                        | changed(pixels[p] & 255, from[x] & 255, to[x] & 255, share, 255);
            }
        }
        return pixels;
    }

    private static short[] changed16(Raster picture, Raster before, Raster after, float share) {
        short[] samples = picture.toRgba16();
        short[] from = new short[picture.width() * 4];
        short[] to = new short[picture.width() * 4];
        for (int y = 0; y < picture.height(); y++) {
            before.readRgba16(0, y, picture.width(), 1, from, 0, 0);
            after.readRgba16(0, y, picture.width(), 1, to, 0, 0);
            for (int x = 0, p = y * from.length; x < from.length; x++, p++) {
                boolean alpha = x % 4 == 3;
                samples[p] = alpha
                        ? samples[p]
                        : (short) changed(samples[p] & 0xffff, from[x] & 0xffff, to[x] & 0xffff, share, 65535);
            }
        }
        return samples;
    }

    private static int changed(int sample, int from, int to, float share, int peak) {
        return Math.clamp(Math.round(sample + (to - from) * share), 0, peak);
    }
}
