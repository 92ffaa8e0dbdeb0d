package atelier.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.Text;
import atelier.model.ModelCard.Evaluation;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {
    private static Evaluation figures(double distance, boolean copies) {
        return new Evaluation(
                "perceptual-1",
                1000,
                distance,
                distance,
                distance,
                0.25,
                0.7,
                0.6,
                0.01,
                copies,
                Optional.empty(),
                Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"0.2, SAME", "0.5, SAME", "0.51, NEAR", "2.5, NEAR", "2.51, FAR"})
    void theDistanceCountsBesideItsFloor(double distance, Verdict verdict) {
        assertThat(Verdict.of(figures(distance, false))).isEqualTo(verdict);
    }

    @Test
    void copiesAreNotPraisedForBeingNear() {
        assertThat(Verdict.of(figures(0.2, true))).isEqualTo(Verdict.COPIED);
    }

    @Test
    void everyVerdictIsASentenceInEveryLanguage() {
        for (Locale language : Text.LANGUAGES) {
            for (Verdict verdict : Verdict.values()) {
                assertThat(Text.in(language).has("train.evaluation.verdict." + verdict))
                        .as("%s in %s", verdict, language)
                        .isTrue();
            }
        }
    }
}
