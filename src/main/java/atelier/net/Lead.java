package atelier.net;

import atelier.tensor.Shape;
import java.util.List;

/// How a value of a foreign graph is met from outside: under another name, as floats of this shape, and with steps
/// between the two.
///
/// @param inner the value's name in the foreign graph
/// @param outer its name outside
/// @param shape outside
/// @param steps from outside to inside for an input, from inside to outside for an output
public record Lead(String inner, String outer, Shape shape, List<Conversion> steps) {
    public Lead {
        steps = List.copyOf(steps);
    }
}
