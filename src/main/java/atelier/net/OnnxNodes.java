package atelier.net;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import atelier.tensor.Shape;
import atelier.tensor.Tensor;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The nodes and constants of an ONNX graph being written.
final class OnnxNodes {
    private final GraphProto.Builder graph;

    OnnxNodes(GraphProto.Builder graph) {
        this.graph = graph;
    }

    void add(String operator, List<String> inputs, String output) {
        add(operator, inputs, output, Map.of());
    }

    /// @param attributes long, float, text, or list of longs by name
    void add(String operator, List<String> inputs, String output, Map<String, ?> attributes) {
        NodeProto.Builder node = graph.addNodeBuilder()
                .setOpType(operator)
                .setName(output + "/" + operator)
                .addAllInput(inputs)
                .addOutput(output);
        // Sorted, so that equal architectures give equal bytes.
        new TreeMap<>(attributes).forEach((name, value) -> node.addAttribute(attribute(name, value)));
    }

    /// Adds a constant and gives back its name.
    String floats(String name, Tensor values) {
        int size = values.data().capacity();
        ByteBuffer bytes = ByteBuffer.allocate(size * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(0, values.data(), 0, size);
        graph.addInitializer(TensorProto.newBuilder()
                .setName(name)
                .setDataType(TensorProto.DataType.FLOAT_VALUE)
                .addAllDims(values.shape().axes())
                .setRawData(ByteString.copyFrom(bytes)));
        return name;
    }

    /// Adds a constant list of integers and gives back its name.
    String integers(String name, long... values) {
        TensorProto.Builder tensor = TensorProto.newBuilder()
                .setName(name)
                .setDataType(TensorProto.DataType.INT64_VALUE)
                .addDims(values.length);
        for (long value : values) {
            tensor.addInt64Data(value);
        }
        graph.addInitializer(tensor);
        return name;
    }

    /// A graph's input or output: free axes get names of their own, the first one is the batch `n`. Without axes
    /// nothing is said of the shape.
    static ValueInfoProto value(String name, Shape shape) {
        TensorShapeProto.Builder axes = TensorShapeProto.newBuilder();
        for (int i = 0; i < shape.rank(); i++) {
            if (shape.axis(i) == Shape.FREE) {
                axes.addDimBuilder().setDimParam(i == 0 ? "n" : name + "_" + i);
            } else {
                axes.addDimBuilder().setDimValue(shape.axis(i));
            }
        }
        TypeProto.Tensor.Builder type = TypeProto.Tensor.newBuilder().setElemType(TensorProto.DataType.FLOAT_VALUE);
        if (shape.rank() > 0) {
            type.setShape(axes);
        }
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder().setTensorType(type))
                .build();
    }

    private static AttributeProto attribute(String name, Object value) {
        AttributeProto.Builder attribute = AttributeProto.newBuilder().setName(name);
        switch (value) {
            case Long number -> attribute.setType(AttributeType.INT).setI(number);
            case Float number -> attribute.setType(AttributeType.FLOAT).setF(number);
            case String text -> attribute.setType(AttributeType.STRING).setS(ByteString.copyFromUtf8(text));
            case List<?> numbers -> {
                attribute.setType(AttributeType.INTS);
                numbers.forEach(number -> attribute.addInts((Long) number));
            }
            default -> throw new IllegalArgumentException(name + " of " + value.getClass());
        }
        return attribute.build();
    }
}
