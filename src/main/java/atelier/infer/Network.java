package atelier.infer;

import atelier.base.Job;
import atelier.tensor.Tensor;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One graph of a model, open and ready: the only port to the models. Safe to use from any thread.
public interface Network extends AutoCloseable {
    /// Tensors in by name, all outputs by name.
    ///
    /// @param into outputs to write into these tensors, for callers that know their shapes and have the
    ///     memory; the others are fresh
    /// @param job where given, cancelling it stops the run within milliseconds
    /// @throws java.util.concurrent.CancellationException when the job was cancelled
    /// @throws atelier.base.ProblemException [atelier.base.Problem.OutOfMemory] or
    ///     [atelier.base.Problem.ModelNotLoadable]
    Outputs run(Map<String, Tensor> inputs, Map<String, Tensor> into, @Nullable Job<?> job);

    /// Tensors in by name, all outputs by name, in fresh memory.
    default Outputs run(Map<String, Tensor> inputs, @Nullable Job<?> job) {
        return run(inputs, Map.of(), job);
    }

    @Override
    void close();
}
