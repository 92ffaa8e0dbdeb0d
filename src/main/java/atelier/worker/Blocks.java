package atelier.worker;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.pooling.Pool;
import atelier.net.Architecture;
import atelier.net.Architecture.Step;
import atelier.net.Fold;
import atelier.net.Layer;
import atelier.net.Numerics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads an architecture for DJL: runs its layers on arrays, so that a gradient collector can
/// differentiate what it did. The other reader is [atelier.net.OnnxWriter].
final class Blocks {
    private static final float MOMENTUM = 0.9f;

    private final Map<String, NDArray> weights;
    private final boolean training;

    /// @param weights by parameter name
    /// @param training whether batch norms use the batch's statistics
    Blocks(Map<String, NDArray> weights, boolean training) {
        this.weights = weights;
        this.training = training;
    }

    /// The inputs and the results of all steps, by name.
    record Values(Map<String, NDArray> byName) {
        NDArray of(String name) {
            NDArray value = byName.get(name);
            if (value == null) {
                throw new IllegalArgumentException("no value " + name + " among " + byName.keySet());
            }
            return value;
        }
    }

    /// Runs every step.
    Values run(Architecture architecture, Map<String, NDArray> inputs) {
        Values values = new Values(new HashMap<>());
        inputs.forEach((name, x) -> values.byName().put(name, channelsLast(x)));
        for (Step step : architecture.steps()) {
            List<NDArray> in = step.inputs().isEmpty()
                    ? List.of(learned(step.name(), inputs))
                    : step.inputs().stream().map(values::of).toList();
            values.byName().put(step.name(), apply(step.name(), step.layer(), in));
        }
        return values;
    }

    /// What a layer without inputs gives; it belongs to the step as the network's inputs do.
    private NDArray learned(String path, Map<String, NDArray> inputs) {
        NDArray value = weight(path, "value");
        return inputs.values().stream()
                .findFirst()
                .map(x -> shaped(x, value, value.getShape()))
                .orElse(value);
    }

    private NDArray apply(String path, Layer layer, List<NDArray> in) {
        NDArray x = in.getFirst();
        return switch (layer) {
            case Layer.Conv c -> convolution(path, c, x);
            case Layer.UpsampledConv c -> upsampledConvolution(path, c, x);
            case Layer.Linear _ ->
                Linear.linear(x, weight(path, "weight"), weight(path, "bias")).singletonOrThrow();
            case Layer.InstanceNorm n -> {
                NDArray centred = x.sub(average(x));
                NDArray normal = centred.div(
                        average(centred.mul(centred)).add(Numerics.EPSILON).sqrt());
                Shape perChannel = new Shape(1, n.channels(), 1, 1);
                yield normal.mul(shaped(x, weight(path, "scale"), perChannel))
                        .add(shaped(x, weight(path, "shift"), perChannel));
            }
            case Layer.BatchNorm _ ->
                BatchNorm.batchNorm(
                                x,
                                weight(path, "mean"),
                                weight(path, "variance"),
                                weight(path, "scale"),
                                weight(path, "shift"),
                                1,
                                MOMENTUM,
                                Numerics.EPSILON,
                                training)
                        .singletonOrThrow();
            case Layer.AdaptiveNorm _ -> {
                NDArray factor = in.get(4).div(in.get(2));
                yield x.mul(factor).add(in.get(3).sub(in.get(1).mul(factor)));
            }
            case Layer.Modulate _ -> x.mul(in.get(1)).add(in.get(2));
            case Layer.Activation(Layer.Curve curve) -> activation(curve, x);
            case Layer.Upsample(int factor, Layer.Interpolation interpolation) -> upsample(factor, interpolation, x);
            case Layer.PixelShuffle(int f) -> {
                Shape s = x.getShape();
                long c = s.get(1) / f / f;
                yield channelsFirst(x.reshape(s.get(0), c, f, f, s.get(2), s.get(3))
                        .transpose(0, 4, 2, 5, 3, 1)
                        .reshape(s.get(0), s.get(2) * f, s.get(3) * f, c));
            }
            case Layer.PixelUnshuffle(int f) -> {
                Shape s = x.getShape();
                yield channelsFirst(x.reshape(s.get(0), s.get(1), s.get(2) / f, f, s.get(3) / f, f)
                        .transpose(0, 2, 4, 3, 5, 1)
                        .reshape(s.get(0), s.get(2) / f, s.get(3) / f, s.get(1) * f * f));
            }
            case Layer.Pool(Layer.Reduction reduction, int size) -> {
                Shape square = new Shape(size, size);
                Shape none = new Shape(0, 0);
                yield reduction == Layer.Reduction.MAX
                        ? Pool.maxPool2d(x, square, square, none, false)
                        : Pool.avgPool2d(x, square, square, none, false, false);
            }
            case Layer.GlobalAverage _ -> average(x);
            case Layer.Moments _ -> moments(x);
            case Layer.Reshape(List<Long> axes) -> {
                long[] shape = new long[axes.size() + 1];
                shape[0] = x.getShape().get(0);
                for (int i = 0; i < axes.size(); i++) {
                    shape[i + 1] = axes.get(i);
                }
                yield channelsLast(x.reshape(shape));
            }
            case Layer.Slice(int from, int to) -> x.get(new NDIndex(":, " + from + ":" + to));
            case Layer.Concat _ -> NDArrays.concat(new NDList(in), 1);
            case Layer.Add _ -> x.add(in.get(1));
            case Layer.Learned _ -> x;
            case Layer.Sequence(List<Layer> layers) -> sequence(path, layers, x);
            case Layer.Residual(List<Layer> body) -> x.add(sequence(path, body, x));
        };
    }

