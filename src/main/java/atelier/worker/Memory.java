package atelier.worker;

import atelier.tensor.Tensor;
import java.util.Map;

/// What a training remembers from step to step, as tensors by name: weights, their averages, moments.
interface Memory {
    Map<String, Tensor> state();

    /// Puts a [#state] back.
    ///
    /// @throws IllegalArgumentException when something is missing or has another shape
    void restore(Map<String, Tensor> state);
}
