package atelier.image;

/// The lines of a picture as PNG and TIFF hold them: samples R, G, B and, where asked for, A, those of
/// 16 bits with the high byte first.
final class SampleBytes {
    private final Raster picture;
    private final boolean alpha;
    private final int[] argb;
    private final short[] rgba;

    SampleBytes(Raster picture, boolean alpha) {
        this.picture = picture;
        this.alpha = alpha;
        argb = new int[picture.bits() == 8 ? picture.width() : 0];
        rgba = new short[picture.bits() == 16 ? picture.width() * 4 : 0];
    }

    /// Bytes of one pixel.
    int pixel() {
        return (alpha ? 4 : 3) * picture.bits() / 8;
    }

    /// Bytes of one line.
    int line() {
        return Math.multiplyExact(picture.width(), pixel());
    }

    void read(int y, byte[] line) {
        if (argb.length > 0) {
            read8(y, line);
        } else {
            read16(y, line);
        }
    }

    private void read8(int y, byte[] line) {
        picture.readArgb(0, y, picture.width(), 1, argb, 0, 0);
        int to = 0;
        for (int pixel : argb) {
            line[to++] = (byte) (pixel >> 16);
            line[to++] = (byte) (pixel >> 8);
            line[to++] = (byte) pixel;
            if (alpha) {
                line[to++] = (byte) (pixel >>> 24);
            }
        }
    }

    private void read16(int y, byte[] line) {
        picture.readRgba16(0, y, picture.width(), 1, rgba, 0, 0);
        int to = 0;
        for (int i = 0; i < rgba.length; i++) {
            if (alpha || (i & 3) != 3) {
                line[to++] = (byte) (rgba[i] >> 8);
                line[to++] = (byte) rgba[i];
            }
        }
    }
}
