package atelier.net;

import atelier.net.Architecture.Step;
import atelier.net.Layer.Activation;
import atelier.net.Layer.Conv;
import atelier.net.Layer.Curve;
import atelier.net.Layer.Linear;
import atelier.net.Layer.Padding;
import atelier.net.Layer.Reshape;
import atelier.net.Layer.Sequence;
import atelier.net.Layer.Slice;
import atelier.tensor.Shape;
import java.util.ArrayList;
import java.util.List;

/// Networks from `picture` [n, channels, side, side], 0 to 1, to `latent` [n, length], the middle of what codes may
/// be its, and `moments` [n, 2 * length]: that and the logarithm of the variance around it (Kingma and Welling
/// 2014). [Decoders] lead back.
public final class Encoders {
    static final Activation LEAKY = new Activation(Curve.LEAKY_RELU);
    /// Side of the features that become a vector.
    static final int SMALLEST = 4;

    private Encoders() {}

    /// Two fully connected layers.
    public static Architecture dense(int latent, int width, int side, int channels) {
        int pixels = channels * side * side;
        return encoder(
                latent,
                picture(side, channels),
                List.of(
                        new Reshape(List.of((long) pixels)),
                        new Linear(pixels, 4 * width),
                        LEAKY,
                        new Linear(4 * width, 2 * width),
                        LEAKY,
                        new Linear(2 * width, 2 * latent)));
    }

    /// A convolution at every size, halving it down to 4x4 with twice the channels, at most eight times `width`.
    ///
    /// @param side 4 times a power of two
    public static Architecture convolutional(int latent, int width, int side, int channels) {
        return downwards(latent, width, side, channels, false);
    }

    /// The same with a residual block at every size but the picture's.
    public static Architecture residual(int latent, int width, int side, int channels) {
        return downwards(latent, width, side, channels, true);
    }

    /// From `code` [n, length] to `latent` of the same length, for a second stage (Dai and Wipf 2019).
    public static Architecture ofCodes(int length) {
        return encoder(
                "code-encoder",
                "codeMoments",
                length,
                Architecture.vector("code", length),
                List.of(
                        new Linear(length, hidden(length)),
                        LEAKY,
                        new Linear(hidden(length), hidden(length)),
                        LEAKY,
                        new Linear(hidden(length), 2 * length)));
    }

    private static Architecture.Port picture(int side, int channels) {
        return new Architecture.Port("picture", Shape.of(Shape.FREE, channels, side, side));
    }

    static int hidden(int length) {
        return Math.max(256, 4 * length);
    }

    /// Channels at a side of the pyramid.
    static int channels(int width, int side, int at) {
        return width * Math.min(8, side / at);
    }

    /// @param blocks whether there is a residual block at every size but the picture's
    private static Architecture downwards(int latent, int width, int side, int channels, boolean blocks) {
        List<Layer> layers = new ArrayList<>(List.of(Conv.of(channels, width, 3), LEAKY));
        for (int at = side; at > SMALLEST; at /= 2) {
            int deeper = channels(width, side, at / 2);
            layers.add(new Conv(channels(width, side, at), deeper, 3, 2, 1, Padding.ZERO));
            if (blocks) {
                layers.add(Generators.block(deeper));
            }
            layers.add(LEAKY);
        }
        int numbers = channels(width, side, SMALLEST) * SMALLEST * SMALLEST;
        layers.add(new Reshape(List.of((long) numbers)));
        layers.add(new Linear(numbers, 2 * latent));
        return encoder(latent, picture(side, channels), layers);
    }

    private static Architecture encoder(int latent, Architecture.Port picture, List<Layer> layers) {
        return encoder("encoder", "moments", latent, picture, layers);
    }

    private static Architecture encoder(
            String name, String moments, int latent, Architecture.Port input, List<Layer> layers) {
        return new Architecture(
                name,
                List.of(input),
                List.of(
                        new Step(moments, new Sequence(layers), List.of(input.name())),
                        new Step("latent", new Slice(0, latent), List.of(moments))),
                List.of(Architecture.vector("latent", latent), Architecture.vector(moments, 2 * latent)));
    }
}
