package atelier.worker;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import atelier.net.Architecture;
import atelier.net.Architecture.Port;
import atelier.net.Layer;
import atelier.net.Layer.Curve;
import atelier.net.Layer.Interpolation;
import atelier.net.Layer.Padding;
import atelier.net.Layer.Reduction;
import atelier.net.OnnxWriter;
import atelier.net.Parameters;
import atelier.tensor.Shape;
import atelier.tensor.Tensor;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The two readers of an architecture compute the same.
@WithEngine
class ParityTest {
    private static final Shape SQUARE = Shape.of(1, 8, 12, 12);
    private static final Shape WIDE = Shape.of(2, 8, 4, 20);
    private static final Shape ODD = Shape.of(1, 8, 13, 9);
    private static final Shape STATISTIC = Shape.of(1, 8, 1, 1);
    private static final Shape STATISTICS = Shape.of(2, 8, 1, 1);

    /// A layer with shapes to try it on.
    record Trial(Layer layer, List<Shape> inputs) {}

    static Stream<Trial> trials() {
        List<Layer> single = new ArrayList<>(List.of(
                Layer.Conv.of(8, 6, 3),
                Layer.Conv.of(8, 6, 1),
                Layer.Conv.reflecting(8, 6, 3),
                new Layer.Conv(8, 4, 7, 1, 1, Padding.REFLECT),
                new Layer.Conv(8, 16, 3, 2, 4, Padding.ZERO),
                new Layer.Conv(8, 16, 4, 2, 1, Padding.ZERO),
                new Layer.Conv(8, 6, 1, 2, 1, Padding.ZERO),
                new Layer.Conv(8, 6, 3, 2, 1, Padding.REFLECT),
                Layer.Conv.depthwise(8, 3),
                new Layer.UpsampledConv(8, 3, false),
                new Layer.UpsampledConv(8, 3, true),
                Layer.Sequence.of(
                        new Layer.Upsample(2, Interpolation.NEAREST),
                        Layer.Conv.of(8, 6, 3),
                        new Layer.Upsample(2, Interpolation.BILINEAR),
                        Layer.Conv.of(6, 4, 3)),
                new Layer.InstanceNorm(8),
                new Layer.BatchNorm(8),
                new Layer.PixelShuffle(2),
                new Layer.PixelUnshuffle(4),
                new Layer.Pool(Reduction.MAX, 2),
                new Layer.Pool(Reduction.AVERAGE, 2),
                new Layer.GlobalAverage(),
                new Layer.Moments(),
                new Layer.Slice(2, 5),
                Layer.Residual.of(Layer.Conv.of(8, 8, 3), new Layer.Activation(Curve.RELU), Layer.Conv.of(8, 8, 3)),
                Layer.Sequence.of(Layer.Conv.of(8, 4, 3), new Layer.Activation(Curve.TANH))));
        for (Curve curve : Curve.values()) {
            single.add(new Layer.Activation(curve));
        }
        for (Interpolation interpolation : Interpolation.values()) {
            for (int factor = 2; factor <= 4; factor++) {
                single.add(new Layer.Upsample(factor, interpolation));
            }
        }
        List<Trial> trials = new ArrayList<>();
        for (Layer layer : single) {
            trials.add(new Trial(layer, List.of(SQUARE)));
            trials.add(new Trial(layer, List.of(WIDE)));
            // The one layer that needs sides of whole squares.
            if (!(layer instanceof Layer.PixelUnshuffle)) {
                trials.add(new Trial(layer, List.of(ODD)));
            }
        }
        trials.add(new Trial(new Layer.PixelShuffle(3), List.of(Shape.of(2, 18, 5, 7))));
        trials.add(new Trial(new Layer.PixelUnshuffle(3), List.of(Shape.of(2, 2, 15, 9))));
        trials.add(new Trial(new Layer.Pool(Reduction.MAX, 3), List.of(ODD)));
        trials.add(new Trial(new Layer.Pool(Reduction.AVERAGE, 3), List.of(ODD)));
        trials.add(new Trial(new Layer.Linear(10, 7), List.of(Shape.of(3, 10))));
        trials.add(new Trial(new Layer.Linear(1, 5), List.of(Shape.of(1, 1))));
        trials.add(new Trial(new Layer.Linear(6, 1), List.of(Shape.of(2, 6))));
        trials.add(new Trial(new Layer.BatchNorm(10), List.of(Shape.of(3, 10))));
        trials.add(new Trial(new Layer.Activation(Curve.LEAKY_RELU), List.of(Shape.of(3, 10))));
        trials.add(new Trial(new Layer.Slice(3, 9), List.of(Shape.of(3, 10))));
        trials.add(new Trial(new Layer.Reshape(List.of(2L, 5L, 1L)), List.of(Shape.of(3, 10))));
        trials.add(new Trial(new Layer.Reshape(List.of(8L * 4 * 20)), List.of(WIDE)));
        trials.add(new Trial(new Layer.Reshape(List.of(4L, 8L, 20L)), List.of(WIDE)));
        trials.add(new Trial(new Layer.Reshape(List.of(8L)), List.of(STATISTICS)));
        trials.add(new Trial(new Layer.Concat(), List.of(SQUARE, SQUARE)));
        trials.add(new Trial(new Layer.Concat(), List.of(WIDE, Shape.of(2, 3, 4, 20), Shape.of(2, 1, 4, 20))));
        trials.add(new Trial(new Layer.Concat(), List.of(Shape.of(3, 10), Shape.of(3, 4))));
        trials.add(new Trial(new Layer.Learned(8), List.of()));
        trials.add(new Trial(new Layer.Add(), List.of(SQUARE, STATISTIC)));
        trials.add(new Trial(new Layer.Add(), List.of(STATISTICS, WIDE)));
        trials.add(new Trial(new Layer.Add(), List.of(WIDE, WIDE)));
        trials.add(new Trial(new Layer.Add(), List.of(Shape.of(3, 10), Shape.of(1, 10))));
        trials.add(new Trial(new Layer.Modulate(), List.of(SQUARE, STATISTIC, STATISTIC)));
        trials.add(new Trial(new Layer.Modulate(), List.of(WIDE, STATISTICS, STATISTICS)));
        trials.add(new Trial(new Layer.AdaptiveNorm(), List.of(SQUARE, STATISTIC, STATISTIC, STATISTIC, STATISTIC)));
        trials.add(new Trial(new Layer.AdaptiveNorm(), List.of(WIDE, STATISTICS, STATISTICS, STATISTICS, STATISTICS)));
        return trials.stream();
    }

