package atelier.worker;

import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.model.Model;
import atelier.model.ModelCard.Kind;
import atelier.model.ModelCard.Tiling;
import atelier.model.ModelId;
import atelier.model.ModelLibrary;
import atelier.net.Architecture;
import atelier.net.Architectures;
import atelier.net.Layer;
import atelier.net.OnnxReader;
import atelier.net.OnnxReader.Trained;
import atelier.net.Parameters;
import atelier.tensor.Tensor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The networks of an arbitrary-style model that a training goes on from.
///
/// @param tiling how far they see
record StyleModel(Trained style, Trained content, Trained paint, Tiling tiling) {
    /// Networks that have learned nothing.
    ///
    /// @param smooth as [atelier.net.Layer.UpsampledConv]
    static StyleModel fresh(long seed, boolean smooth) {
        return new StyleModel(
                first(Architectures.style(), seed),
                first(Architectures.content(), seed + 1),
                first(Architectures.paint(smooth), seed + 2),
                new Tiling(4, 20, 24, 24, 0));
    }

    /// An installed model's, as its files have them.
    ///
    /// @throws ProblemException [Problem.ModelUnknown], [Problem.ModelWrongKind], or what is wrong with its files
    static StyleModel installed(ModelLibrary library, ModelId id) {
        Model model = library.find(id).require(Kind.ARBITRARY_STYLE);
        return new StyleModel(
                read(library, model, "style"),
                read(library, model, "content"),
                read(library, model, "paint"),
                model.tiling());
    }

    /// Whether it upsamples smoothly.
    boolean smooth() {
        return paint.architecture().steps().stream()
                .flatMap(step -> step.layer() instanceof Layer.Sequence(List<Layer> layers)
                        ? layers.stream()
                        : Stream.of(step.layer()))
                .anyMatch(layer -> layer instanceof Layer.UpsampledConv up && up.smooth());
    }

    /// These networks with another model's weights, wherever it has some of the same name and shape: so that a
    /// model can be trained on after a part of its architecture has changed.
    StyleModel after(StyleModel former) {
        return new StyleModel(
                after(style, former.style),
                after(content, former.content),
                after(paint, former.paint),
                tiling.withGrain(former.tiling.grain()));
    }

    private static Trained after(Trained first, Trained former) {
        Map<String, Tensor> weights = new HashMap<>(first.weights());
        former.weights()
                .forEach((name, weight) -> weights.computeIfPresent(
                        name, (_, fresh) -> weight.shape().equals(fresh.shape()) ? weight : fresh));
        return new Trained(first.architecture(), weights);
    }

    private static Trained read(ModelLibrary library, Model model, String role) {
        return OnnxReader.read(library.verified(model, model.graph(role).file()));
    }

    private static Trained first(Architecture architecture, long seed) {
        return new Trained(architecture, Parameters.initial(architecture, seed));
    }
}
