package atelier.net;

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
import atelier.base.AtomicFile;
import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.tensor.Shape;
import atelier.tensor.Tensor;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnsafeByteOperations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// An ONNX file, whoever wrote it: what it says of itself, and its graph to be led into and out of.
public final class OnnxFile {
    /// What goes in or comes out.
    ///
    /// @param shape [Shape#FREE] where the file leaves a length open; without axes where it says nothing
    /// @param words what the file says of it
    public record Port(String name, Element element, Shape shape, String words) {}

    private static final List<Long> ONES = List.of(1L, 1L, 1L);

    /// Operators that leave numbers as they are and lay them out otherwise.
    private static final Set<String> LAYING =
            Set.of("Identity", "Cast", "Transpose", "Reshape", "Flatten", "Squeeze", "Unsqueeze", "Slice");

    private final Path file;
    private final ModelProto model;

    private OnnxFile(Path file, ModelProto model) {
        this.file = file;
        this.model = model;
    }

    /// Reads a file, and the weights that it keeps in files beside it.
    ///
    /// @throws ProblemException [Problem.FileMissing], [Problem.FileUnreadable], [Problem.ModelNotOnnx],
    ///     [Problem.ModelTooLarge], or what is wrong with the files beside
    public static OnnxFile read(Path file) {
        try {
            long size = Files.size(file);
            if (size > Integer.MAX_VALUE - 8) {
                throw new Problem.ModelTooLarge(file, size >> 20).exception();
            }
            CodedInputStream in =
                    UnsafeByteOperations.unsafeWrap(Files.readAllBytes(file)).newCodedInput();
            // Weights are parts of the bytes read, not copies.
            in.enableAliasing(true);
            ModelProto model = ModelProto.parseFrom(in);
            if (model.getIrVersion() <= 0 || model.getGraph().getNodeCount() == 0) {
                throw new Problem.ModelNotOnnx(file).exception();
            }
            return new OnnxFile(file, ExternalData.takenIn(model, file));
        } catch (InvalidProtocolBufferException e) {
            throw new Problem.ModelNotOnnx(file).exception(e);
        } catch (NoSuchFileException e) {
            throw new Problem.FileMissing(file).exception(e);
        } catch (IOException e) {
            throw new Problem.FileUnreadable(file, AtomicFile.reason(e)).exception(e);
        }
    }

    public Path file() {
        return file;
    }

    /// What has to be given, in order; weights that may be given are none of it.
    public List<Port> inputs() {
        Set<String> weights = Stream.concat(
                        model.getGraph().getInitializerList().stream().map(TensorProto::getName),
                        model.getGraph().getSparseInitializerList().stream()
                                .map(sparse -> sparse.getValues().getName()))
                .collect(Collectors.toSet());
        return model.getGraph().getInputList().stream()
                .filter(value -> !weights.contains(value.getName()))
                .map(OnnxFile::port)
                .toList();
    }

    public List<Port> outputs() {
        return model.getGraph().getOutputList().stream().map(OnnxFile::port).toList();
    }

    /// The version of ONNX's own operators that it was written for; 0 where it uses none.
    public long opset() {
        return model.getOpsetImportList().stream()
                .filter(set -> set.getDomain().isEmpty() || set.getDomain().equals("ai.onnx"))
                .mapToLong(OperatorSetIdProto::getVersion)
                .max()
                .orElse(0);
    }

    /// The shapes of the weights that the value is multiplied with at once.
    public List<Shape> weightsOf(String input) {
        Set<String> others = model.getGraph().getNodeList().stream()
                .filter(node -> node.getInputList().contains(input))
                .flatMap(node -> node.getInputList().stream())
                .collect(Collectors.toSet());
        return model.getGraph().getInitializerList().stream()
                .filter(tensor -> others.contains(tensor.getName()))
                .map(tensor -> new Shape(tensor.getDimsList()))
                .toList();
    }

    /// The operator that an output's numbers come from, however they are laid out afterwards; empty where the file
    /// makes no such output.
    public Optional<String> operatorOf(String output) {
        Map<String, NodeProto> makers = new HashMap<>();
        for (NodeProto node : model.getGraph().getNodeList()) {
            node.getOutputList().forEach(name -> makers.put(name, node));
        }
        NodeProto maker = makers.get(output);
        while (maker != null && LAYING.contains(maker.getOpType()) && maker.getInputCount() > 0) {
            // Taken out, so that a file that leads round in a circle comes to an end.
            maker = makers.remove(maker.getInput(0));
        }
        return Optional.ofNullable(maker).map(NodeProto::getOpType);
    }

