package atelier.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import atelier.base.FileHashes;
import atelier.model.ModelCard;
import atelier.model.ModelId;
import atelier.model.ModelLibrary;
import atelier.model.PictureShape;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
        ModelCard foreign = new ModelCard(
                own.id(),
                own.version(),
                own.kind(),
                own.title(),
                own.summary(),
                own.licence(),
                own.data(),
                own.graphs(),
                own.tiling(),
                own.probe(),
                Optional.empty(),
                own.evaluation(),
                own.origin());
        assertThat(Growable.of(foreign)).isEmpty();
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
