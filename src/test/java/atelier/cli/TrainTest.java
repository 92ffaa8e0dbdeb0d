package atelier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainTest {
    private static final String PLAN = """
            {"model": "tiny-1", "version": 1, "title": {}, "summary": {}, "licence": "Apache-2.0",
             "objective": {"is": "Distil", "teacher": "enc5.npz", "pictures": []},
             "stages": [{"steps": 1, "batch": 1, "crop": 64, "learningRate": 0.001, "warmUp": 0, "cosineFrom": 1}],
             "seed": 1, "checkpointEvery": 1, "sampleEvery": 1}
            """;

    @TempDir
    Path folder;

    private Path plan;

    @BeforeEach
    void writePlan() throws Exception {
        plan = Files.writeString(folder.resolve("计划 é.json"), PLAN);
    }

    @Test
    void aRunIsBegunOrGoneOnWith() {
        assertThat(Outcome.of("train").code()).isEqualTo(2);
        assertThat(Outcome.of("train", "--plan", plan.toString()).code()).isEqualTo(2);
        assertThat(Outcome.of("train", "--plan", plan.toString(), "--run", "r", "--resume", "r")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void aDamagedPlanIsNamedAndBeginsNothing() throws Exception {
        Files.writeString(plan, PLAN.substring(0, 100));
        Path run = folder.resolve("run");

        Outcome outcome = Outcome.of("train", "--plan", plan.toString(), "--run", run.toString());

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains(plan.toString());
        assertThat(run).doesNotExist();
    }

    @Test
    void aFolderWithoutARunCannotBeGoneOnWith() {
        Outcome outcome = Outcome.of("train", "--resume", folder.toString());

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains(folder.toString());
    }

    @Test
    void aRunThatAWorkerIsAtIsLeftAlone() throws Exception {
        Files.move(plan, folder.resolve("plan.json"));
        Files.writeString(folder.resolve("origin.json"), "{\"base\": \"/\"}");
        Path lock = folder.resolve("worker.lock");
        // The lock of another thread of this process counts like that of another process.
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock _ = channel.lock()) {
            Outcome outcome = Outcome.of("train", "--resume", folder.toString(), "--json");

            assertThat(outcome.code()).isEqualTo(1);
            assertThat(outcome.out()).contains("RunBusy");
        }
    }
}
