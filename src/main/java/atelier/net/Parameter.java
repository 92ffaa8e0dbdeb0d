package atelier.net;

import atelier.tensor.Shape;

/// One block of weights: its name (the layer's path and its role), shape, and what it starts from.
///
/// @param trained whether the optimiser changes it; running statistics are kept but not trained
/// @param folded whether an ONNX file holds it as [Fold] makes it
public record Parameter(String name, Shape shape, Start start, boolean trained, boolean folded) {
    Parameter(String name, Shape shape, Start start, boolean trained) {
        this(name, shape, start, trained, false);
    }

    /// What weights are before training.
    public sealed interface Start {
        /// Normal with deviation sqrt(gain / fanIn) (He et al. 2015), every filter `repeats` times in a row.
        record Normal(int fanIn, double gain, int repeats) implements Start {}

        record Constant(float value) implements Start {}
    }
}
