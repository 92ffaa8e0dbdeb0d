package atelier.net;

import atelier.tensor.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /// The steps up to the one called `last`, whose results are the outputs that are left: for who looks no
    /// deeper.
    public Architecture upTo(String last) {
        List<Step> kept = new ArrayList<>();
        for (Step step : steps) {
            kept.add(step);
            if (step.name().equals(last)) {
                Set<String> names = kept.stream().map(Step::name).collect(Collectors.toSet());
                List<Port> left = outputs.stream()
                        .filter(port -> names.contains(port.name()))
                        .toList();
                return new Architecture(name, inputs, kept, left);
            }
        }
        throw new IllegalArgumentException(name + " has no step " + last);
    }

    /// The same with an input, a vector, no longer given but learned: a weight, `<input>.value` [1, length].
    public Architecture learning(String input) {
        List<Port> left = new ArrayList<>();
        List<Step> all = new ArrayList<>();
        for (Port port : inputs) {
            if (port.name().equals(input)) {
                int length = Math.toIntExact(port.shape().axis(1));
                all.add(step(input, new Layer.Learned(length)));
            } else {
                left.add(port);
            }
        }
        if (all.isEmpty()) {
            throw new IllegalArgumentException(name + " has no input " + input);
        }
        all.addAll(steps);
        return new Architecture(name, left, all, outputs);
    }

    /// The same with an input, a vector, given in parts: inputs of their own, side by side in their order.
    public Architecture joining(String input, Port... parts) {
        String joined = input + "-joined";
        List<Port> given = new ArrayList<>();
        for (Port port : inputs) {
            given.addAll(port.name().equals(input) ? List.of(parts) : List.of(port));
        }
        List<Step> all = new ArrayList<>();
        all.add(new Step(
                joined, new Layer.Concat(), Stream.of(parts).map(Port::name).toList()));
        for (Step step : steps) {
            List<String> named = step.inputs().stream()
                    .map(name -> name.equals(input) ? joined : name)
                    .toList();
            all.add(new Step(step.name(), step.layer(), named));
        }
        return new Architecture(name, given, all, outputs);
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
