package atelier.net;

import atelier.tensor.Shape;

/// One block of weights: its name (the layer's path and its role), shape, and what it starts from.
///
/// @param phases how many filters in a row are the phases of one, see [Phases]; 1 for none
/// @param trained whether the optimiser changes it; running statistics are kept but not trained
public record Parameter(String name, Shape shape, Start start, int phases, boolean trained) {
    /// What weights are before training.
    public sealed interface Start {
        /// Normal with deviation sqrt(gain / fanIn) (He et al. 2015); the phases of one filter start alike
        /// (Aitken et al. 2017).
        record Normal(int fanIn, double gain) implements Start {}

        record Constant(float value) implements Start {}
    }
}
