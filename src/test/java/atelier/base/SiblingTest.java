package atelier.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SiblingTest {
    @TempDir
    Path folder;

    @Test
    void isJavaWhereThisProcessHasNoLauncher() {
        List<String> command = Sibling.WORKER
                .process(List.of("-cp", "jars", "Main"), List.of("run"))
                .command();

        assertThat(command.getFirst()).endsWith("java");
        assertThat(command).endsWith("-cp", "jars", "Main", "run");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void isTheLauncherBesideOurs() throws Exception {
        Path ours = folder.resolve("工作室 studio");
        assertThat(Sibling.WORKER.file(Optional.of(ours.toString()))).isEmpty();

        Path worker = Files.createFile(folder.resolve("atelier-worker"));
        assertThat(worker.toFile().setExecutable(true)).isTrue();
        assertThat(Sibling.WORKER.file(Optional.of(ours.toString()))).contains(worker);
    }
}
