package atelier.foreign;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// An ONNX file drawn node by node, as other programs write them.
final class Drawn {
    static final int FLOAT = 1;
    static final int UINT8 = 2;
    static final int INT64 = 7;
    static final int HALF = 10;
    /// A length of nothing, told as such.
    static final long NONE = Long.MIN_VALUE;

    final GraphProto.Builder graph = GraphProto.newBuilder().setName("drawn");
    private final ModelProto.Builder model = ModelProto.newBuilder().setIrVersion(8);
    private final long opset;
    private int values;

    Drawn(long opset) {
        this.opset = opset;
    }

    Drawn input(String name, int type, long... axes) {
        graph.addInput(value(name, type, axes));
        return this;
    }

    Drawn output(String name, int type, long... axes) {
        graph.addOutput(value(name, type, axes));
        return this;
    }

    Drawn metadata(String key, String value) {
        model.addMetadataProps(StringStringEntryProto.newBuilder().setKey(key).setValue(value));
        return this;
    }

    String floats(List<Long> axes, float... values) {
        TensorProto.Builder tensor = TensorProto.newBuilder()
                .setName("w" + this.values++)
                .setDataType(FLOAT)
                .addAllDims(axes);
        for (float each : values) {
            tensor.addFloatData(each);
        }
        graph.addInitializer(tensor);
        return tensor.getName();
    }

    String scalar(float value) {
        return floats(List.of(), value);
    }

    String longs(long... values) {
        TensorProto.Builder tensor = TensorProto.newBuilder()
                .setName("w" + this.values++)
                .setDataType(INT64)
                .addDims(values.length);
        for (long each : values) {
            tensor.addInt64Data(each);
        }
        graph.addInitializer(tensor);
        return tensor.getName();
    }

    /// Adds a node with one output, whose name is given back.
    String node(String operator, List<String> inputs, AttributeProto.Builder... attributes) {
        return named("v" + values++, operator, inputs, attributes);
    }

    String named(String output, String operator, List<String> inputs, AttributeProto.Builder... attributes) {
        NodeProto.Builder node =
                NodeProto.newBuilder().setOpType(operator).addAllInput(inputs).addOutput(output);
        for (AttributeProto.Builder attribute : attributes) {
            node.addAttribute(attribute);
        }
        graph.addNode(node);
        return output;
    }

    static AttributeProto.Builder integer(String name, long value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.INT)
                .setI(value);
    }

    static AttributeProto.Builder integers(String name, List<Long> values) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.INTS)
                .addAllInts(values);
    }

    Path write(Path file) throws IOException {
        model.addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(opset)).setGraph(graph);
        return Files.write(file, model.build().toByteArray());
    }

    /// @param axes 0 for a length that is open
    static ValueInfoProto value(String name, int type, long... axes) {
        TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
        for (int i = 0; i < axes.length; i++) {
            if (axes[i] > 0 || axes[i] == NONE) {
                shape.addDimBuilder().setDimValue(Math.max(0, axes[i]));
            } else {
                shape.addDimBuilder().setDimParam(name + i);
            }
        }
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder()
                        .setTensorType(
                                TypeProto.Tensor.newBuilder().setElemType(type).setShape(shape)))
                .build();
    }
}
