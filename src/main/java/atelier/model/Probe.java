package atelier.model;

import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.tensor.Tensor;
import atelier.tensor.TensorFile;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// Inputs of a model's graphs and the outputs that its trainer computed for them, without ONNX: what
/// proves that a file still is the network it is said to be.
///
/// In a [TensorFile] as `<graph>/in/<name>` and `<graph>/out/<name>`.
///
/// @param tensors by those names
public record Probe(Map<String, Tensor> tensors) {
    public Probe {
        tensors = Map.copyOf(tensors);
    }

    /// @throws ProblemException [Problem.ModelNotLoadable], or as [TensorFile#read]
    public static Probe read(Path file) {
        try {
            return new Probe(TensorFile.read(file));
        } catch (TensorFile.Malformed e) {
            throw new Problem.ModelNotLoadable(file, Objects.toString(e.getMessage())).exception(e);
        }
    }

    /// This probe with what went into a graph and came out of it.
    public Probe with(String graph, Map<String, Tensor> inputs, Map<String, Tensor> outputs) {
        Map<String, Tensor> all = new TreeMap<>(tensors);
        inputs.forEach((name, tensor) -> all.put(graph + "/in/" + name, tensor));
        outputs.forEach((name, tensor) -> all.put(graph + "/out/" + name, tensor));
        return new Probe(all);
    }

    /// @throws ProblemException as [TensorFile#write]
    public void write(Path file) {
        TensorFile.write(file, new TreeMap<>(tensors));
    }

    public Map<String, Tensor> inputs(String graph) {
        return below(graph + "/in/");
    }

    /// The largest difference of any output to what the trainer computed, as a part of that output's largest value
    /// where it is above 1: features of some hundreds differ by more than pixels do when they are rounded
    /// elsewhere. Infinite when an output or the graph's part of the probe is missing.
    public double difference(String graph, Map<String, Tensor> outputs) {
        Map<String, Tensor> expected = below(graph + "/out/");
        double largest = expected.isEmpty() ? Double.POSITIVE_INFINITY : 0;
        for (var output : expected.entrySet()) {
            Tensor computed = outputs.get(output.getKey());
            largest = Math.max(
                    largest,
                    computed == null
                            ? Double.POSITIVE_INFINITY
                            : output.getValue().largestDifference(computed) / Math.max(1, largest(output.getValue())));
        }
        return largest;
    }

    private static double largest(Tensor tensor) {
        double largest = 0;
        for (float value : tensor.toArray()) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    private Map<String, Tensor> below(String prefix) {
        Map<String, Tensor> found = new TreeMap<>();
        tensors.forEach((name, tensor) -> {
            if (name.startsWith(prefix)) {
                found.put(name.substring(prefix.length()), tensor);
            }
        });
        return found;
    }
}
