package atelier.net;

import java.util.List;

/// One operation of a network, as data. Read by the trainer (which differentiates it) and by
/// [OnnxWriter] (which ships it); a new record does not compile until both know it.
///
/// Pictures and features are [n, c, h, w]. Most layers take one input; those that take more, or none, say
/// so, in order. Weights belong to the layer's path in the [Architecture], see [Parameters].
public sealed interface Layer {
    /// Convolution, output [n, out, ceil(h / stride), ceil(w / stride)] for odd kernels. Both sides are
    /// padded by half the kernel.
    record Conv(int in, int out, int kernel, int stride, int groups, Padding padding) implements Layer {
        /// A zero-padded, dense convolution of stride 1.
        public static Conv of(int in, int out, int kernel) {
            return new Conv(in, out, kernel, 1, 1, Padding.ZERO);
        }

        /// As [#of], padded by reflection.
        public static Conv reflecting(int in, int out, int kernel) {
            return new Conv(in, out, kernel, 1, 1, Padding.REFLECT);
        }

        /// One filter a channel, zero-padded.
        public static Conv depthwise(int channels, int kernel) {
            return new Conv(channels, channels, kernel, 1, channels, Padding.ZERO);
        }
    }

    /// Upsampling to twice the height and width, zeros beyond the border, then a 3x3 convolution, output [n, out,
    /// 2h, 2w]: a resize-convolution (Odena et al. 2016). Even features stay even: it cannot paint a grid. Both
    /// readers compute it at the smaller size, see [Fold].
    ///
    /// @param smooth whether features are mixed with their neighbours on the way (bilinear), so that slopes stay
    /// slopes; repeated (nearest-neighbour), a slope becomes stairs, which filters can make a pattern of
    record UpsampledConv(int in, int out, boolean smooth) implements Layer {}

    /// What lies beyond the border.
    enum Padding {
        ZERO,
        REFLECT
    }

    /// [n, in] to [n, out].
    record Linear(int in, int out) implements Layer {}

    /// Every channel of every picture to mean 0 and deviation 1, then scaled and shifted by learned
    /// numbers (Ulyanov et al. 2016).
    record InstanceNorm(int channels) implements Layer {}

    /// As instance norm with the statistics of the batch while training, their running mean afterwards
    /// (Ioffe and Szegedy 2015).
    record BatchNorm(int channels) implements Layer {}

    /// Inputs x [n, c, h, w], mean, std, newMean, newStd, each [n, c, 1, 1]: (x - mean) / std * newStd + newMean
    /// (AdaIN, Huang and Belongie 2017). The statistics are inputs, so that they can be those of a whole
    /// picture while x is a part of it.
    record AdaptiveNorm() implements Layer {}

    /// Inputs x [n, c, h, w], scale, shift, each [n, c, 1, 1]: x * scale + shift.
    record Modulate() implements Layer {}

    record Activation(Curve curve) implements Layer {}

    /// The shape of an activation.
    enum Curve {
        RELU,
        /// Slope 0.2 below zero.
        LEAKY_RELU,
        TANH,
        SIGMOID
    }

    /// Height and width times `factor`.
    record Upsample(int factor, Interpolation interpolation) implements Layer {}

    /// How the samples in between come about.
    enum Interpolation {
        NEAREST,
        BILINEAR
    }

    /// [n, c * f * f, h, w] to [n, c, h * f, w * f] (Shi et al. 2016): channel c * f * f + y * f + x goes to (y,
    /// x).
    record PixelShuffle(int factor) implements Layer {}

    /// [n, c, h, w] to [n, f * f * c, h / f, w / f]: pixel (y, x) of channel i goes to channel (y * f + x) * c + i.
    record PixelUnshuffle(int factor) implements Layer {}

    /// The greatest or mean of each `size` x `size` square, side by side.
    record Pool(Reduction reduction, int size) implements Layer {}

    /// How several numbers become one.
    enum Reduction {
        MAX,
        AVERAGE
    }

    /// [n, c, h, w] to the mean [n, c, 1, 1].
    record GlobalAverage() implements Layer {}

    /// [n, c, h, w] to mean and standard deviation [n, 2c, 1, 1], the deviation as sqrt(variance + 1e-5).
    record Moments() implements Layer {}

    /// Everything after the batch axis takes these lengths.
    record Reshape(List<Long> axes) implements Layer {
        public Reshape {
            axes = List.copyOf(axes);
        }
    }

    /// Channels `from` (inclusive) to `to` (exclusive).
    record Slice(int from, int to) implements Layer {}

    /// Two or more inputs, side by side along the channels.
    record Concat() implements Layer {}

    /// Two inputs added, lengths of 1 spread.
    record Add() implements Layer {}

    /// No input: a vector [1, length] that is learned itself.
    record Learned(int length) implements Layer {}

    /// One after the other.
    record Sequence(List<Layer> layers) implements Layer {
        public Sequence {
            layers = List.copyOf(layers);
        }

        public static Sequence of(Layer... layers) {
            return new Sequence(List.of(layers));
        }
    }

    /// x + body(x) (He et al. 2015).
    record Residual(List<Layer> body) implements Layer {
        public Residual {
            body = List.copyOf(body);
        }

        public static Residual of(Layer... body) {
            return new Residual(List.of(body));
        }
    }
}