    /// What its maker has written in it, by name.
    public Map<String, String> metadata() {
        Map<String, String> entries = new TreeMap<>();
        for (StringStringEntryProto entry : model.getMetadataPropsList()) {
            if (!entry.getKey().equals(OnnxWriter.METADATA)) {
                entries.put(entry.getKey(), entry.getValue());
            }
        }
        return entries;
    }

    /// The program that wrote it, and what its maker says of it.
    public String words() {
        return Stream.of(
                        model.getProducerName(),
                        model.getProducerVersion(),
                        model.getDocString(),
                        model.getGraph().getDocString())
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining(" "));
    }

    /// The same network, met as the leads say: all of its inputs, and those of its outputs that are wanted. Sizes
    /// that the file had fixed at its borders are as the leads have them.
    public byte[] led(List<Lead> inputs, List<Lead> outputs) {
        return OnnxLeads.around(model, opset(), inputs, outputs);
    }

    /// The same network with some of its inputs always as given.
    public OnnxFile holding(Map<String, Tensor> given) {
        ModelProto.Builder held = model.toBuilder();
        OnnxLeads.hold(held.getGraphBuilder(), opset(), given);
        return new OnnxFile(file, held.build());
    }

    /// The same network with the sizes let go that transposed convolutions were told to come to. Whether it still
    /// computes the same is for the caller to try: what they cut off to come to that size is taken for none.
    public OnnxFile freed() {
        ModelProto.Builder freed = model.toBuilder();
        graphs(freed.getGraphBuilder())
                .flatMap(graph -> graph.getNodeBuilderList().stream())
                .filter(node -> node.getOpType().equals("ConvTranspose"))
                .forEach(OnnxFile::free);
        return new OnnxFile(file, freed.build());
    }

    private static void free(NodeProto.Builder node) {
        Map<String, List<Long>> given = new TreeMap<>();
        node.getAttributeList().forEach(attribute -> given.put(attribute.getName(), attribute.getIntsList()));
        List<Long> sizes = given.getOrDefault("output_shape", List.of());
        List<Long> kernel = given.getOrDefault("kernel_shape", List.of());
        if (sizes.isEmpty() || kernel.size() != sizes.size()) {
            return;
        }
        AttributeProto.Builder padding =
                AttributeProto.newBuilder().setName("output_padding").setType(AttributeProto.AttributeType.INTS);
        for (int i = 0; i < sizes.size(); i++) {
            long stride = given.getOrDefault("strides", ONES).get(i);
            long dilation = given.getOrDefault("dilations", ONES).get(i);
            // A size is a multiple of the stride, plus the kernel's reach, plus this.
            padding.addInts(Math.floorMod(sizes.get(i) - (kernel.get(i) - 1) * dilation - 1, stride));
        }
        List<AttributeProto> kept = node.getAttributeList().stream()
                .filter(attribute -> !Set.of("output_shape", "output_padding", "auto_pad", "pads")
                        .contains(attribute.getName()))
                .toList();
        node.clearAttribute().addAllAttribute(kept).addAttribute(padding);
    }

    private static Port port(ValueInfoProto value) {
        TypeProto type = value.getType();
        String words = value.getDocString() + " " + type.getDenotation();
        if (!type.hasTensorType()) {
            return new Port(value.getName(), Element.OTHER, Shape.of(), words);
        }
        TensorShapeProto shape = type.getTensorType().getShape();
        return new Port(
                value.getName(),
                Element.of(type.getTensorType().getElemType()),
                new Shape(IntStream.range(0, shape.getDimCount())
                        .mapToObj(i -> length(shape, i))
                        .toList()),
                words);
    }

    /// Some programs write 0 for a length that is open; but in a row of numbers it is one of none, as StyleGAN has
    /// for the classes that it does not know.
    private static long length(TensorShapeProto shape, int i) {
        long value = shape.getDim(i).hasDimValue() ? shape.getDim(i).getDimValue() : Shape.FREE;
        boolean none = value == 0 && shape.getDimCount() == 2 && i == 1;
        return value > 0 || none ? value : Shape.FREE;
    }

    /// All graphs of a model, those inside nodes too.
    static Stream<GraphProto.Builder> graphs(GraphProto.Builder graph) {
        return Stream.concat(
                Stream.of(graph),
                graph.getNodeBuilderList().stream().flatMap(node -> inside(node).flatMap(OnnxFile::graphs)));
    }

    private static Stream<GraphProto.Builder> inside(NodeProto.Builder node) {
        return node.getAttributeBuilderList().stream()
                .flatMap(attribute -> Stream.concat(
                        attribute.hasG() ? Stream.of(attribute.getGBuilder()) : Stream.of(),
                        attribute.getGraphsBuilderList().stream()));
    }
}
