package atelier.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "800, 800",
        "12000, 12k",
        "20010, 20.01k",
        "20001, 20001",
        "1500000, 1.5M",
        "1500100, 1.5001M",
        "1500101, 1500101",
        "12340000, 12.34M",
        "12345000, 12345000"
    })
    void aStepInShortIsThatStep(double step, String written) {
        assertThat(Numbers.step(step)).isEqualTo(written);
    }
}
