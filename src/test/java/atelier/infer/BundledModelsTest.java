package atelier.infer;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.FileHashes;
import atelier.model.Device;
import atelier.model.Model;
import atelier.model.ModelLibrary;
import atelier.train.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the project ships in `models/`.
class BundledModelsTest {
    private final ModelLibrary library = new ModelLibrary(List.of(Path.of("models")), new FileHashes());

    @Test
    void theyAreWhatTheirTrainerMade() {
        assertThat(library.contents().problems()).isEmpty();
        assertThat(library.all()).extracting(model -> model.id().value()).contains("perceptual-1", "style-1");
        try (Networks networks = new Networks(library, OnnxNetwork::open, 8)) {
            for (Model model : library.all()) {
                library.verify(model);
                networks.prove(model, Device.CPU);
            }
        }
    }

    @Test
    void theySayHowTheyWereMade() throws Exception {
        for (Model model : library.all()) {
            var training = model.card().training().orElseThrow();
            assertThat(Run.readPlan(model.folder().resolve(training.plan())).model())
                    .isEqualTo(model.id());
            List<String> curve = Files.readAllLines(model.folder().resolve(training.curve()));
            assertThat(curve.getFirst()).startsWith("step,seconds,");
            assertThat(curve.getLast()).startsWith(training.steps() + ",");
            assertThat(model.card().data()).allSatisfy(source -> {
                assertThat(source.licence()).isNotBlank();
                assertThat(source.pictures()).isPositive();
            });
            assertThat(model.card().title()).containsKeys("en", "zh-CN");
            assertThat(model.card().summary()).containsKeys("en", "zh-CN");
        }
    }
}
