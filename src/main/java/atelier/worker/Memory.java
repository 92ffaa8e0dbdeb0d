package atelier.worker;

import atelier.tensor.Tensor;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a training remembers from step to step, as tensors by name: weights, their averages, moments.
interface Memory {
    Map<String, Tensor> state();

    /// Puts a [#state] back.
    ///
    /// @throws IllegalArgumentException when something is missing or has another shape
    void restore(Map<String, Tensor> state);

    /// All of several; their names must differ.
    static Memory joined(Memory... parts) {
        return new Memory() {
            @Override
            public Map<String, Tensor> state() {
                Map<String, Tensor> all = new LinkedHashMap<>();
                for (Memory part : parts) {
                    all.putAll(part.state());
                }
                return all;
            }

            @Override
            public void restore(Map<String, Tensor> state) {
                for (Memory part : parts) {
                    part.restore(state);
                }
            }
        };
    }
}
