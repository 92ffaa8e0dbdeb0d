package atelier.net;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import atelier.tensor.Shape;
import atelier.tensor.Tensor;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Writes the nodes that lead into a foreign graph and out of it. The nodes inside stay as they are, but for names that
/// are taken outside.
final class OnnxLeads {
    /// Beginnings of names: of what is written here, and of what had to make way for it.
    private static final String OURS = "atelier/";

    private static final String INNER = "inner/";

    /// From here on `Squeeze` and `Unsqueeze` are told their axes by an input.
    private static final int AXES_ARE_INPUTS = 13;

    private final List<NodeProto> nodes = new ArrayList<>();
    private final long opset;
    private int values;

    private OnnxLeads(long opset) {
        this.opset = opset;
    }

    static byte[] around(ModelProto model, long opset, List<Lead> inputs, List<Lead> outputs) {
        ModelProto.Builder led = model.toBuilder().clearTrainingInfo();
        GraphProto.Builder graph = led.getGraphBuilder();
        Set<String> taken = Stream.concat(inputs.stream(), outputs.stream())
                .map(Lead::outer)
                .collect(Collectors.toSet());
        UnaryOperator<String> moved =
                name -> taken.contains(name) || name.startsWith(OURS) || name.startsWith(INNER) ? INNER + name : name;
        OnnxFile.graphs(graph).toList().forEach(each -> rename(each, moved));
        Set<String> given =
                inputs.stream().map(lead -> moved.apply(lead.inner())).collect(Collectors.toSet());

        OnnxLeads before = new OnnxLeads(opset);
        inputs.forEach(lead -> before.lead(lead.outer(), lead.steps(), moved.apply(lead.inner())));
        OnnxLeads after = new OnnxLeads(opset);
        after.values = before.values;
        outputs.forEach(lead -> after.lead(moved.apply(lead.inner()), lead.steps(), lead.outer()));
        List<NodeProto> inside = List.copyOf(graph.getNodeList());
        graph.clearNode().addAllNode(before.nodes).addAllNode(inside).addAllNode(after.nodes);

        // In old files weights are inputs too, and have to stay so.
        List<ValueInfoProto> weights = graph.getInputList().stream()
                .filter(value -> !given.contains(value.getName()))
                .toList();
        graph.clearInput().addAllInput(values(inputs)).addAllInput(weights);
        graph.clearOutput().addAllOutput(values(outputs)).clearValueInfo();

        List<StringStringEntryProto> metadata = led.getMetadataPropsList().stream()
                .filter(entry -> !entry.getKey().equals(OnnxWriter.METADATA))
                .toList();
        return led.clearMetadataProps().addAllMetadataProps(metadata).build().toByteArray();
    }

