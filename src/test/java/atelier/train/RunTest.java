package atelier.train;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.model.ModelId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunTest {
    @TempDir
    Path folder;

    /// Persian, Bengali and Egypt's Arabic write numbers in digits of their own.
    @ParameterizedTest
    @ValueSource(strings = {"fa-IR", "bn-BD", "ar-EG", "de-DE", "zh-CN"})
    void aRunGoesOnWhateverTheDigitsOfTheLanguage(String language) throws Exception {
        Run run = run();
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

    /// What a worker that was killed was writing is taken away by the next one.
    @Test
    void halfALineIsNotWaitedBehind() throws Exception {
        Run run = run();
        String whole = "{\"is\":\"Paused\",\"step\":3}\n";
        Files.writeString(run.events(), whole + "{\"is\":\"Measured\",\"step\":4,\"seconds\":7.25,\"val");
        EventTail tail = new EventTail(run);

        Files.writeString(run.events(), whole + "{\"is\":\"Continued\",\"step\":3}\n");

        assertThat(tail.more()).containsExactly(new TrainingEvent.Continued(3));
    }

    private Run run() {
        TrainingPlan plan = new TrainingPlan(
                new ModelId("mine"),
                1,
                Map.of("en", "Mine"),
                Map.of(),
                "CC0-1.0",
                new Objective.Distil(Path.of("t"), List.of()),
                List.of(new TrainingPlan.Stage(100, 1, 16, 0.1, 0, 1)),
                1,
                10,
                10);
        return Run.create(folder.resolve("训练"), plan, folder);
    }
}
