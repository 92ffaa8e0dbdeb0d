package atelier.ui.models;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.FileHashes;
import atelier.base.Text;
import atelier.model.Model;
import atelier.model.ModelId;
import atelier.model.ModelLibrary;
import atelier.studio.Schooling;
import atelier.studio.Specimens.Speed;
import atelier.studio.Speeds;
import atelier.ui.kit.FactGrid;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModelFactsTest {
    private static List<String> facts(String id, Locale language) {
        return facts(id, Optional.empty(), language);
    }

    private static List<String> facts(String id, Optional<Speeds.Measured> speed, Locale language) {
        return ModelFacts.of(new ModelItem(model(id), true, 1_000_000, 0, 0), speed, Text.in(language)).stream()
                .map(FactGrid.Fact::value)
                .toList();
    }

    private static Model model(String id) {
        return new ModelLibrary(List.of(Path.of("models")), new FileHashes()).find(new ModelId(id));
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
                .anyMatch(fact -> fact.matches("1,000 steps in [1-9]\\d min, on .*"));
    }

    @Test
    void theSpeedIsToldWithTheDayItWasMeasuredOn() {
        Speeds.Measured measured = new Speeds.Measured(new Speed(12.34, 28, 28), "2026-11-30");

        assertThat(facts("digits", Optional.of(measured), Locale.ENGLISH))
                .contains("12.3 ms for a picture of 28\u00a0×\u00a028 (2026-11-30)");
    }

    @Test
    void aPlanIsToldInWordsAndItsCurveInNumbers() {
        Text english = Text.in(Locale.ENGLISH);
        Schooling flowers = Schooling.of(model("flowers")).orElseThrow();

        assertThat(PlanFacts.of(flowers, english))
                .extracting(FactGrid.Fact::value)
                .containsExactly(
                        "to draw pictures that a discriminator takes for real",
                        "18,000 steps with 16 pictures each, 64\u00a0×\u00a064; learning rate 0.0002",
                        "1");
        assertThat(PlanFacts.words(flowers.curve().orElseThrow(), english))
                .isEqualTo("Fréchet distance: from 13.0467 to 4.6467 in 18,000 steps");
        assertThat(PlanFacts.of(Schooling.of(model("court-ladies-large")).orElseThrow(), english))
                .contains(new FactGrid.Fact("Started from", "court-ladies"));
    }

    @Test
    void theCoresOfTheMachineAreToldInTheLanguage() {
        assertThat(facts("digits-gan", Locale.SIMPLIFIED_CHINESE)).anyMatch(fact -> fact.contains(" 核，"));
    }
}
