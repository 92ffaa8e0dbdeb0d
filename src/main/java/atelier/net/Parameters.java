package atelier.net;

import atelier.net.Parameter.Start;
import atelier.tensor.Shape;
import atelier.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/// Which weights an architecture has. Names are paths: `step.0.1.weight`.
public final class Parameters {
    private Parameters() {}

    /// All weights, in the order of the steps.
    public static List<Parameter> of(Architecture architecture) {
        List<Parameter> all = new ArrayList<>();
        architecture.steps().forEach(step -> collect(step.name(), step.layer(), Optional.empty(), all));
        return all;
    }

    /// Weights to start training from: the same for the same seed, whatever else the network holds.
    public static Map<String, Tensor> initial(Architecture architecture, long seed) {
        Map<String, Tensor> weights = new LinkedHashMap<>();
        for (Parameter parameter : of(architecture)) {
            float[] values = new float[Math.toIntExact(parameter.shape().size())];
            switch (parameter.start()) {
                case Start.Constant(float value) -> Arrays.fill(values, value);
                case Start.Normal(int fanIn, double gain, int repeats) -> {
                    SplittableRandom random =
                            new SplittableRandom(seed * 31 + parameter.name().hashCode());
                    double deviation = Math.sqrt(gain / fanIn);
                    int filter =
                            values.length / Math.toIntExact(parameter.shape().axis(0));
                    for (int i = 0; i < values.length; i++) {
                        boolean repeated = i / filter % repeats != 0;
                        values[i] = repeated ? values[i - filter] : (float) (random.nextGaussian() * deviation);
                    }
                }
            }
            weights.put(parameter.name(), Tensor.of(parameter.shape(), values));
        }
        return weights;
    }

    /// The number of weights, running statistics included.
    public static long count(Architecture architecture) {
        return of(architecture).stream().mapToLong(p -> p.shape().size()).sum();
    }

    /// @param next the layer that takes what this one gives, where that is known
    private static void collect(String path, Layer layer, Optional<Layer> next, List<Parameter> all) {
        switch (layer) {
            case Layer.Conv c -> {
                int fanIn = c.in() / c.groups() * c.kernel() * c.kernel();
                Shape shape = Shape.of(c.out(), c.in() / c.groups(), c.kernel(), c.kernel());
                // Filters in front of a pixel shuffle start alike, as if they repeated the pixel: no grid to unlearn
                // (ICNR, Aitken et al. 2017).
                int factor = next.orElse(c) instanceof Layer.PixelShuffle(int f) ? f : 1;
                Start start = new Start.Normal(fanIn, gain(c, next), factor * factor);
                all.add(new Parameter(path + ".weight", shape, start, true));
                all.add(constant(path + ".bias", c.out(), 0, true));
            }
            case Layer.UpsampledConv c -> {
                Shape shape = Shape.of(c.out(), c.in(), 3, 3);
                Optional<Fold> fold = Optional.of(Fold.of(c.smooth()));
                all.add(new Parameter(path + ".weight", shape, new Start.Normal(c.in() * 9, 2, 1), true, fold));
                all.add(new Parameter(path + ".bias", Shape.of(c.out()), new Start.Constant(0), true, fold));
            }
            case Layer.Linear l -> {
                all.add(new Parameter(
                        path + ".weight", Shape.of(l.out(), l.in()), new Start.Normal(l.in(), 2, 1), true));
                all.add(constant(path + ".bias", l.out(), 0, true));
            }
            case Layer.InstanceNorm n -> affine(path, n.channels(), all);
            case Layer.BatchNorm n -> {
                affine(path, n.channels(), all);
                all.add(constant(path + ".mean", n.channels(), 0, false));
                all.add(constant(path + ".variance", n.channels(), 1, false));
            }
            case Layer.Learned(int length) ->
                all.add(new Parameter(path + ".value", Shape.of(1, length), new Start.Constant(0), true));
            case Layer.Sequence(List<Layer> layers) -> nested(path, layers, all);
            case Layer.Residual(List<Layer> body) -> nested(path, body, all);
            case Layer.AdaptiveNorm _,
                    Layer.Modulate _,
                    Layer.Activation _,
                    Layer.Upsample _,
                    Layer.PixelShuffle _,
                    Layer.PixelUnshuffle _,
                    Layer.Pool _,
                    Layer.GlobalAverage _,
                    Layer.Moments _,
                    Layer.Reshape _,
                    Layer.Slice _,
                    Layer.Concat _,
                    Layer.Add _ -> {}
        }
    }

    private static void nested(String path, List<Layer> layers, List<Parameter> all) {
        for (int i = 0; i < layers.size(); i++) {
            Optional<Layer> next = i + 1 < layers.size() ? Optional.of(layers.get(i + 1)) : Optional.empty();
            collect(path + "." + i, layers.get(i), next, all);
        }
    }

    /// The mean square of what filters give at first, as a multiple of what they get: 2 where a rectifier takes
    /// half of it away again (He et al. 2015).
    private static double gain(Layer.Conv c, Optional<Layer> next) {
        if (c.groups() > 1) {
            // Their results scale others in our networks, or are added to them.
            return 0.1;
        }
        if (c.kernel() > 1) {
            return 2;
        }
        // Where channels are only mixed, often nothing is rectified; without normalisation all features would grow from
        // layer to layer, and a tanh behind them begin at its ends, where it passes no gradient on.
        return switch (next.orElse(c)) {
            case Layer.Activation(Layer.Curve curve) -> curve == Layer.Curve.TANH ? 0.1 : 2;
            default -> 1;
        };
    }

    private static void affine(String path, int channels, List<Parameter> all) {
        all.add(constant(path + ".scale", channels, 1, true));
        all.add(constant(path + ".shift", channels, 0, true));
    }

    private static Parameter constant(String name, int length, float value, boolean trained) {
        return new Parameter(name, Shape.of(length), new Start.Constant(value), trained);
    }
}