    @ParameterizedTest
    @MethodSource("trials")
    void bothReadersAgree(Trial trial) throws Exception {
        Map<String, Tensor> inputs = new LinkedHashMap<>();
        List<Port> ports = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(7);
        for (Shape shape : trial.inputs()) {
            String name = "x" + inputs.size();
            ports.add(new Port(name, shape));
            inputs.put(name, noise(shape, random, isStatistic(shape) ? 0.2 : -1));
        }
        Architecture architecture = new Architecture(
                "trial",
                ports,
                List.of(new Architecture.Step("y", trial.layer(), List.copyOf(inputs.keySet()))),
                List.of(new Port("y", Shape.of(Shape.FREE, Shape.FREE, Shape.FREE, Shape.FREE))));
        Map<String, Tensor> weights = new LinkedHashMap<>();
        Parameters.initial(architecture, 3)
                .forEach((name, start) ->
                        weights.put(name, noise(start.shape(), random, name.endsWith("variance") ? 0.2 : -1)));

        Tensor trained;
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            NDArray y = new Blocks(Tensors.toArrays(manager, weights), false)
                    .run(architecture, Tensors.toArrays(manager, inputs))
                    .of("y");
            trained = Tensors.fromArray(y);
        }
        Tensor shipped = onnx(rankFree(architecture, trained), weights, inputs);

        assertThat(shipped.shape()).isEqualTo(trained.shape());
        assertThat(shipped.largestDifference(trained)).isLessThan(1e-4);
    }

    @Test
    void everyLayerIsTried() {
        Set<Class<?>> tried = new HashSet<>();
        trials().forEach(trial -> tried.add(trial.layer().getClass()));
        assertThat(tried).containsExactlyInAnyOrder(Layer.class.getPermittedSubclasses());
    }

    private static boolean isStatistic(Shape shape) {
        return shape.equals(STATISTIC) || shape.equals(STATISTICS);
    }

    private static Architecture rankFree(Architecture a, Tensor result) {
        return new Architecture(a.name(), a.inputs(), a.steps(), List.of(new Port("y", result.shape())));
    }

    private static Tensor onnx(Architecture architecture, Map<String, Tensor> weights, Map<String, Tensor> inputs)
            throws Exception {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        Map<String, OnnxTensor> fed = new LinkedHashMap<>();
        try (OrtSession session = environment.createSession(OnnxWriter.write(architecture, weights))) {
            for (var input : inputs.entrySet()) {
                Tensor x = input.getValue();
                fed.put(
                        input.getKey(),
                        OnnxTensor.createTensor(environment, x.data(), x.shape().toArray()));
            }
            try (OrtSession.Result result = session.run(fed)) {
                OnnxTensor y = (OnnxTensor) result.get(0);
                FloatBuffer values = y.getFloatBuffer();
                float[] copy = new float[values.remaining()];
                values.get(copy);
                return Tensor.of(Shape.of(y.getInfo().getShape()), copy);
            }
        } finally {
            fed.values().forEach(OnnxTensor::close);
        }
    }

    private static Tensor noise(Shape shape, SplittableRandom random, double least) {
        float[] values = new float[Math.toIntExact(shape.size())];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextDouble(least, 1);
        }
        return Tensor.of(shape, values);
    }
}
