package atelier.tensor;

import atelier.image.Raster;
import java.nio.FloatBuffer;

/// Turns pixels into planar floats [1, C, H, W] and back: the only place that knows how.
///
/// A float is `(sample / peak - mean[c]) / std[c]` with a peak of 255 or 65535 by the picture's depth.
/// A pixel counts with the colour it has, however transparent, as long as anything of it can be seen; then as black.
public final class PixelCodec {
    private PixelCodec() {}

    /// A region of a picture, which may reach beyond it: there the picture is reflected, its outermost
    /// pixels not repeated, as often as it takes.
    ///
    /// @return [1, channels of `spec`, h, w]
    public static Tensor encode(Raster picture, int x, int y, int w, int h, TensorSpec spec) {
        Tensor tensor = Tensor.allocate(Shape.of(1, channels(spec), h, w));
        encode(picture, x, y, w, h, spec, tensor.data(), 0);
        return tensor;
    }

    /// The same into `target` from float `offset` on, for one picture of a batch.
    public static void encode(
            Raster picture, int x, int y, int w, int h, TensorSpec spec, FloatBuffer target, int offset) {
        PixelLine line = new PixelLine(picture, x, w);
        float[] floats = new float[w];
        for (int row = 0; row < h; row++) {
            line.read(PixelLine.reflect(y + row, picture.height()));
            for (int c = 0; c < channels(spec); c++) {
                float scale = 1 / spec.std().get(c);
                line.floats(colour(spec, c), scale, -spec.mean().get(c) * scale, floats);
                target.put(offset + (c * h + row) * w, floats);
            }
        }
    }

    /// Colours of a region of `tensor` into pixels 0xAARRGGBB: clamped and rounded; the alpha that
    /// `target` holds stays.
    ///
    /// @param tensor [1, C, H, W] as `spec` says
    /// @param target filled from `offset`, row by row, rows `stride` apart
    public static void decode(
            Tensor tensor, TensorSpec spec, int x, int y, int w, int h, int[] target, int offset, int stride) {
        int[][] samples = new int[3][w];
        for (int row = 0; row < h; row++) {
            readColours(tensor, spec, x, y + row, 255, samples);
            int[] red = samples[0];
            int[] green = samples[1];
            int[] blue = samples[2];
            int to = offset + row * stride;
            for (int i = 0; i < w; i++) {
                target[to + i] = (target[to + i] & 0xff000000) | red[i] << 16 | green[i] << 8 | blue[i];
            }
        }
    }

    /// The same into unsigned 16-bit samples R, G, B, A.
    ///
    /// @param target filled from `offset`, row by row, rows `stride` samples apart
    public static void decode(
            Tensor tensor, TensorSpec spec, int x, int y, int w, int h, short[] target, int offset, int stride) {
        int[][] samples = new int[3][w];
        for (int row = 0; row < h; row++) {
            readColours(tensor, spec, x, y + row, 65535, samples);
            int to = offset + row * stride;
            for (int i = 0; i < w; i++, to += 4) {
                target[to] = (short) samples[0][i];
                target[to + 1] = (short) samples[1][i];
                target[to + 2] = (short) samples[2][i];
            }
        }
    }

    /// One line of red, green and blue samples, 0 to `peak`.
    private static void readColours(Tensor tensor, TensorSpec spec, int x, int y, int peak, int[][] samples) {
        int height = Math.toIntExact(tensor.shape().axis(2));
        int width = Math.toIntExact(tensor.shape().axis(3));
        float[] floats = new float[samples[0].length];
        for (int c = 0; c < channels(spec); c++) {
            tensor.data().get((c * height + y) * width + x, floats);
            float scale = spec.std().get(c) * peak;
            float add = spec.mean().get(c) * peak + 0.5f;
            int[] line = samples[Math.max(0, colour(spec, c))];
            for (int i = 0; i < floats.length; i++) {
                // Whole numbers are clamped, which the first compiler knows how to; what is no number becomes 0.
                int sample = (int) (floats[i] * scale + add);
                line[i] = sample < 0 ? 0 : Math.min(sample, peak);
            }
        }
        if (spec.order() == TensorSpec.ChannelOrder.GREY) {
            samples[1] = samples[0];
            samples[2] = samples[0];
        }
    }

    private static int channels(TensorSpec spec) {
        return spec.order() == TensorSpec.ChannelOrder.GREY ? 1 : 3;
    }

    /// Which colour channel `c` is: 0 red, 1 green, 2 blue, or [PixelLine#GREY].
    private static int colour(TensorSpec spec, int c) {
        return switch (spec.order()) {
            case RGB -> c;
            case BGR -> 2 - c;
            case GREY -> PixelLine.GREY;
            case NONE -> throw new IllegalArgumentException("not a picture: " + spec);
        };
    }
}
