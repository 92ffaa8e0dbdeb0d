package atelier.image;

/// What was changed in one picture, done to another.
public final class Retouch {
    private Retouch() {}

    /// Every colour of `picture`, and of what leads from `before` to `after` so large a share. Both are brought to
    /// the picture's size on the way, as [Resize#to] does.
    ///
    /// @param after as deep as `before`
    /// @param share 0 to 1
    /// @return as deep as `picture`, with its alpha and profile
    public static Raster of(Raster picture, Raster before, Raster after, double share) {
        if (before.bits() != after.bits()) {
            throw new IllegalArgumentException(before + " to " + after);
        }
        Lines from = lines(before, picture);
        Lines to = lines(after, picture);
        Raster changed = picture.bits() == 8
                ? Raster.of8(picture.width(), picture.height(), changed8(picture, from, to, (float) share))
                : Raster.of16(picture.width(), picture.height(), changed16(picture, from, to, (float) share));
        return picture.profile().map(changed::withProfile).orElse(changed);
    }

    private static Lines lines(Raster source, Raster asLargeAs) {
        boolean same = source.width() == asLargeAs.width() && source.height() == asLargeAs.height();
        Lines lines = Lines.of(source);
        return same ? lines : new Resampling(lines, asLargeAs.width(), asLargeAs.height());
    }

    private static int[] changed8(Raster picture, Lines before, Lines after, float share) {
        int[] pixels = picture.toArgb();
        int[] from = new int[picture.width()];
        int[] to = new int[picture.width()];
        for (int y = 0; y < picture.height(); y++) {
            before.readArgb(y, from);
            after.readArgb(y, to);
            for (int x = 0, p = y * from.length; x < from.length; x++, p++) {
                pixels[p] = (pixels[p] & 0xff000000)
                        | changed(pixels[p] >> 16 & 255, from[x] >> 16 & 255, to[x] >> 16 & 255, share, 255) << 16
                        | changed(pixels[p] >> 8 & 255, from[x] >> 8 & 255, to[x] >> 8 & 255, share, 255) << 8
                        | changed(pixels[p] & 255, from[x] & 255, to[x] & 255, share, 255);
            }
        }
        return pixels;
    }

    private static short[] changed16(Raster picture, Lines before, Lines after, float share) {
        short[] samples = picture.toRgba16();
        short[] from = new short[picture.width() * 4];
        short[] to = new short[picture.width() * 4];
        for (int y = 0; y < picture.height(); y++) {
            before.readRgba16(y, from);
            after.readRgba16(y, to);
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
