package atelier.net;

import atelier.tensor.Shape;
import java.util.List;

/// A network as data: named inputs, steps in order, and which of their results come out.
///
/// @param name lower-case, the ONNX graph's name
/// @param inputs what goes in; [Shape#FREE] axes are the batch, height and width
/// @param steps each may use inputs and the results of steps before it
/// @param outputs names of steps, with the shapes that come out
public record Architecture(String name, List<Port> inputs, List<Step> steps, List<Port> outputs) {
    /// A named input or output.
    public record Port(String name, Shape shape) {}

    /// One layer at work; its result goes by its name.
    public record Step(String name, Layer layer, List<String> inputs) {
        public Step {
            inputs = List.copyOf(inputs);
        }
    }

    public Architecture {
        inputs = List.copyOf(inputs);
        steps = List.copyOf(steps);
        outputs = List.copyOf(outputs);
    }

    /// An RGB picture [n, 3, h, w] named `picture`.
    public static Port picture() {
        return new Port("picture", Shape.of(Shape.FREE, 3, Shape.FREE, Shape.FREE));
    }

    /// Features [n, channels, h, w].
    public static Port features(String name, int channels) {
        return new Port(name, Shape.of(Shape.FREE, channels, Shape.FREE, Shape.FREE));
    }

    /// Numbers [n, length].
    public static Port vector(String name, int length) {
        return new Port(name, Shape.of(Shape.FREE, length));
    }

    public static Step step(String name, Layer layer, String... inputs) {
        return new Step(name, layer, List.of(inputs));
    }
}
