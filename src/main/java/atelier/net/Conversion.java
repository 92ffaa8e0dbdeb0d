package atelier.net;

import atelier.tensor.Tensor;
import java.util.List;

/// One step of what leads a tensor into a foreign graph, or out of it.
public sealed interface Conversion {
    /// Other numbers. What lies behind the point is cut off on the way to whole ones.
    record Cast(Element to) implements Conversion {}

    /// The axes in another order: axis `i` of the result is axis `axes[i]` of what came.
    record Transpose(List<Long> axes) implements Conversion {
        public Transpose {
            axes = List.copyOf(axes);
        }
    }

    /// One axis more, of length 1.
    record Unsqueeze(long axis) implements Conversion {}

    /// One axis of length 1 less.
    record Squeeze(long axis) implements Conversion {}

    /// Other axes for the same numbers: 0 keeps the length, -1 takes what is left.
    record Reshape(List<Long> axes) implements Conversion {
        public Reshape {
            axes = List.copyOf(axes);
        }
    }

    /// Of each row's numbers those from one place on, up to another, on (n, numbers).
    record Columns(long from, long to) implements Conversion {}

    /// The place of the greatest number of each row, as a whole number, from (n, numbers) to (n).
    record Greatest() implements Conversion {}

    /// Every position's channels mixed anew: `weights` (out, in) times what came, plus `bias` (out), on (n, c, h,
    /// w).
    record Channels(Tensor weights, Tensor bias) implements Conversion {}
}
