package atelier.model;

import atelier.base.Text;
import atelier.tensor.Shape;
import atelier.tensor.TensorSpec;
import atelier.tensor.TensorSpec.Meaning;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What goes into a graph and what comes out, in plain words.
final class GraphWords {
    private GraphWords() {}

    static String of(String name, ModelCard.Graph graph, Text text) {
        String key = "models.graph.name." + name;
        String called = text.has(key) ? text.get(key) : name;
        return text.get("models.graph", called, all(graph.inputs(), text), all(graph.outputs(), text));
    }

    private static String all(Map<String, TensorSpec> tensors, Text text) {
        return new TreeMap<>(tensors)
                .values().stream()
                        .map(tensor -> one(tensor, text))
                        .distinct()
                        .collect(Collectors.joining(text.get("models.tensor.and")));
    }

    private static String one(TensorSpec tensor, Text text) {
        Shape shape = tensor.shape();
        long last = shape.axis(shape.rank() - 1);
        String key = "models.tensor." + tensor.meaning();
        if (tensor.meaning() != Meaning.PICTURE) {
            return text.get(key, last);
        }
        long high = shape.axis(Math.max(0, shape.rank() - 2));
        return last == Shape.FREE || high == Shape.FREE ? text.get(key) : text.get(key + ".sized", last, high);
    }
}
