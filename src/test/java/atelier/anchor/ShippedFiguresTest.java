package atelier.anchor;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.Beside;
import atelier.base.FileHashes;
import atelier.model.Model;
import atelier.model.ModelCard;
import atelier.model.ModelLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the document on training says of the generators that ship is what their cards say.
@Beside
class ShippedFiguresTest {
    private static final Path DOCUMENT = Path.of("src", "site", "markdown", "training.md");

    static Stream<ModelCard> evaluated() {
        return new ModelLibrary(List.of(Path.of("models").toAbsolutePath()), new FileHashes())
                .all().stream()
                        .map(Model::card)
                        .filter(card -> card.evaluation().isPresent());
    }

    @ParameterizedTest
    @MethodSource("evaluated")
    void theDocumentSaysWhatTheCardSays(ModelCard card) throws IOException {
        ModelCard.Evaluation figures = card.evaluation().orElseThrow();

        assertThat(Files.readString(DOCUMENT))
                .contains(String.format(
                        Locale.ROOT,
                        "| `%s` | %d | %,d | %.2f (%.2f to %.2f) | %.3f | %.3f | %.2f | %.2f | %.1f %% of %,d |",
                        card.id(),
                        card.version(),
                        figures.pictures(),
                        figures.distance(),
                        figures.low(),
                        figures.high(),
                        figures.floor(),
                        figures.kernel().orElseThrow(),
                        figures.precision(),
                        figures.recall(),
                        100 * figures.memorised(),
                        figures.searched().orElseThrow()));
    }
}
