package atelier.ui.models;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.FileHashes;
import atelier.base.Text;
import atelier.model.ModelId;
import atelier.model.ModelLibrary;
import atelier.ui.kit.FactGrid;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModelFactsTest {
    private static List<String> facts(String id, Locale language) {
        ModelLibrary library = new ModelLibrary(List.of(Path.of("models")), new FileHashes());
        return ModelFacts.of(
                        new ModelItem(library.find(new ModelId(id)), true, 1_000_000, 0),
                        Optional.empty(),
                        Text.in(language))
                .stream()
                .map(FactGrid.Fact::value)
                .toList();
    }

    @Test
    void inputsAndOutputsAreToldInWords() {
        assertThat(facts("digits-gan", Locale.ENGLISH))
                .contains("generator: from 10 classes and 64 numbers to a picture of 28\u00a0×\u00a028");
        assertThat(facts("digits-gan", Locale.SIMPLIFIED_CHINESE))
                .contains("生成器：10 个类别、64 个数值 → 28\u00a0×\u00a028 的图片");
        assertThat(facts("style-1", Locale.ENGLISH)).noneMatch(fact -> fact.contains("?") || fact.contains("->"));
    }

    @Test
    void aTrainingShorterThanAnHourIsToldInMinutes() {
        assertThat(facts("court-ladies-large", Locale.ENGLISH))
                .anyMatch(fact -> fact.matches("2,000 steps in [1-9]\\d min, on .*"));
    }

    @Test
    void theCoresOfTheMachineAreToldInTheLanguage() {
        assertThat(facts("digits-gan", Locale.SIMPLIFIED_CHINESE)).anyMatch(fact -> fact.contains(" 核，"));
    }
}
