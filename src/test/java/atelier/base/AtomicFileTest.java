package atelier.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    Path folder;

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }

    @Test
    void manyWritersOfOneFileLeaveItWhole() throws Exception {
        Path file = folder.resolve("頁.txt");
        List<CompletableFuture<Void>> writers = IntStream.range(0, 4)
                .mapToObj(writer -> CompletableFuture.runAsync(() -> {
                    for (int i = 0; i < 25; i++) {
                        AtomicFile.write(file, String.valueOf(writer).repeat(200_000));
                    }
                }))
                .toList();
        writers.forEach(CompletableFuture::join);

        assertThat(Files.readString(file)).hasSize(200_000).matches("(\\d)\\1*+");
        assertThat(files()).containsExactly(file);
    }

    @Test
    void whatFailsHalfwayLeavesTheFileAsItWas() throws Exception {
        Path file = folder.resolve("é.txt");
        AtomicFile.write(file, "before");

        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
                    out.write(new byte[100_000]);
                    throw new IOException("No space left on device");
                }))
                .hasFieldOrPropertyWithValue("problem", new Problem.DiskFull(file));

        assertThat(file).hasContent("before");
        assertThat(files()).containsExactly(file);
    }

    @Test
    void aNameMayBeAsLongAsTheSystemAllows() throws Exception {
        Path file = folder.resolve("長".repeat(80) + ".png");

        AtomicFile.write(file, "whole");

        assertThat(files()).containsExactly(file);
    }

    @Test
    void aFullDiskIsToldInWhateverLanguageTheSystemSpeaks() {
        Path file = folder.resolve("nowhere/yet.txt");
        IOException chinese = new IOException("设备上没有空间");
        IOException opening = new FileSystemException(file.toString(), null, "设备上没有空间");
        IOException other = new AccessDeniedException(file.toString(), null, "权限不够");

        assertThat(List.of(chinese, opening))
                .extracting(e -> AtomicFile.problem(file, e, _ -> 4096))
                .containsOnly(new Problem.DiskFull(file));
        assertThat(AtomicFile.problem(file, other, _ -> 0)).isEqualTo(new Problem.FileNotWritable(file, "权限不够"));
        assertThat(AtomicFile.problem(file, chinese))
                .as("with room")
                .isEqualTo(new Problem.FileNotWritable(file, "设备上没有空间"));
    }

    @Test
    void whatIsNoTextIsSaidToBeNone() throws Exception {
        Path file = Files.write(folder.resolve("p.json"), new byte[] {(byte) 0xff, 0});

        assertThatThrownBy(() -> Files.readString(file))
                .isInstanceOfSatisfying(
                        IOException.class, e -> assertThat(AtomicFile.reason(e)).isEqualTo("not a text in UTF-8"));
    }
}
