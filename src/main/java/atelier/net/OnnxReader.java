package atelier.net;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import atelier.base.AtomicFile;
import atelier.base.Json;
import atelier.base.Problem;
import atelier.tensor.Shape;
import atelier.tensor.Tensor;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// Reads back what [OnnxWriter] wrote, so that a shipped network can be trained on or used in training.
public final class OnnxReader {
    /// A network with its weights.
    public record Trained(Architecture architecture, Map<String, Tensor> weights) {}

    private OnnxReader() {}

    /// @throws atelier.base.ProblemException when the file cannot be read or was not written by this program
    public static Trained read(Path file) {
        try {
            ModelProto model = ModelProto.parseFrom(Files.readAllBytes(file));
            String json = model.getMetadataPropsList().stream()
                    .filter(entry -> entry.getKey().equals(OnnxWriter.METADATA))
                    .map(StringStringEntryProto::getValue)
                    .findFirst()
                    .orElseThrow(() -> new Problem.ModelNotLoadable(file, "no architecture inside").exception());
            Architecture architecture = Json.read(json, Architecture.class);
            Map<String, Tensor> all = new HashMap<>();
            for (TensorProto tensor : model.getGraph().getInitializerList()) {
                if (tensor.getDataType() == TensorProto.DataType.FLOAT_VALUE) {
                    all.put(tensor.getName(), floats(tensor));
                }
            }
            Map<String, Tensor> weights = new HashMap<>();
            for (Parameter parameter : Parameters.of(architecture)) {
                Tensor held = all.get(parameter.name());
                Tensor weight = held != null && parameter.fold().isPresent()
                        ? parameter.fold().get().unfolded(held)
                        : held;
                if (weight == null || !weight.shape().equals(parameter.shape())) {
                    throw new Problem.ModelNotLoadable(file, "weight " + parameter.name() + " does not fit")
                            .exception();
                }
                weights.put(parameter.name(), weight);
            }
            return new Trained(architecture, weights);
        } catch (IOException e) {
            throw new Problem.ModelNotLoadable(file, AtomicFile.reason(e)).exception(e);
        } catch (Json.Malformed e) {
            throw new Problem.ModelNotLoadable(file, String.valueOf(e.getMessage())).exception(e);
        }
    }

    private static Tensor floats(TensorProto tensor) {
        Shape shape = new Shape(tensor.getDimsList());
        FloatBuffer raw = tensor.getRawData()
                .asReadOnlyByteBuffer()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer();
        FloatBuffer data = Tensor.buffer(Math.toIntExact(shape.size()));
        data.put(0, raw, 0, data.capacity());
        return new Tensor(shape, data);
    }
}
