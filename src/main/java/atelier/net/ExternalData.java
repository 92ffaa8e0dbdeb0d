package atelier.net;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
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
import java.util.Map;
import java.util.Objects;
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
        if (!anywhere(model.getGraph())) {
            return model;
        }
        ExternalData data = new ExternalData(file);
        ModelProto.Builder whole = model.toBuilder();
        OnnxFile.graphs(whole.getGraphBuilder()).forEach(data::takeIn);
        long size = whole.getGraph().getInitializerList().stream()
                .mapToLong(tensor -> tensor.getRawData().size())
                .sum();
        if (size > Integer.MAX_VALUE - (1 << 24)) {
            throw new Problem.ModelTooLarge(file, size >> 20).exception();
        }
        return whole.build();
    }

    private static boolean anywhere(GraphProto graph) {
        return graph.getInitializerList().stream().anyMatch(ExternalData::isExternal)
                || graph.getNodeList().stream()
                        .flatMap(node -> node.getAttributeList().stream())
                        .anyMatch(attribute -> isExternal(attribute.getT())
                                || (attribute.hasG() && anywhere(attribute.getG()))
                                || attribute.getGraphsList().stream().anyMatch(ExternalData::anywhere));
    }

    private static boolean isExternal(TensorProto tensor) {
        return tensor.getDataLocation() == TensorProto.DataLocation.EXTERNAL;
    }

    private void takeIn(GraphProto.Builder graph) {
        graph.getInitializerBuilderList().forEach(this::takeIn);
        graph.getNodeBuilderList()
                .forEach(node -> node.getAttributeBuilderList().stream()
                        .filter(AttributeProto.Builder::hasT)
                        .forEach(attribute -> takeIn(attribute.getTBuilder())));
    }

    private void takeIn(TensorProto.Builder tensor) {
        if (tensor.getDataLocation() != TensorProto.DataLocation.EXTERNAL) {
            return;
        }
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