    /// Mean and standard deviation of every channel, [n, 2c, 1, 1].
    static NDArray moments(NDArray x) {
        NDArray mean = average(x);
        NDArray centred = x.sub(mean);
        NDArray deviation = average(centred.mul(centred)).add(Numerics.EPSILON).sqrt();
        return NDArrays.concat(new NDList(mean, deviation), 1);
    }

    /// The mean of every channel, [n, c, 1, 1].
    static NDArray average(NDArray x) {
        Shape s = x.getShape();
        return Pool.globalAvgPool2d(x).reshape(s.get(0), s.get(1), 1, 1);
    }

    /// [n, h, w, c] as [n, c, h, w] without moving a number. The engine's convolutions are a third faster on
    /// arrays that lie so, and what they make lies so again.
    static NDArray channelsFirst(NDArray x) {
        return x.transpose(0, 3, 1, 2);
    }

    /// The same [n, c, h, w], whose numbers lie as [#channelsFirst] tells; other shapes are left alone.
    static NDArray channelsLast(NDArray x) {
        Shape s = x.getShape();
        if (s.dimension() != 4) {
            return x;
        }
        // What has to be laid out in one row is moved, where it does not lie so yet.
        return channelsFirst(x.transpose(0, 2, 3, 1).reshape(-1).reshape(s.get(0), s.get(2), s.get(3), s.get(1)));
    }

    private NDArray weight(String path, String role) {
        NDArray weight = weights.get(path + "." + role);
        if (weight == null) {
            throw new IllegalStateException("no weight " + path + "." + role);
        }
        return weight;
    }

    /// A weight in another shape, belonging to the step as `x` does: what is computed from it would otherwise
    /// stay for as long as the weight.
    private static NDArray shaped(NDArray x, NDArray weight, Shape shape) {
        NDArray shaped = weight.reshape(shape);
        shaped.attach(x.getManager());
        return shaped;
    }

