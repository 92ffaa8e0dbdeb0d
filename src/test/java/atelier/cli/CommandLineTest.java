package atelier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {
    @TempDir
    Path home;

    @Test
    void tellsItsVersion() {
        Outcome outcome = Outcome.of(Locale.ENGLISH, "--version");

        assertThat(outcome.code()).isEqualTo(0);
        assertThat(outcome.out()).startsWith("atelier ");
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void wrongUsageIsToldOnStandardErrorWithTwo() {
        Outcome outcome = Outcome.of(Locale.ENGLISH, "paint");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("paint").contains("atelier --help");
    }

    @Test
    void withJsonWrongUsageIsAnObjectToo() {
        String[][] wrong = {
            {"--json", "paint"},
            {"stylize", "--json"},
            {"models", "--json"},
            {"--json"},
            {"models", "list", "-x", "--json"}
        };
        for (String[] words : wrong) {
            Outcome outcome = Outcome.of(Locale.ENGLISH, words);

            assertThat(outcome.code()).isEqualTo(2);
            assertThat(outcome.out().lines()).hasSize(1);
            assertThat(outcome.out()).startsWith("{\"problem\":\"WrongUsage\",\"message\":\"");
            assertThat(outcome.err()).contains(" --help");
        }
    }

    @Test
    void aProblemIsOneSentenceAndOne() {
        Outcome outcome = Outcome.of(Locale.ENGLISH, "models", "show", "nothing-1", "--home", home.toString());

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err().lines()).hasSize(1);
    }

    @Test
    void withJsonAProblemIsAnObjectToo() {
        Outcome outcome =
                Outcome.of(Locale.SIMPLIFIED_CHINESE, "models", "show", "so not an id", "--json", "--home", "" + home);

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out().lines()).hasSize(1);
        assertThat(outcome.out()).startsWith("{\"problem\":\"ModelUnknown\"");
    }

    @Test
    void whatWasFoundAmissIsToldBesideTheAnswer() throws Exception {
        Files.writeString(home.resolve("settings.json"), "{");

        Outcome outcome = Outcome.of(Locale.ENGLISH, "gallery", "list", "--json", "--home", home.toString());

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).startsWith("{\"count\":0");
        assertThat(outcome.err()).contains("settings.json");
    }
}
