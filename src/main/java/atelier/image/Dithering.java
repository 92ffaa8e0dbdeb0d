package atelier.image;

/// Pictures in the colours of a palette. What lies between two colours becomes a pattern of both (ordered dithering,
/// Bayer 1973), the same at the same place of every picture, so that animations do not flicker.
final class Dithering {
    private static final int SIDE = 8;

    private final Palette palette;
    /// What is added to the samples at each place of the pattern.
    private final int[] pattern = new int[SIDE * SIDE];

    Dithering(Palette palette) {
        this.palette = palette;
        double grain = palette.isGrey() ? 0 : palette.grain();
        for (int i = 0; i < pattern.length; i++) {
            pattern[i] = (int) Math.round(grain * (threshold(i % SIDE, i / SIDE) - 0.5));
        }
    }

    /// For each pixel the place in the palette, row by row.
    void places(Raster picture, byte[] target) {
        int[] pixels = picture.toArgb();
        for (int i = 0; i < pixels.length; i++) {
            int x = i % picture.width();
            int y = i / picture.width();
            int add = pattern[y % SIDE * SIDE + x % SIDE];
            int pixel = pixels[i];
            target[i] = (byte) palette.place(
                    clamp((pixel >> 16 & 255) + add), clamp((pixel >> 8 & 255) + add), clamp((pixel & 255) + add));
        }
    }

    /// Bayer's matrix, 0 to 1: the bits of x ^ y and y in turn, from the last.
    private static double threshold(int x, int y) {
        int order = 0;
        for (int bit = 0; bit < 3; bit++) {
            order = (order << 2) | (((x ^ y) >> bit) & 1) << 1 | ((y >> bit) & 1);
        }
        return (order + 0.5) / (SIDE * SIDE);
    }

    private static int clamp(int sample) {
        return Math.clamp(sample, 0, 255);
    }
}
