package atelier.worker;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.model.Model;
import atelier.model.ModelCard;
import atelier.model.ModelId;
import atelier.model.ModelLibrary;
import atelier.net.Architecture;
import atelier.net.OnnxReader;
import atelier.net.OnnxReader.Trained;
import atelier.tensor.TensorSpec;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/// An installed generator that a training goes on from.
///
/// @param encoder from its pictures back to latents; empty where it has none
record FormerGenerator(ModelCard card, Trained network, Optional<Trained> encoder) {
    static final String ENCODER = "encoder";

    /// @throws ProblemException [Problem.ModelUnknown], [Problem.ModelWrongKind], or what is wrong with its files
    static FormerGenerator installed(ModelLibrary library, ModelId id) {
        Model model = library.find(id).require(ModelCard.Kind.GENERATOR);
        return new FormerGenerator(
                model.card(),
                read(library, model, model.graph("generator")),
                Optional.ofNullable(model.card().graphs().get(ENCODER)).map(graph -> read(library, model, graph)));
    }

    private static Trained read(ModelLibrary library, Model model, ModelCard.Graph graph) {
        return OnnxReader.read(library.verified(model, graph.file()));
    }

    ModelCard.Graph graph() {
        return graph("generator");
    }

    ModelCard.Graph graph(String role) {
        ModelCard.Graph graph = card.graphs().get(role);
        if (graph == null) {
            throw new IllegalArgumentException(card.id() + " has no " + role);
        }
        return graph;
    }

    TensorSpec picture() {
        return graph().output("picture");
    }

    /// Its pictures of latents that are the same for the same seed, of each class in turn.
    ///
    /// @return [n, channels, side, side], in the generator's own range
    NDArray pictures(NDManager manager, long seed, int n) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<String, NDArray> asked = new LinkedHashMap<>();
        for (Architecture.Port port : network.architecture().inputs()) {
            int length = Math.toIntExact(port.shape().axis(1));
            asked.put(
                    port.name(),
                    port.name().equals("class")
                            ? classes(manager, n, length)
                            : Tensors.toArray(manager, Noise.normal(random, n, length)));
        }
        return Student.fixed(manager, network.architecture(), network.weights())
                .runShipped(asked)
                .of("picture");
    }

    private static NDArray classes(NDManager manager, int n, int length) {
        float[] rows = new float[n * length];
        for (int i = 0; i < n; i++) {
            rows[i * length + i % length] = 1;
        }
        return manager.create(rows, new ai.djl.ndarray.types.Shape(n, length));
    }
}
