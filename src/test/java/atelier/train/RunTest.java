package atelier.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atelier.base.Problem;
import atelier.base.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated
class RunTest {
    @TempDir
    Path folder;

    /// Persian, Bengali and Egypt's Arabic write numbers in digits of their own.
    @ParameterizedTest
    @ValueSource(strings = {"fa-IR", "bn-BD", "ar-EG", "de-DE", "zh-CN"})
    void aRunGoesOnWhateverTheDigitsOfTheLanguage(String language) throws Exception {
        Run run = TinyRun.in(folder);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(language));
            for (long step : new long[] {2000, 10_000, 500}) {
                Files.createDirectories(run.checkpoint(step).getParent());
                Files.createFile(run.checkpoint(step));
            }
        } finally {
            Locale.setDefault(before);
        }

        assertThat(run.latestCheckpoint()).contains(run.checkpoint(10_000));
        assertThat(run.checkpoints()).hasSize(3);
        assertThat(run.sample(500)).isEqualTo(run.samples().resolve("000000500.png"));
    }

    @Test
    void aRunThatDoesNotSayWhereItBeganIsDamaged() throws Exception {
        Run run = TinyRun.in(folder);
        Path origin = run.folder().resolve("origin.json");
        Files.writeString(origin, "{}");

        assertThatThrownBy(() -> Run.open(run.folder()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        thrown -> assertThat(thrown.problem())
                                .isInstanceOfSatisfying(
                                        Problem.RunDamaged.class,
                                        damaged -> assertThat(damaged.file()).isEqualTo(origin)));
    }

    /// What a worker that was killed was writing is taken away by the next one.
    @Test
    void halfALineIsNotWaitedBehind() throws Exception {
        Run run = TinyRun.in(folder);
        String whole = "{\"is\":\"Paused\",\"step\":3}\n";
        Files.writeString(run.events(), whole + "{\"is\":\"Measured\",\"step\":4,\"seconds\":7.25,\"val");
        EventTail tail = new EventTail(run);

        Files.writeString(run.events(), whole + "{\"is\":\"Continued\",\"step\":3}\n");

        assertThat(tail.more()).containsExactly(new TrainingEvent.Continued(3));
    }
}
