package atelier.infer;

import atelier.base.Job;
import atelier.tensor.Tensor;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One graph of a model, open and ready: the only port to the models.
public interface Network extends AutoCloseable {
    /// Tensors in by name, all outputs by name. One call at a time a thread; callers share nothing.
    ///
    /// @param job where given, cancelling it stops the run within milliseconds
    /// @throws java.util.concurrent.CancellationException when the job was cancelled
    /// @throws atelier.base.ProblemException [atelier.base.Problem.OutOfMemory] or
    ///     [atelier.base.Problem.ModelNotLoadable]
    Map<String, Tensor> run(Map<String, Tensor> inputs, @Nullable Job<?> job);

    @Override
    void close();
}
