package atelier.image;

/// The lines of a picture as PNG compresses them: one byte that names the filter, then the samples, each
/// less what the filter foresees. Of the filters Up and Paeth the one with the smaller sum of absolute
/// differences is taken, the usual measure (PNG specification, 12.7).
final class PngLines {
    private static final byte UP = 2;
    private static final byte PAETH = 4;

    private final Raster picture;
    private final boolean alpha;
    private final int pixelBytes;
    private final int[] argb;
    private final short[] rgba;
    private byte[] above;
    private byte[] line;
    private final byte[] up;
    private final byte[] paeth;

    PngLines(Raster picture, boolean alpha) {
        this.picture = picture;
        this.alpha = alpha;
        pixelBytes = (alpha ? 4 : 3) * picture.bits() / 8;
        int length = Math.multiplyExact(picture.width(), pixelBytes);
        argb = new int[picture.bits() == 8 ? picture.width() : 0];
        rgba = new short[picture.bits() == 16 ? picture.width() * 4 : 0];
        above = new byte[length];
        line = new byte[length];
        up = new byte[length + 1];
        paeth = new byte[length + 1];
        up[0] = UP;
        paeth[0] = PAETH;
    }

    /// Line `y`, ready to be compressed; lines are asked for in order. The array is used again.
    byte[] filtered(int y) {
        byte[] swap = above;
        above = line;
        line = swap;
        if (picture.bits() == 8) {
            read8(y);
        } else {
            read16(y);
        }
        long upSum = 0;
        long paethSum = 0;
        for (int i = 0; i < line.length; i++) {
            int b = above[i] & 255;
            int a = i < pixelBytes ? 0 : line[i - pixelBytes] & 255;
            int c = i < pixelBytes ? 0 : above[i - pixelBytes] & 255;
            byte byUp = (byte) (line[i] - b);
            byte byPaeth = (byte) (line[i] - paeth(a, b, c));
            up[i + 1] = byUp;
            paeth[i + 1] = byPaeth;
            upSum += Math.abs(byUp);
            paethSum += Math.abs(byPaeth);
        }
        return upSum <= paethSum ? up : paeth;
    }

    private static int paeth(int left, int up, int corner) {
        int byLeft = Math.abs(up - corner);
        int byUp = Math.abs(left - corner);
        int byCorner = Math.abs(left + up - 2 * corner);
        if (byLeft <= byUp && byLeft <= byCorner) {
            return left;
        }
        return byUp <= byCorner ? up : corner;
    }

    private void read8(int y) {
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

    private void read16(int y) {
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
