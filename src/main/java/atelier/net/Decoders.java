package atelier.net;

import static atelier.net.Encoders.LEAKY;
import static atelier.net.Encoders.SMALLEST;

import atelier.net.Architecture.Step;
import atelier.net.Layer.Activation;
import atelier.net.Layer.Conv;
import atelier.net.Layer.Curve;
import atelier.net.Layer.Interpolation;
import atelier.net.Layer.Linear;
import atelier.net.Layer.Reshape;
import atelier.net.Layer.Sequence;
import atelier.net.Layer.Upsample;
import atelier.tensor.Shape;
import java.util.ArrayList;
import java.util.List;

/// Networks from `latent` [n, length] to `picture` [n, channels, side, side], 0 to 1: the way back from [Encoders].
/// They have no batch statistics, which would tell a picture of the others beside it.
public final class Decoders {
    private Decoders() {}

    /// Two fully connected layers.
    public static Architecture dense(int latent, int width, int side, int channels) {
        int pixels = channels * side * side;
        return decoder(
                latent,
                side,
                channels,
                List.of(
                        new Linear(latent, 2 * width),
                        LEAKY,
                        new Linear(2 * width, 4 * width),
                        LEAKY,
                        new Linear(4 * width, pixels),
                        new Activation(Curve.SIGMOID),
                        new Reshape(List.of((long) channels, (long) side, (long) side))));
    }

    /// Convolutions, each after the picture has grown to twice its side by repeating pixels, from 4x4 up.
    ///
    /// @param side 4 times a power of two
    public static Architecture convolutional(int latent, int width, int side, int channels) {
        return upwards(latent, width, side, channels, false);
    }

    /// The same with a residual block at every size but the picture's.
    public static Architecture residual(int latent, int width, int side, int channels) {
        return upwards(latent, width, side, channels, true);
    }

    /// From codes [n, length] to codes of the same length, for a second stage (Dai and Wipf 2019).
    public static Architecture ofCodes(int length) {
        int hidden = Encoders.hidden(length);
        return new Architecture(
                "code-decoder",
                List.of(Architecture.vector("latent", length)),
                List.of(new Step(
                        "code",
                        Sequence.of(
                                new Linear(length, hidden),
                                LEAKY,
                                new Linear(hidden, hidden),
                                LEAKY,
                                new Linear(hidden, length)),
                        List.of("latent"))),
                List.of(Architecture.vector("code", length)));
    }

    private static Architecture upwards(int latent, int width, int side, int channels, boolean blocks) {
        int deepest = Encoders.channels(width, side, SMALLEST);
        List<Layer> layers = new ArrayList<>(List.of(
                new Linear(latent, deepest * SMALLEST * SMALLEST),
                new Reshape(List.of((long) deepest, (long) SMALLEST, (long) SMALLEST)),
                LEAKY));
        for (int at = SMALLEST; at < side; at *= 2) {
            int here = Encoders.channels(width, side, at);
            if (blocks) {
                layers.add(Generators.block(here));
            }
            layers.add(new Upsample(2, Interpolation.NEAREST));
            layers.add(Conv.of(here, Encoders.channels(width, side, at * 2), 3));
            layers.add(LEAKY);
        }
        layers.add(Conv.of(width, channels, 3));
        layers.add(new Activation(Curve.SIGMOID));
        return decoder(latent, side, channels, layers);
    }

    private static Architecture decoder(int latent, int side, int channels, List<Layer> layers) {
        return new Architecture(
                "decoder",
                List.of(Architecture.vector("latent", latent)),
                List.of(new Step("picture", new Sequence(layers), List.of("latent"))),
                List.of(new Architecture.Port("picture", Shape.of(Shape.FREE, channels, side, side))));
    }
}