    private NDArray sequence(String path, List<Layer> layers, NDArray x) {
        NDArray value = x;
        for (int i = 0; i < layers.size(); i++) {
            boolean doubled = i + 1 < layers.size() && doubles(layers.get(i));
            if (doubled && layers.get(i + 1) instanceof Layer.Conv c && c.equals(Layer.Conv.of(c.in(), c.out(), 3))) {
                i++;
                Layer.UpsampledConv both = new Layer.UpsampledConv(c.in(), c.out(), false);
                value = upsampledConvolution(path + "." + i, both, value);
            } else {
                value = apply(path + "." + i, layers.get(i), List.of(value));
            }
        }
        return value;
    }

    private NDArray convolution(String path, Layer.Conv c, NDArray x) {
        if (c.equals(Layer.Conv.of(c.in(), c.out(), 1))) {
            return mixed(path, c, x);
        }
        int pad = (c.kernel() - 1) / 2;
        boolean reflect = c.padding() == Layer.Padding.REFLECT && pad > 0;
        NDArray input = reflect ? reflect(reflect(x, pad, 2), pad, 3) : x;
        int zeros = reflect ? 0 : pad;
        return Conv2d.conv2d(
                        input,
                        weight(path, "weight"),
                        weight(path, "bias"),
                        new Shape(c.stride(), c.stride()),
                        new Shape(zeros, zeros),
                        new Shape(1, 1),
                        c.groups())
                .singletonOrThrow();
    }

    /// A 1x1 convolution as what it is, a product of matrices: the engine's own takes longer, most of all its
    /// gradient of the weights.
    private NDArray mixed(String path, Layer.Conv c, NDArray x) {
        Shape s = x.getShape();
        NDArray weight = shaped(x, weight(path, "weight"), new Shape(c.out(), c.in()));
        NDArray pixels = x.transpose(0, 2, 3, 1).reshape(-1, c.in());
        NDArray mixed = Linear.linear(pixels, weight, weight(path, "bias")).singletonOrThrow();
        return channelsFirst(mixed.reshape(s.get(0), s.get(2), s.get(3), c.out()));
    }

    private static boolean doubles(Layer layer) {
        return layer.equals(new Layer.Upsample(2, Layer.Interpolation.NEAREST));
    }

    private NDArray upsampledConvolution(String path, Layer.UpsampledConv c, NDArray x) {
        NDArray filters = shaped(x, weight(path, "weight"), new Shape(c.out(), c.in(), 3, 3));
        return Upsampling.convolved(x, filters, weight(path, "bias"), Fold.of(c.smooth()));
    }

    /// Continues `x` by `pad` mirrored rows (axis 2) or columns (axis 3) on both sides; the engine has
    /// no such padding of its own.
    private static NDArray reflect(NDArray x, int pad, int axis) {
        long length = x.getShape().get(axis);
        String all = axis == 2 ? ":, :, " : ":, :, :, ";
        List<NDArray> parts = new ArrayList<>();
        for (int i = pad; i >= 1; i--) {
            parts.add(x.get(new NDIndex(all + i + ":" + (i + 1))));
        }
        parts.add(x);
        for (int i = 1; i <= pad; i++) {
            long at = length - 1 - i;
            parts.add(x.get(new NDIndex(all + at + ":" + (at + 1))));
        }
        return NDArrays.concat(new NDList(parts), axis);
    }

    private static NDArray activation(Layer.Curve curve, NDArray x) {
        return switch (curve) {
            case RELU -> ai.djl.nn.Activation.relu(x);
            case LEAKY_RELU -> ai.djl.nn.Activation.leakyRelu(x, Numerics.LEAK);
            case TANH -> ai.djl.nn.Activation.tanh(x);
            case SIGMOID -> ai.djl.nn.Activation.sigmoid(x);
        };
    }

    private static NDArray upsample(int factor, Layer.Interpolation interpolation, NDArray x) {
        Shape s = x.getShape();
        long[] size = {s.get(2) * factor, s.get(3) * factor};
        // The engine's own numbers of its modes.
        int mode = interpolation == Layer.Interpolation.NEAREST ? 0 : 1;
        return x.getNDArrayInternal().interpolation(size, mode, false);
    }
}
