package atelier.worker;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import atelier.base.AtomicFile;
import atelier.base.Sha256;
import atelier.model.ModelCard;
import atelier.net.Architecture;
import atelier.net.OnnxWriter;
import atelier.tensor.Shape;
import atelier.tensor.Tensor;
import atelier.tensor.TensorSpec;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/// Writes one graph of a model, with what proves it.
final class Shipping {
    private static final int PROBE_SIDE = 32;

    private Shipping() {}

    /// Writes `<role>.onnx` and adds the role's probe: noise in, and what the trainer's own forward pass
    /// makes of it.
    ///
    /// @param given inputs of the probe that are not noise
    /// @return the graph's entry in the card
    static ModelCard.Graph graph(
            NDManager scope,
            Path folder,
            String role,
            Student student,
            Map<String, TensorSpec> inputs,
            Map<String, TensorSpec> outputs,
            Map<String, Tensor> probe,
            Map<String, Tensor> given) {
        Architecture architecture = student.architecture();
        byte[] onnx = OnnxWriter.write(architecture, student.shipped());
        AtomicFile.write(folder.resolve(role + ".onnx"), onnx);
        Map<String, NDArray> fed = new LinkedHashMap<>();
        for (Architecture.Port port : architecture.inputs()) {
            Tensor x = given.containsKey(port.name()) ? given.get(port.name()) : noise(port.shape());
            probe.put(role + "/in/" + port.name(), x);
            fed.put(port.name(), Tensors.toArray(scope, x));
        }
        Blocks.Values values = student.runShipped(fed);
        for (Architecture.Port port : architecture.outputs()) {
            probe.put(role + "/out/" + port.name(), Tensors.fromArray(values.of(port.name())));
        }
        return new ModelCard.Graph(new ModelCard.FileHash(role + ".onnx", Sha256.of(onnx)), inputs, outputs);
    }

    /// What a graph written before made of its probe.
    static Tensor made(Map<String, Tensor> probe, String name) {
        Tensor tensor = probe.get(name);
        if (tensor == null) {
            throw new IllegalStateException("no " + name + " in the probe");
        }
        return tensor;
    }

    private static Tensor noise(Shape shape) {
        long[] axes = shape.toArray();
        for (int i = 0; i < axes.length; i++) {
            axes[i] = axes[i] != Shape.FREE ? axes[i] : i == 0 ? 1 : PROBE_SIDE;
        }
        Shape concrete = Shape.of(axes);
        float[] values = new float[Math.toIntExact(concrete.size())];
        SplittableRandom random = new SplittableRandom(20);
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextDouble();
        }
        return Tensor.of(concrete, values);
    }
}
