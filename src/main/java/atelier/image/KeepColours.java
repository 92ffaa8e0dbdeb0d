package atelier.image;

/// The brightness of a painted picture with the colours of the photograph it was painted from.
///
/// In the luma and chroma of ITU-R BT.601: Y of the painted, Cb and Cr of the photograph. Since chroma is
/// colour less luma, this adds the difference of their lumas to every channel of the photograph.
public final class KeepColours {
    private static final float RED = 0.299f;
    private static final float GREEN = 0.587f;
    private static final float BLUE = 0.114f;

    private KeepColours() {}

    /// @param photograph as large as `painted`
    /// @return as deep as `painted`, with its alpha and profile
    public static Raster of(Raster painted, Raster photograph) {
        int width = painted.width();
        int height = painted.height();
        if (photograph.width() != width || photograph.height() != height) {
            throw new IllegalArgumentException(painted + " in the colours of " + photograph);
        }
        Raster kept = painted.bits() == 8
                ? Raster.of8(width, height, kept8(painted, photograph))
                : Raster.of16(width, height, kept16(painted, photograph));
        return painted.profile().map(kept::withProfile).orElse(kept);
    }

    private static int[] kept8(Raster painted, Raster photograph) {
        int[] pixels = painted.toArgb();
        int[] colours = new int[painted.width()];
        for (int y = 0; y < painted.height(); y++) {
            photograph.readArgb(0, y, colours.length, 1, colours, 0, 0);
            int line = y * colours.length;
            for (int x = 0; x < colours.length; x++) {
                int red = colours[x] >> 16 & 255;
                int green = colours[x] >> 8 & 255;
                int blue = colours[x] & 255;
                int p = pixels[line + x];
                float more = luma(p >> 16 & 255, p >> 8 & 255, p & 255) - luma(red, green, blue) + 0.5f;
                pixels[line + x] = (p & 0xff000000)
                        | clamp(red + more, 255) << 16
                        | clamp(green + more, 255) << 8
                        | clamp(blue + more, 255);
            }
        }
        return pixels;
    }

    private static short[] kept16(Raster painted, Raster photograph) {
        int samples = painted.width() * 4;
        short[] pixels = painted.toRgba16();
        short[] colours = new short[samples];
        for (int y = 0; y < painted.height(); y++) {
            photograph.readRgba16(0, y, painted.width(), 1, colours, 0, 0);
            for (int x = 0, p = y * samples; x < samples; x += 4, p += 4) {
                int red = colours[x] & 0xffff;
                int green = colours[x + 1] & 0xffff;
                int blue = colours[x + 2] & 0xffff;
                float brightness = luma(pixels[p] & 0xffff, pixels[p + 1] & 0xffff, pixels[p + 2] & 0xffff);
                float more = brightness - luma(red, green, blue) + 0.5f;
                pixels[p] = (short) clamp(red + more, 65535);
                pixels[p + 1] = (short) clamp(green + more, 65535);
                pixels[p + 2] = (short) clamp(blue + more, 65535);
            }
        }
        return pixels;
    }

    private static float luma(int red, int green, int blue) {
        return RED * red + GREEN * green + BLUE * blue;
    }

    private static int clamp(float value, int peak) {
        return (int) Math.max(0f, Math.min(peak, value));
    }
}
