package atelier.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import atelier.base.FileHashes;
import atelier.model.ModelCard;
import atelier.model.ModelId;
import atelier.model.ModelLibrary;
import atelier.model.PictureShape;
import atelier.tensor.TensorSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GrowableTest {
    private final ModelLibrary bundled = new ModelLibrary(List.of(Path.of("models")), new FileHashes());

    @Test
    void everyGeneratorTrainedHereCanGrow() {
        assertThat(Growable.of(card("court-ladies")))
                .extracting(Growable::shape, Growable::side)
                .containsExactly(tuple(new PictureShape(3, 64), 128), tuple(new PictureShape(3, 64), 256));
        assertThat(Growable.of(card("flowers"))).hasSize(2);
        assertThat(Growable.of(card("digits"))).extracting(Growable::side).containsExactly(56, 112);
        assertThat(Growable.of(card("style-1"))).isEmpty();
        assertThat(Growable.of(card("perceptual-1"))).isEmpty();
        ModelCard own = card("court-ladies");
        assertThat(Growable.of(changed(own, own.graphs(), Optional.empty()))).isEmpty();
    }

    @Test
    void onlySizesThatCanBeTaughtAreOffered() {
        assertThat(Growable.of(drawing(25))).isEmpty();
        assertThat(Growable.of(drawing(30))).extracting(Growable::side).containsExactly(120);
        assertThat(Growable.of(drawing(4))).extracting(Growable::side).containsExactly(16);
        assertThat(Growable.of(drawing(256))).extracting(Growable::side).containsExactly(512);
        assertThat(Growable.of(drawing(512))).isEmpty();
    }

    /// The court ladies, if they were of this side.
    private ModelCard drawing(int side) {
        ModelCard own = card("court-ladies");
        ModelCard.Graph graph = Objects.requireNonNull(own.graphs().get("generator"));
        Map<String, TensorSpec> outputs =
                Map.of("picture", graph.output("picture").sized(side));
        return changed(
                own, Map.of("generator", new ModelCard.Graph(graph.file(), graph.inputs(), outputs)), own.training());
    }

    private static ModelCard changed(
            ModelCard own, Map<String, ModelCard.Graph> graphs, Optional<ModelCard.Training> training) {
        return new ModelCard(
                own.id(),
                own.version(),
                own.kind(),
                own.title(),
                own.summary(),
                own.licence(),
                own.data(),
                graphs,
                own.tiling(),
                own.probe(),
                training,
                own.evaluation(),
                own.origin());
    }

    @Test
    void whatGrowsByDefaultIsThere() {
        ModelCard card = card(Growable.BUNDLED.id().value());
        Growable there =
                new Growable(card.id(), Growable.BUNDLED.title(), Growable.BUNDLED.shape(), Growable.BUNDLED.side());
        assertThat(Growable.of(card).map(each -> new Growable(each.id(), Map.of(), each.shape(), each.side())))
                .contains(there);
    }

    private ModelCard card(String id) {
        return bundled.find(new ModelId(id)).card();
    }
}
