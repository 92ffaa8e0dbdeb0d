package atelier.image;

/// The lines of a picture as PNG compresses them: one byte that names the filter, then the samples, each
/// less what the filter foresees. Of the filters Up and Paeth the one with the smaller sum of absolute
/// differences is taken, the usual measure (PNG specification, 12.7).
final class PngLines {
    private static final byte UP = 2;
    private static final byte PAETH = 4;

    private final SampleBytes samples;
    private byte[] above;
    private byte[] line;
    private final byte[] up;
    private final byte[] paeth;

    PngLines(SampleBytes samples) {
        this.samples = samples;
        above = new byte[samples.line()];
        line = new byte[samples.line()];
        up = new byte[samples.line() + 1];
        paeth = new byte[samples.line() + 1];
        up[0] = UP;
        paeth[0] = PAETH;
    }

    /// Line `y`, ready to be compressed; lines are asked for in order. The array is used again.
    byte[] filtered(int y) {
        byte[] free = above;
        above = line;
        line = free;
        samples.read(y, line);
        int pixel = samples.pixel();
        long upSum = 0;
        long paethSum = 0;
        for (int i = 0; i < line.length; i++) {
            int b = above[i] & 255;
            int a = i < pixel ? 0 : line[i - pixel] & 255;
            int c = i < pixel ? 0 : above[i - pixel] & 255;
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
}
