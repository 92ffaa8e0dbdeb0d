package atelier.train;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.FileHashes;
import atelier.model.ModelCard;
import atelier.model.ModelId;
import atelier.model.ModelLibrary;
import atelier.model.PictureShape;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GrowableTest {
    private final ModelLibrary bundled = new ModelLibrary(List.of(Path.of("models")), new FileHashes());

    @Test
    void everyGeneratorTrainedHereCanGrow() {
        assertThat(Growable.of(card("court-ladies")).orElseThrow().grownSide()).isEqualTo(128);
        assertThat(Growable.of(card("flowers")).orElseThrow().shape()).isEqualTo(new PictureShape(3, 64));
        assertThat(Growable.of(card("digits")).orElseThrow().shape()).isEqualTo(new PictureShape(1, 28));
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
        assertThat(Growable.of(card(Growable.BUNDLED.id().value())))
                .hasValueSatisfying(is -> assertThat(is.shape()).isEqualTo(Growable.BUNDLED.shape()));
    }

    private ModelCard card(String id) {
        return bundled.find(new ModelId(id)).card();
    }
}
