package atelier.net;

import atelier.net.Architecture.Step;
import atelier.net.Layer.Activation;
import atelier.net.Layer.BatchNorm;
import atelier.net.Layer.Conv;
import atelier.net.Layer.Curve;
import atelier.net.Layer.Interpolation;
import atelier.net.Layer.Linear;
import atelier.net.Layer.Residual;
import atelier.net.Layer.Sequence;
import atelier.net.Layer.Upsample;
import atelier.tensor.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Networks from `latent` [n, length] to `picture` [n, channels, side, side], -1 to 1.
public final class Generators {
    private Generators() {}

    /// A generator of a latent so much longer that is told, in `class` [n, classes], how much of each class to show
    /// (Mirza and Osindero 2014).
    public static Architecture ofClasses(Architecture longer, int classes) {
        int length = Math.toIntExact(longer.inputs().getFirst().shape().axis(1));
        return longer.joining(
                "latent", Architecture.vector("latent", length - classes), Architecture.vector("class", classes));
    }

    /// Three fully connected layers of `width`, twice and four times as many numbers, then the pixels.
    public static Architecture dense(int latent, int width, int side, int channels) {
        int pixels = channels * side * side;
        Activation leaky = new Activation(Curve.LEAKY_RELU);
        return generator(
                latent,
                side,
                channels,
                List.of(
                        new Linear(latent, width),
                        leaky,
                        new Linear(width, 2 * width),
                        new BatchNorm(2 * width),
                        leaky,
                        new Linear(2 * width, 4 * width),
                        new BatchNorm(4 * width),
                        leaky,
                        new Linear(4 * width, pixels),
                        new Activation(Curve.TANH),
                        new Layer.Reshape(List.of((long) channels, (long) side, (long) side))));
    }

    /// Convolutions, each after the picture has grown to twice its side by repeating pixels: no grid can come of it
    /// (after DCGAN, Radford et al. 2016; Odena et al. 2016).
    ///
    /// @param width channels of the layer before the picture; see [Pyramid]
    public static Architecture convolutional(int latent, int width, int side, int channels) {
        Pyramid pyramid = Pyramid.of(side, width);
        Activation relu = new Activation(Curve.RELU);
        int deepest = pyramid.channels(0);
        List<Layer> layers = start(latent, pyramid);
        layers.addAll(List.of(new BatchNorm(deepest), relu));
        for (int level = 1; level < pyramid.levels(); level++) {
            layers.add(new Upsample(2, Interpolation.NEAREST));
            layers.add(Conv.of(pyramid.channels(level - 1), pyramid.channels(level), 3));
            layers.add(new BatchNorm(pyramid.channels(level)));
            layers.add(relu);
        }
        layers.addAll(List.of(Conv.of(width, channels, 3), new Activation(Curve.TANH)));
        return generator(latent, side, channels, layers);
    }

    /// Two residual blocks at each size, without any normalisation (after R3GAN, Huang et al. 2024).
    ///
    /// @param width channels of the layer before the picture, a multiple of 8; see [Pyramid]
    public static Architecture residual(int latent, int width, int side, int channels) {
        Pyramid pyramid = Pyramid.of(side, width);
        List<Layer> layers = start(latent, pyramid);
        for (int level = 0; level < pyramid.levels(); level++) {
            if (level > 0) {
                // Mixing before repeating is the same as after, on a quarter of the pixels.
                layers.add(Conv.of(pyramid.channels(level - 1), pyramid.channels(level), 1));
                layers.add(new Upsample(2, Interpolation.NEAREST));
            }
            layers.add(block(pyramid.channels(level)));
            layers.add(block(pyramid.channels(level)));
        }
        layers.addAll(List.of(Conv.of(width, channels, 1), new Activation(Curve.TANH)));
        return generator(latent, side, channels, layers);
    }

    /// x + grouped 3x3 (leaky (1x1 (x))). Grouped filters begin small, so that at first every block passes on
    /// nearly what it gets, as deep networks without normalisation need it (Zhang et al. 2019).
    static Residual block(int channels) {
        return Residual.of(
                Conv.of(channels, channels, 1),
                new Activation(Curve.LEAKY_RELU),
                new Conv(channels, channels, 3, 1, channels / 8, Layer.Padding.ZERO));
    }

    /// From the latent to the smallest features.
    private static List<Layer> start(int latent, Pyramid pyramid) {
        long side = pyramid.side(0);
        int deepest = pyramid.channels(0);
        return new ArrayList<>(Arrays.asList(
                new Linear(latent, Math.toIntExact(deepest * side * side)),
                new Layer.Reshape(List.of((long) deepest, side, side))));
    }

    private static Architecture generator(int latent, int side, int channels, List<Layer> layers) {
        return new Architecture(
                "generator",
                List.of(Architecture.vector("latent", latent)),
                List.of(new Step("picture", new Sequence(layers), List.of("latent"))),
                List.of(new Architecture.Port("picture", Shape.of(Shape.FREE, channels, side, side))));
    }
}
