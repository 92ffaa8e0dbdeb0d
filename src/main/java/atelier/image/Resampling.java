package atelier.image;

import java.util.Arrays;

/// One picture being made another size, line by line: averaged in whole blocks down to about twice the
/// size wanted, which is cheap, then filtered by [Kernel] along both axes, which is good. Holds only a few
/// lines, as floats R, G, B, A of 0 to 1, the colours premultiplied; so its own are to be read in order, each once,
/// from any line on where the source can be read from any.
final class Resampling implements Lines {
    private static final int BANDS = 4;

    /// Samples of 8 bits between 0 and 1.
    private static final float[] SHARES = new float[256];

    static {
        for (int i = 0; i < SHARES.length; i++) {
            SHARES[i] = (float) (i / 255.0);
        }
    }

    private final Lines source;
    private final int width;
    private final int height;
    private final int blockWidth;
    private final int blockHeight;
    private final Kernel across;
    private final Kernel down;

    private final int[] pixels;
    private final short[] samples;
    private final long[] sums;
    private final float[] averaged;
    /// The last lines, filtered across; line i lies at i modulo their number.
    private final float[][] recent;
    private final float[] filtered;
    /// Lines that have been filtered across.
    private int ready;

    Resampling(Lines source, int width, int height) {
        this.source = source;
        this.width = width;
        this.height = height;
        blockWidth = Math.max(1, source.width() / (2 * width));
        blockHeight = Math.max(1, source.height() / (2 * height));
        int columns = Math.ceilDiv(source.width(), blockWidth);
        int lines = Math.ceilDiv(source.height(), blockHeight);
        across = Kernel.of(columns, (double) source.width() / blockWidth, width);
        down = Kernel.of(lines, (double) source.height() / blockHeight, height);
        pixels = new int[source.bits() == 8 ? source.width() : 0];
        samples = new short[source.bits() == 16 ? source.width() * BANDS : 0];
        sums = new long[columns * BANDS];
        averaged = new float[columns * BANDS];
        recent = new float[down.taps][width * BANDS];
        filtered = new float[width * BANDS];
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public int bits() {
        return source.bits();
    }

    @Override
    public void readArgb(int y, int[] target) {
        filter(y);
        store(filtered, target);
    }

    @Override
    public void readRgba16(int y, short[] target) {
        filter(y);
        store(filtered, target);
    }

    private void filter(int y) {
        ready = Math.max(ready, down.first[y]);
        for (; ready < down.first[y] + down.taps; ready++) {
            average(ready);
            filterAcross(recent[ready % recent.length]);
        }
        filterDown(y, filtered);
    }

    private void average(int line) {
        int from = line * blockHeight;
        int to = Math.min(from + blockHeight, source.height());
        if (source.bits() == 8 && blockWidth == 1 && blockHeight == 1) {
            source.readArgb(from, pixels);
            single8();
            return;
        }
        Arrays.fill(sums, 0);
        for (int y = from; y < to; y++) {
            if (source.bits() == 8) {
                source.readArgb(y, pixels);
                sum8();
            } else {
                source.readRgba16(y, samples);
                sum16();
            }
        }
        double peak = source.bits() == 8 ? 255 : 65535;
        for (int column = 0; column < averaged.length / BANDS; column++) {
            int wide = Math.min(blockWidth, source.width() - column * blockWidth);
            double one = peak * wide * (to - from);
            int i = column * BANDS;
            averaged[i] = (float) (sums[i] / (one * peak));
            averaged[i + 1] = (float) (sums[i + 1] / (one * peak));
            averaged[i + 2] = (float) (sums[i + 2] / (one * peak));
            averaged[i + 3] = (float) (sums[i + 3] / one);
        }
    }

    /// A line whose pixels are no averages.
    private void single8() {
        for (int x = 0, i = 0; x < pixels.length; x++, i += BANDS) {
            int pixel = pixels[x];
            int alpha = pixel >>> 24;
            averaged[i] = premultiplied(pixel >> 16 & 255, alpha);
            averaged[i + 1] = premultiplied(pixel >> 8 & 255, alpha);
            averaged[i + 2] = premultiplied(pixel & 255, alpha);
            averaged[i + 3] = SHARES[alpha];
        }
    }

    private static float premultiplied(int colour, int alpha) {
        return alpha == 255 ? SHARES[colour] : (float) (colour * alpha / (255.0 * 255));
    }

    private void sum8() {
        int x = 0;
        for (int i = 0; i < sums.length; i += BANDS) {
            long red = 0;
            long green = 0;
            long blue = 0;
            long alpha = 0;
            for (int end = Math.min(x + blockWidth, pixels.length); x < end; x++) {
                int pixel = pixels[x];
                long opacity = pixel >> 24 & 255L;
                red += (pixel >> 16 & 255) * opacity;
                green += (pixel >> 8 & 255) * opacity;
                blue += (pixel & 255) * opacity;
                alpha += opacity;
            }
            add(i, red, green, blue, alpha);
        }
    }

    private void sum16() {
        int x = 0;
        for (int i = 0; i < sums.length; i += BANDS) {
            long red = 0;
            long green = 0;
            long blue = 0;
            long alpha = 0;
            for (int end = Math.min(x + blockWidth * BANDS, samples.length); x < end; x += BANDS) {
                long opacity = samples[x + 3] & 0xffff;
                red += (samples[x] & 0xffff) * opacity;
                green += (samples[x + 1] & 0xffff) * opacity;
                blue += (samples[x + 2] & 0xffff) * opacity;
                alpha += opacity;
            }
            add(i, red, green, blue, alpha);
        }
    }

    private void add(int i, long red, long green, long blue, long alpha) {
        sums[i] += red;
        sums[i + 1] += green;
        sums[i + 2] += blue;
        sums[i + 3] += alpha;
    }

    private void filterAcross(float[] target) {
        float[] weights = across.weights;
        for (int x = 0, w = 0; x < width; x++) {
            float red = 0;
            float green = 0;
            float blue = 0;
            float alpha = 0;
            int i = across.first[x] * BANDS;
            for (int end = w + across.taps; w < end; w++, i += BANDS) {
                float weight = weights[w];
                red += weight * averaged[i];
                green += weight * averaged[i + 1];
                blue += weight * averaged[i + 2];
                alpha += weight * averaged[i + 3];
            }
            int to = x * BANDS;
            target[to] = red;
            target[to + 1] = green;
            target[to + 2] = blue;
            target[to + 3] = alpha;
        }
    }

    private void filterDown(int y, float[] target) {
        Arrays.fill(target, 0);
        for (int tap = 0; tap < down.taps; tap++) {
            float weight = down.weights[y * down.taps + tap];
            float[] line = recent[(down.first[y] + tap) % recent.length];
            if (weight != 0) {
                for (int i = 0; i < target.length; i++) {
                    target[i] += weight * line[i];
                }
            }
        }
    }

    private static void store(float[] line, int[] argb) {
        for (int i = 0, to = 0; i < line.length; i += BANDS, to++) {
            float alpha = line[i + 3];
            float scale = alpha > 1f / 510 ? 255 / alpha : 0;
            argb[to] = round(alpha * 255, 255) << 24
                    | round(line[i] * scale, 255) << 16
                    | round(line[i + 1] * scale, 255) << 8
                    | round(line[i + 2] * scale, 255);
        }
    }

    private static void store(float[] line, short[] rgba) {
        for (int i = 0, to = 0; i < line.length; i += BANDS, to += BANDS) {
            float alpha = line[i + 3];
            float scale = alpha > 1f / 131070 ? 65535 / alpha : 0;
            rgba[to] = (short) round(line[i] * scale, 65535);
            rgba[to + 1] = (short) round(line[i + 1] * scale, 65535);
            rgba[to + 2] = (short) round(line[i + 2] * scale, 65535);
            rgba[to + 3] = (short) round(alpha * 65535, 65535);
        }
    }

    private static int round(float value, int peak) {
        return Math.clamp((int) (value + 0.5f), 0, peak);
    }
}
