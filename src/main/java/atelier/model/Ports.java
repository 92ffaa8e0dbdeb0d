package atelier.model;

import atelier.model.ModelCard.Graph;
import atelier.model.ModelCard.Kind;
import java.util.Map;
import java.util.Set;

/// The names of what goes into a graph and comes out of it, without which no picture can be made with it.
record Ports(Set<String> inputs, Set<String> outputs) {
    private static final Ports PICTURES = of("photograph", "picture");

    private static Ports of(String input, String... outputs) {
        return new Ports(Set.of(input), Set.of(outputs));
    }

    /// Of the graphs of a kind, by role.
    private static Map<String, Ports> of(Kind kind) {
        Ports content = new Ports(Set.of("picture"), Set.of("features1", "features2"));
        return switch (kind) {
            case PERCEPTUAL -> Map.of("features", of("picture"));
            case ARBITRARY_STYLE ->
                Map.of(
                        "style",
                        of("picture", "code"),
                        "content",
                        content,
                        "paint",
                        new Ports(Set.of("features1", "features2", "moments", "code"), Set.of("picture")));
            case ONE_STYLE ->
                Map.of(
                        "content",
                        content,
                        "paint",
                        new Ports(Set.of("features1", "features2", "moments"), Set.of("picture")));
            case GENERATOR -> Map.of("generator", of("latent", "picture"), "encoder", of("picture", "latent"));
            case PICTURE_TO_PICTURE -> Map.of("network", PICTURES);
            case PICTURES_TO_PICTURE ->
                Map.of("network", new Ports(Set.of("photograph", "painting"), PICTURES.outputs));
        };
    }

    /// @throws IllegalArgumentException where a graph lacks a port that its kind has
    static void check(Kind kind, Map<String, Graph> graphs) {
        of(kind).forEach((role, ports) -> {
            Graph graph = graphs.get(role);
            if (graph != null) {
                missing(role, ports.inputs, graph.inputs().keySet());
                missing(role, ports.outputs, graph.outputs().keySet());
            }
        });
    }

    private static void missing(String role, Set<String> wanted, Set<String> there) {
        for (String name : wanted) {
            if (!there.contains(name)) {
                throw new IllegalArgumentException("the graph \"" + role + "\" has no \"" + name + "\"");
            }
        }
    }
}
