package atelier.train;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.AppDirs;
import atelier.base.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerObstacleTest {
    @TempDir
    Path application;

    @Test
    void onlyAnInstalledProgramLacksTheFolderForTraining() throws IOException {
        AppDirs dirs = new AppDirs(application.resolve("home"), application);
        assertThat(Worker.obstacle(dirs)).as("when developing").isEmpty();

        Files.createDirectories(dirs.libraries());
        Path training = dirs.libraries().resolve("worker");
        assertThat(Worker.obstacle(dirs)).contains(new Problem.WorkerMissing(training));

        Files.createDirectories(training);
        assertThat(Worker.obstacle(dirs)).isEmpty();
    }
}
