package atelier.net;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import atelier.base.Json;
import atelier.net.Architecture.Port;
import atelier.net.Architecture.Step;
import atelier.tensor.Shape;
import atelier.tensor.Tensor;
import java.util.List;
import java.util.Map;

/// An architecture and its weights as an ONNX file, operator set 17.
///
/// The file also carries the architecture itself (metadata `atelier.architecture`), so that
/// [OnnxReader] can give it back to be trained on.
public final class OnnxWriter {
    static final String METADATA = "atelier.architecture";
    private static final int OPSET = 17;
    private static final int IR_VERSION = 8;

    private final OnnxNodes nodes;

    private OnnxWriter(OnnxNodes nodes) {
        this.nodes = nodes;
    }

    /// @param weights by the names of [Parameters#of]; more may be there
    /// @throws IllegalArgumentException when a weight is missing or has another shape
    public static byte[] write(Architecture architecture, Map<String, Tensor> weights) {
        GraphProto.Builder graph = GraphProto.newBuilder().setName(architecture.name());
        OnnxNodes nodes = new OnnxNodes(graph);
        for (Parameter parameter : Parameters.of(architecture)) {
            Tensor weight = weights.get(parameter.name());
            if (weight == null || !weight.shape().equals(parameter.shape())) {
                throw new IllegalArgumentException(
                        parameter.name() + " should be " + parameter.shape() + " but is " + weight);
            }
            nodes.floats(
                    parameter.name(),
                    parameter.fold().map(fold -> fold.folded(weight)).orElse(weight));
        }
        for (Port port : architecture.inputs()) {
            graph.addInput(OnnxNodes.value(port.name(), port.shape()));
        }
        OnnxWriter writer = new OnnxWriter(nodes);
        for (Step step : architecture.steps()) {
            writer.emit(step.name(), step.layer(), step.inputs(), step.name());
        }
        for (Port port : architecture.outputs()) {
            graph.addOutput(OnnxNodes.value(port.name(), port.shape()));
        }
        return ModelProto.newBuilder()
                .setIrVersion(IR_VERSION)
                .setProducerName("atelier")
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(OPSET))
                .addMetadataProps(
                        StringStringEntryProto.newBuilder().setKey(METADATA).setValue(Json.compact(architecture)))
                .setGraph(graph)
                .build()
                .toByteArray();
    }

    /// Adds the nodes that compute `layer` from `in` into the value `out`.
    ///
    /// @param path where the layer's weights are and what its inner values are called after
    private void emit(String path, Layer layer, List<String> in, String out) {
        // Without inputs a layer gives what it has learned.
        String x = in.isEmpty() ? path + ".value" : in.getFirst();
        switch (layer) {
            case Layer.Conv c -> convolution(path, c, x, out);
            case Layer.UpsampledConv _ -> upsampledConvolution(path, x, out);
            case Layer.Linear _ ->
                nodes.add("Gemm", List.of(x, path + ".weight", path + ".bias"), out, Map.of("transB", 1L));
            case Layer.InstanceNorm _ ->
                nodes.add(
                        "InstanceNormalization",
                        List.of(x, path + ".scale", path + ".shift"),
                        out,
                        Map.of("epsilon", Numerics.EPSILON));
            case Layer.BatchNorm _ ->
                nodes.add(
                        "BatchNormalization",
                        List.of(x, path + ".scale", path + ".shift", path + ".mean", path + ".variance"),
                        out,
                        Map.of("epsilon", Numerics.EPSILON));
            case Layer.AdaptiveNorm _ -> adaptiveNorm(path, in, out);
            case Layer.Modulate _ -> scaleAndShift(path, x, in.get(1), in.get(2), out);
            case Layer.Activation(Layer.Curve curve) -> {
                switch (curve) {
                    case RELU -> nodes.add("Relu", in, out);
                    case LEAKY_RELU -> nodes.add("LeakyRelu", in, out, Map.of("alpha", Numerics.LEAK));
                    case TANH -> nodes.add("Tanh", in, out);
                    case SIGMOID -> nodes.add("Sigmoid", in, out);
                }
            }
            case Layer.Upsample(int factor, Layer.Interpolation interpolation) ->
                upsample(path, factor, interpolation, x, out);
            case Layer.PixelShuffle(int factor) ->
                nodes.add("DepthToSpace", in, out, Map.of("blocksize", (long) factor, "mode", "CRD"));
            case Layer.PixelUnshuffle(int factor) ->
                nodes.add("SpaceToDepth", in, out, Map.of("blocksize", (long) factor));
            case Layer.Pool(Layer.Reduction reduction, int size) ->
                nodes.add(
                        reduction == Layer.Reduction.MAX ? "MaxPool" : "AveragePool",
                        in,
                        out,
                        Map.of("kernel_shape", List.of((long) size, (long) size), "strides", List.of((long) size, (long)
                                size)));
            case Layer.GlobalAverage _ -> nodes.add("GlobalAveragePool", in, out);
            case Layer.Moments _ -> moments(path, x, out);
            case Layer.Reshape(List<Long> axes) -> {
                long[] shape = new long[axes.size() + 1];
                for (int i = 0; i < axes.size(); i++) {
                    shape[i + 1] = axes.get(i);
                }
                // An axis of 0 keeps the input's length: the batch.
                nodes.add("Reshape", List.of(x, nodes.integers(path + ".shape", shape)), out);
            }
            case Layer.Slice(int from, int to) ->
                nodes.add(
                        "Slice",
                        List.of(
                                x,
                                nodes.integers(path + ".from", from),
                                nodes.integers(path + ".to", to),
                                nodes.integers(path + ".axis", 1)),
                        out);
            case Layer.Concat _ -> nodes.add("Concat", in, out, Map.of("axis", 1L));
            case Layer.Add _ -> nodes.add("Add", in, out);
            case Layer.Learned _ -> nodes.add("Identity", List.of(x), out);
            case Layer.Sequence(List<Layer> layers) -> sequence(path, layers, x, out);
            case Layer.Residual(List<Layer> body) -> {
                sequence(path, body, x, path + ".body");
                nodes.add("Add", List.of(x, path + ".body"), out);
            }
        }
    }

    private void sequence(String path, List<Layer> layers, String x, String out) {
        String value = x;
        for (int i = 0; i < layers.size(); i++) {
            String next = i == layers.size() - 1 ? out : path + "." + i;
            emit(path + "." + i, layers.get(i), List.of(value), next);
            value = next;
        }
    }

    private void convolution(String path, Layer.Conv c, String x, String out) {
        long kernel = c.kernel();
        long pad = (kernel - 1) / 2;
        String input = x;
        if (c.padding() == Layer.Padding.REFLECT && pad > 0) {
            input = path + ".padded";
            String pads = nodes.integers(path + ".pads", 0, 0, pad, pad, 0, 0, pad, pad);
            nodes.add("Pad", List.of(x, pads), input, Map.of("mode", "reflect"));
            pad = 0;
        }
        long stride = c.stride();
        nodes.add(
                "Conv",
                List.of(input, path + ".weight", path + ".bias"),
                out,
                Map.of(
                        "kernel_shape", List.of(kernel, kernel),
                        "strides", List.of(stride, stride),
                        "pads", List.of(pad, pad, pad, pad),
                        "group", (long) c.groups()));
    }

    private void upsampledConvolution(String path, String x, String out) {
        nodes.add(
                "Conv",
                List.of(x, path + ".weight", path + ".bias"),
                path + ".phases",
                Map.of("kernel_shape", List.of(3L, 3L), "pads", List.of(1L, 1L, 1L, 1L)));
        emit(path, new Layer.PixelShuffle(2), List.of(path + ".phases"), out);
    }

    /// The four numbers become one factor and one summand before they meet the picture-sized input.
    private void adaptiveNorm(String path, List<String> in, String out) {
        nodes.add("Div", List.of(in.get(4), in.get(2)), path + ".factor");
        nodes.add("Mul", List.of(in.get(1), path + ".factor"), path + ".moved");
        nodes.add("Sub", List.of(in.get(3), path + ".moved"), path + ".summand");
        scaleAndShift(path, in.getFirst(), path + ".factor", path + ".summand", out);
    }

    private void scaleAndShift(String path, String x, String scale, String shift, String out) {
        nodes.add("Mul", List.of(x, scale), path + ".scaled");
        nodes.add("Add", List.of(path + ".scaled", shift), out);
    }

    private void moments(String path, String x, String out) {
        nodes.add("GlobalAveragePool", List.of(x), path + ".average");
        nodes.add("Sub", List.of(x, path + ".average"), path + ".centred");
        nodes.add("Mul", List.of(path + ".centred", path + ".centred"), path + ".squared");
        nodes.add("GlobalAveragePool", List.of(path + ".squared"), path + ".var");
        String epsilon = nodes.floats(path + ".epsilon", Tensor.of(Shape.of(1), Numerics.EPSILON));
        nodes.add("Add", List.of(path + ".var", epsilon), path + ".stable");
        nodes.add("Sqrt", List.of(path + ".stable"), path + ".deviation");
        nodes.add("Concat", List.of(path + ".average", path + ".deviation"), out, Map.of("axis", 1L));
    }

    private void upsample(String path, int factor, Layer.Interpolation interpolation, String x, String out) {
        String scales = nodes.floats(path + ".scales", Tensor.of(Shape.of(4), 1, 1, factor, factor));
        Map<String, Object> attributes = interpolation == Layer.Interpolation.NEAREST
                ? Map.of("mode", "nearest", "coordinate_transformation_mode", "asymmetric", "nearest_mode", "floor")
                : Map.of("mode", "linear", "coordinate_transformation_mode", "half_pixel");
        nodes.add("Resize", List.of(x, "", scales), out, attributes);
    }
}