    /// Several leads may begin at the same value.
    private static List<ValueInfoProto> values(List<Lead> leads) {
        return leads.stream()
                .collect(Collectors.toMap(Lead::outer, lead -> lead, (first, _) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .map(lead -> OnnxNodes.value(lead.outer(), lead.shape()))
                .toList();
    }

    /// The same graph with some of its inputs always as given, cast to the kinds of numbers that they are.
    static void hold(GraphProto.Builder graph, long opset, Map<String, Tensor> given) {
        UnaryOperator<String> moved = name -> name.startsWith(OURS) ? INNER + name : name;
        OnnxFile.graphs(graph).toList().forEach(each -> rename(each, moved));
        OnnxLeads before = new OnnxLeads(opset);
        List<ValueInfoProto> open = new ArrayList<>();
        for (ValueInfoProto input : graph.getInputList()) {
            Tensor always = given.get(input.getName());
            if (always == null) {
                open.add(input);
            } else {
                int kind = input.getType().getTensorType().getElemType();
                before.node("Cast", List.of(before.constant(always)), input.getName(), integer("to", kind));
            }
        }
        List<NodeProto> inside = List.copyOf(graph.getNodeList());
        graph.clearNode().addAllNode(before.nodes).addAllNode(inside);
        graph.clearInput().addAllInput(open);
    }

    private void lead(String from, List<Conversion> steps, String to) {
        String value = from;
        for (Conversion step : steps) {
            value = convert(step, value);
        }
        node("Identity", List.of(value), to);
    }

    private String convert(Conversion step, String x) {
        return switch (step) {
            case Conversion.Cast(Element to) -> node("Cast", List.of(x), integer("to", to.code()));
            case Conversion.Transpose(List<Long> axes) -> node("Transpose", List.of(x), integers("perm", axes));
            case Conversion.Unsqueeze(long axis) -> axis("Unsqueeze", x, axis);
            case Conversion.Squeeze(long axis) -> axis("Squeeze", x, axis);
            case Conversion.Reshape(List<Long> axes) -> node("Reshape", List.of(x, constant(axes)));
            // Slices came to be told where by inputs only later; this has been the same in all versions.
            case Conversion.Columns(long from, long to) ->
                node(
                        "Gather",
                        List.of(x, constant(LongStream.range(from, to).boxed().toList())),
                        integer("axis", 1));
            case Conversion.Greatest() -> node("ArgMax", List.of(x), integer("axis", 1), integer("keepdims", 0));
            case Conversion.Channels(Tensor weights, Tensor bias) -> {
                Shape kernel = Shape.of(weights.shape().axis(0), weights.shape().axis(1), 1, 1);
                yield node("Conv", List.of(x, constant(new Tensor(kernel, weights.data())), constant(bias)));
            }
        };
    }

    private String axis(String operator, String x, long axis) {
        return opset >= AXES_ARE_INPUTS
                ? node(operator, List.of(x, constant(List.of(axis))))
                : node(operator, List.of(x), integers("axes", List.of(axis)));
    }

    private String constant(List<Long> numbers) {
        return constant(TensorProto.newBuilder()
                .setDataType(TensorProto.DataType.INT64_VALUE)
                .addDims(numbers.size())
                .addAllInt64Data(numbers));
    }

    private String constant(Tensor floats) {
        ByteBuffer bytes =
                ByteBuffer.allocate(floats.data().capacity() * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(0, floats.data(), 0, floats.data().capacity());
        return constant(TensorProto.newBuilder()
                .setDataType(TensorProto.DataType.FLOAT_VALUE)
                .addAllDims(floats.shape().axes())
                .setRawData(ByteString.copyFrom(bytes)));
    }

    /// As a node: initializers would have to be inputs too in old files.
    private String constant(TensorProto.Builder tensor) {
        AttributeProto.Builder value = AttributeProto.newBuilder()
                .setName("value")
                .setType(AttributeType.TENSOR)
                .setT(tensor);
        return node("Constant", List.of(), value);
    }

    private String node(String operator, List<String> inputs, AttributeProto.Builder... attributes) {
        String output = OURS + values++;
        node(operator, inputs, output, attributes);
        return output;
    }

    private void node(String operator, List<String> inputs, String output, AttributeProto.Builder... attributes) {
        NodeProto.Builder node =
                NodeProto.newBuilder().setOpType(operator).addAllInput(inputs).addOutput(output);
        for (AttributeProto.Builder attribute : attributes) {
            node.addAttribute(attribute);
        }
        nodes.add(node.build());
    }

    private static AttributeProto.Builder integer(String name, long value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeType.INT)
                .setI(value);
    }

    private static AttributeProto.Builder integers(String name, List<Long> values) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeType.INTS)
                .addAllInts(values);
    }

    /// Names of values are the same throughout a graph and the graphs inside its nodes.
    private static void rename(GraphProto.Builder graph, UnaryOperator<String> moved) {
        for (NodeProto.Builder node : graph.getNodeBuilderList()) {
            for (int i = 0; i < node.getInputCount(); i++) {
                node.setInput(i, moved.apply(node.getInput(i)));
            }
            for (int i = 0; i < node.getOutputCount(); i++) {
                node.setOutput(i, moved.apply(node.getOutput(i)));
            }
        }
        graph.getInitializerBuilderList().forEach(tensor -> tensor.setName(moved.apply(tensor.getName())));
        graph.getSparseInitializerBuilderList().forEach(sparse -> {
            String name = moved.apply(sparse.getValues().getName());
            sparse.getValuesBuilder().setName(name);
        });
        graph.getInputBuilderList().forEach(value -> value.setName(moved.apply(value.getName())));
        graph.getOutputBuilderList().forEach(value -> value.setName(moved.apply(value.getName())));
    }
}
