package atelier.net;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.SparseTensorProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import atelier.base.Problem;
import atelier.base.ProblemException;
import com.google.protobuf.ByteString;
import com.google.protobuf.UnsafeByteOperations;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Weights that an ONNX file keeps in files beside it. Only files in its own folder, or below, are ever opened.
final class ExternalData {
    private final Path file;

    private ExternalData(Path file) {
        this.file = file;
    }

    /// The model with all its weights inside.
    ///
    /// @throws ProblemException [Problem.ModelFileOutside], [Problem.ModelDataMissing], or
    ///     [Problem.ModelTooLarge] when all of it is more than one ONNX file can hold
    static ModelProto takenIn(ModelProto model, Path file) {
        ModelProto.Builder whole = model.toBuilder();
        List<TensorProto.Builder> outside = tensors(whole)
                .filter(tensor -> tensor.getDataLocation() == TensorProto.DataLocation.EXTERNAL)
                .toList();
        if (outside.isEmpty()) {
            return model;
        }
        outside.forEach(new ExternalData(file)::takeIn);
        long size =
                tensors(whole).mapToLong(tensor -> tensor.getRawData().size()).sum();
        if (size > Integer.MAX_VALUE - (1 << 24)) {
            throw new Problem.ModelTooLarge(file, size >> 20).exception();
        }
        return whole.build();
    }

    /// All tensors of a model: of its graphs, those inside nodes too, and of the functions it brings along.
    private static Stream<TensorProto.Builder> tensors(ModelProto.Builder model) {
        return Stream.concat(
                of(model.getGraphBuilder()),
                model.getFunctionsBuilderList().stream()
                        .flatMap(function -> function.getNodeBuilderList().stream())
                        .flatMap(ExternalData::of));
    }

    private static Stream<TensorProto.Builder> of(GraphProto.Builder graph) {
        return Stream.of(
                        graph.getInitializerBuilderList().stream(),
                        graph.getSparseInitializerBuilderList().stream().flatMap(ExternalData::of),
                        graph.getNodeBuilderList().stream().flatMap(ExternalData::of))
                .flatMap(found -> found);
    }

    private static Stream<TensorProto.Builder> of(NodeProto.Builder node) {
        return node.getAttributeBuilderList().stream().flatMap(ExternalData::of);
    }

    private static Stream<TensorProto.Builder> of(AttributeProto.Builder attribute) {
        return Stream.of(
                        attribute.hasT() ? Stream.of(attribute.getTBuilder()) : Stream.<TensorProto.Builder>empty(),
                        attribute.getTensorsBuilderList().stream(),
                        attribute.hasSparseTensor()
                                ? of(attribute.getSparseTensorBuilder())
                                : Stream.<TensorProto.Builder>empty(),
                        attribute.getSparseTensorsBuilderList().stream().flatMap(ExternalData::of),
                        attribute.hasG() ? of(attribute.getGBuilder()) : Stream.<TensorProto.Builder>empty(),
                        attribute.getGraphsBuilderList().stream().flatMap(ExternalData::of))
                .flatMap(found -> found);
    }

    private static Stream<TensorProto.Builder> of(SparseTensorProto.Builder sparse) {
        return Stream.of(sparse.getValuesBuilder(), sparse.getIndicesBuilder());
    }

    private void takeIn(TensorProto.Builder tensor) {
        Map<String, String> where = new HashMap<>();
        for (StringStringEntryProto entry : tensor.getExternalDataList()) {
            where.put(entry.getKey(), entry.getValue());
        }
        String location = where.getOrDefault("location", "");
        tensor.setRawData(read(location, number(where.get("offset")), number(where.get("length"))))
                .clearExternalData()
                .clearDataLocation();
    }

    private ByteString read(String location, long offset, long length) {
        Path data = inside(location);
        try (FileChannel channel = FileChannel.open(data)) {
            long wanted = length > 0 ? length : channel.size() - offset;
            if (offset < 0 || wanted < 0 || wanted > Integer.MAX_VALUE - 8 || offset + wanted > channel.size()) {
                throw new Problem.ModelDataMissing(file, location).exception();
            }
            ByteBuffer bytes = ByteBuffer.allocate((int) wanted);
            while (bytes.hasRemaining()) {
                if (channel.read(bytes, offset + bytes.position()) < 0) {
                    throw new Problem.ModelDataMissing(file, location).exception();
                }
            }
            return UnsafeByteOperations.unsafeWrap(bytes.flip());
        } catch (IOException e) {
            throw new Problem.ModelDataMissing(file, location).exception(e);
        }
    }

    /// Where the data lies, links followed: certainly in the model's own folder.
    private Path inside(String location) {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        try {
            Path named = folder.resolve(location).normalize();
            if (location.isBlank() || !named.startsWith(folder)) {
                throw new Problem.ModelFileOutside(folder, location).exception();
            }
            Path real = named.toRealPath();
            if (!real.startsWith(folder.toRealPath())) {
                throw new Problem.ModelFileOutside(folder, location).exception();
            }
            return real;
        } catch (InvalidPathException e) {
            throw new Problem.ModelFileOutside(folder, location).exception(e);
        } catch (IOException e) {
            throw new Problem.ModelDataMissing(file, location).exception(e);
        }
    }

    private static long number(@Nullable String digits) {
        try {
            return digits == null ? 0 : Long.parseLong(digits);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
