package atelier.net;

import atelier.tensor.Shape;
import java.util.Optional;

/// One block of weights: its name (the layer's path and its role), shape, and what it starts from.
///
/// @param trained whether the optimiser changes it; running statistics are kept but not trained
/// @param fold how an ONNX file holds it; empty for as it is
public record Parameter(String name, Shape shape, Start start, boolean trained, Optional<Fold> fold) {
    Parameter(String name, Shape shape, Start start, boolean trained) {
        this(name, shape, start, trained, Optional.empty());
    }

    /// What weights are before training.
    public sealed interface Start {
        /// Normal with deviation sqrt(gain / fanIn) (He et al. 2015), every filter `repeats` times in a row.
        record Normal(int fanIn, double gain, int repeats) implements Start {}

        record Constant(float value) implements Start {}
    }
}
