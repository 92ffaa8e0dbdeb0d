package atelier.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AsideTest {
    /// A program that is ended while it writes a file, and a folder of files.
    static final class Ended {
        public static void main(String[] arguments) throws IOException {
            Path folder = Path.of(arguments[0]);
            Aside frames = Aside.of(folder.resolve("frames"));
            Files.createDirectories(frames.path());
            AtomicFile.write(frames.path().resolve("000001.png"), "whole");
            AtomicFile.write(folder.resolve("picture.png"), out -> {
                out.write(new byte[100_000]);
                System.exit(0);
            });
        }
    }

    /// A program that writes a last file when it is ended.
    static final class Finishing {
        public static void main(String[] arguments) {
            CompletableFuture<Boolean> ending = new CompletableFuture<>();
            CompletableFuture<Boolean> written = new CompletableFuture<>();
            Aside.beforeTheEnd(() -> {
                ending.complete(true);
                written.join();
            });
            AtomicFile.write(Path.of(arguments[0], "checkpoint"), out -> {
                out.write(1);
                Thread.ofPlatform().start(() -> System.exit(0));
                ending.join();
            });
            written.complete(true);
        }
    }

    @TempDir
    Path folder;

    @Test
    void whatAnEndedProcessWasWritingIsDeleted() throws Exception {
        assertThat(run(Ended.class)).isEmpty();
    }

    @Test
    void whatIsWrittenBeforeTheEndIsWritten() throws Exception {
        assertThat(run(Finishing.class)).containsExactly(folder.resolve("checkpoint"));
    }

    @Test
    void closingDeletesAFolderWithItsFilesButNotWhatWasRenamed() throws Exception {
        Path frames = folder.resolve("frames");
        try (Aside kept = Aside.of(frames);
                Aside dropped = Aside.of(frames)) {
            for (Aside aside : List.of(kept, dropped)) {
                Files.createDirectories(aside.path());
                Files.createFile(aside.path().resolve("000001.png"));
            }
            Files.move(kept.path(), frames);
        }

        assertThat(files()).containsExactly(frames);
        assertThat(frames).isDirectoryContaining("glob:**/000001.png");
    }

    /// @return what the program leaves in the folder
    private List<Path> run(Class<?> program) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        program.getName(),
                        folder.toString())
                .inheritIO()
                .start();
        assertThat(process.waitFor()).isZero();
        return files();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }
}
