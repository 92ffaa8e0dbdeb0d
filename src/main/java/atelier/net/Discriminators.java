package atelier.net;

import atelier.net.Architecture.Step;
import atelier.net.Layer.Activation;
import atelier.net.Layer.Conv;
import atelier.net.Layer.Curve;
import atelier.net.Layer.Linear;
import atelier.net.Layer.Padding;
import atelier.net.Layer.Pool;
import atelier.net.Layer.Reduction;
import atelier.net.Layer.Sequence;
import atelier.tensor.Shape;
import java.util.ArrayList;
import java.util.List;

/// Networks from `picture` [n, channels, side, side], -1 to 1, to `score` [n, classes], a number of any size for each
/// class that a picture might be of (as Mescheder et al. 2018 tell classes apart); without classes there is one. None
/// normalises over the batch, so that each picture is judged for itself and gradient penalties mean what they say.
public final class Discriminators {
    /// Side of the grid of scores that each depth gives.
    private static final int PARTS = 4;

    private Discriminators() {}

    /// Three fully connected layers of four times, twice and once `width` numbers.
    public static Architecture dense(int width, int side, int channels, int classes) {
        int pixels = channels * side * side;
        Activation leaky = new Activation(Curve.LEAKY_RELU);
        return discriminator(
                side,
                channels,
                classes,
                List.of(
                        new Layer.Reshape(List.of((long) pixels)),
                        new Linear(pixels, 4 * width),
                        leaky,
                        new Linear(4 * width, 2 * width),
                        leaky,
                        new Linear(2 * width, width),
                        leaky,
                        new Linear(width, classes)));
    }

    /// Convolutions of stride 2 (after DCGAN, Radford et al. 2016).
    ///
    /// @param width the generator's; at the same size both have as many channels
    public static Architecture convolutional(int width, int side, int channels, int classes) {
        Pyramid pyramid = Pyramid.of(side, width);
        List<Layer> layers = new ArrayList<>();
        int from = channels;
        for (int level = pyramid.levels() - 2; level >= 0; level--) {
            layers.add(new Conv(from, pyramid.channels(level), 4, 2, 1, Padding.ZERO));
            layers.add(new Activation(Curve.LEAKY_RELU));
            from = pyramid.channels(level);
        }
        return discriminator(side, channels, classes, ended(layers, pyramid, from, classes));
    }

    /// Two residual blocks at each size, without any normalisation (after R3GAN, Huang et al. 2024).
    ///
    /// @param width the generator's, a multiple of 8
    public static Architecture residual(int width, int side, int channels, int classes) {
        Pyramid pyramid = Pyramid.of(side, width);
        List<Layer> layers = new ArrayList<>();
        layers.add(Conv.of(channels, width, 1));
        int from = width;
        for (int level = pyramid.levels() - 1; level >= 0; level--) {
            if (level < pyramid.levels() - 1) {
                layers.add(new Pool(Reduction.AVERAGE, 2));
                layers.add(Conv.of(from, pyramid.channels(level), 1));
                from = pyramid.channels(level);
            }
            layers.add(Generators.block(from));
            layers.add(Generators.block(from));
        }
        return discriminator(side, channels, classes, ended(layers, pyramid, from, classes));
    }

    /// Four small networks that look at the perceptual network's features [Architectures#TAPS] from the second on,
    /// each down to 4x4 scores of parts of the picture (after Sauer et al. 2021, without their mixing of depths).
    ///
    /// @param width channels inside
    /// @return from features `relu2_1` to `relu5_1` of an RGB picture to `score` [n, 64]
    public static Architecture projected(int width, int side) {
        List<Architecture.Port> inputs = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        List<String> heads = new ArrayList<>();
        for (int depth = 1; depth < Architectures.TAPS.size(); depth++) {
            String tap = Architectures.TAPS.get(depth);
            int from = Architectures.TAP_CHANNELS.get(depth);
            inputs.add(Architecture.features(tap, from));
            List<Layer> layers = new ArrayList<>();
            int at = side >> depth;
            do {
                int stride = at > PARTS ? 2 : 1;
                layers.add(new Conv(from, width, stride == 2 ? 4 : 3, stride, 1, Padding.ZERO));
                layers.add(new Activation(Curve.LEAKY_RELU));
                from = width;
                at /= stride;
            } while (at > PARTS);
            layers.add(Conv.of(width, 1, 3));
            layers.add(new Layer.Reshape(List.of((long) at * at)));
            heads.add("score-" + tap);
            steps.add(new Step("score-" + tap, new Sequence(layers), List.of(tap)));
        }
        steps.add(new Step("score", new Layer.Concat(), heads));
        return new Architecture(
                "discriminator",
                inputs,
                steps,
                List.of(new Architecture.Port("score", Shape.of(Shape.FREE, Shape.FREE))));
    }

    /// From the smallest features to the scores.
    private static List<Layer> ended(List<Layer> layers, Pyramid pyramid, int channels, int classes) {
        int numbers = Math.toIntExact(channels * pyramid.side(0) * pyramid.side(0));
        layers.add(new Layer.Reshape(List.of((long) numbers)));
        layers.add(new Linear(numbers, classes));
        return layers;
    }

    private static Architecture discriminator(int side, int channels, int classes, List<Layer> layers) {
        return new Architecture(
                "discriminator",
                List.of(new Architecture.Port("picture", Shape.of(Shape.FREE, channels, side, side))),
                List.of(new Step("score", new Sequence(layers), List.of("picture"))),
                List.of(Architecture.vector("score", classes)));
    }
}
