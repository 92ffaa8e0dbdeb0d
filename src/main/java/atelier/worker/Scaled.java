package atelier.worker;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/// Products with a plain number, wherever gradients may be collected.
///
/// The engine keeps both factors for the way back. DJL's own `mul(Number)` puts the number into memory of Java's and
/// lets go of that at once: after the next garbage collection the gradient is multiplied by whatever lies there then.
/// It was seen to be so in ten of ten tries, and spoiled one training step in some hundreds; `div(Number)` and
/// `pow(Number)` are no better. `ArchitectureTest` forbids all three here.
final class Scaled {
    private Scaled() {}

    /// @param x belongs to the step: the number stays as long as what `x` belongs to
    static NDArray of(NDArray x, double factor) {
        // The engine fills memory of its own here, without a buffer of Java's.
        return x.mul(x.getManager().full(new Shape(), (float) factor));
    }
}
