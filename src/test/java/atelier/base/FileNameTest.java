package atelier.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileNameTest {
    @TempDir
    Path folder;

    @Test
    void theNumberThatIsFreeStandsBeforeTheEnding() throws Exception {
        Path wanted = folder.resolve("港.v1.png");
        assertThat(FileName.free(wanted)).isEqualTo(wanted);
        Files.createFile(wanted);
        Files.createFile(folder.resolve("港.v1-2.png"));
        assertThat(FileName.free(wanted)).isEqualTo(folder.resolve("港.v1-3.png"));
    }

    @Test
    void aFolderHasNoEnding() throws Exception {
        Path wanted = Files.createDirectory(folder.resolve("run.1"));
        assertThat(FileName.freeFolder(wanted)).isEqualTo(folder.resolve("run.1-2"));
    }

    @Test
    void whatIsTakenIsForOthersToSay() {
        Path own = folder.resolve(".hidden-3");
        assertThat(FileName.free(folder.resolve(".hidden"), file -> !file.equals(own)))
                .isEqualTo(own);
    }
}
