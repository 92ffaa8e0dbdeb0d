package atelier.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Isolated
class LanguageTest {
    private final Locale before = Locale.getDefault();

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, zh-CN", "zh_CN.UTF-8, zh-CN", "zh, zh", "de_AT@euro, de-AT", "C, ja", "zh_, ja", "'', ja"})
    void isTakenFromTagsAndLocales(String chosen, String spoken) {
        Locale.setDefault(Locale.JAPANESE);

        Language.choose(Map.of(Language.CHOSEN, chosen));

        assertThat(Locale.getDefault().toLanguageTag()).isEqualTo(spoken);
    }
}
