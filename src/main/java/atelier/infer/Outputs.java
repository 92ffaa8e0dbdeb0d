package atelier.infer;

import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.tensor.Tensor;
import java.nio.file.Path;
import java.util.Map;

/// What came out of a graph.
///
/// @param graph the file that it was opened from
/// @param tensors all outputs by name
public record Outputs(Path graph, Map<String, Tensor> tensors) {
    public Outputs {
        tensors = Map.copyOf(tensors);
    }

    /// One of them.
    ///
    /// @throws ProblemException [Problem.ModelNotLoadable] where the graph has none of that name, whatever its card
    /// promises
    public Tensor get(String name) {
        Tensor tensor = tensors.get(name);
        if (tensor == null) {
            throw new Problem.ModelNotLoadable(graph, "no output \"" + name + "\"").exception();
        }
        return tensor;
    }
}
