package atelier.worker;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;

/// The gradient of a number with respect to an input, as an array that can itself be differentiated.
///
/// The engine's own backward pass leaves gradients at every weight on the way. Of a second order they would hold the
/// whole graph for ever, since nobody can let go of them. `torch.autograd.grad` leaves nothing.
final class InputGradient implements AutoCloseable {
    private final Script script;

    InputGradient(NDManager manager) {
        script = Script.of(
                manager,
                List.of("x", "y"),
                "gradients = torch.grad([y], [x], None, True, True)",
                "return unchecked_cast(Tensor, gradients[0])");
    }

    /// @param y one number, computed from `x` while gradients were collected
    /// @param x an array that requires a gradient
    /// @return of the shape of `x`, in its scope
    NDArray of(NDArray y, NDArray x) {
        return script.of(x, y);
    }

    @Override
    public void close() {
        script.close();
    }
}
