package atelier.image;

import static atelier.image.Film.LENGTH;
import static atelier.image.Film.animation;
import static atelier.image.Film.coloured;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atelier.Beside;
import atelier.base.AtomicFile;
import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.base.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds for films of every format, and the one that is a folder.
@Beside
class AnimationFormatTest {
    @TempDir
    Path temp;

    private Path written(String name, Animation animation) {
        return Film.written(temp, name, animation);
    }

    @Test
    void aNameWithoutAnEndingIsAFolderOfPicturesWithTheirOwnRecipes() throws IOException {
        Path folder = written("frames", animation(true));

        assertThat(folder).isDirectoryContaining("glob:**/000001.png");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(LENGTH);
        }
        assertThat(ImageFiles.read(folder.resolve("000007.png"))).isEqualTo(coloured(6));
        assertThat(ImageFiles.recipe(folder.resolve("000007.png"))).contains("{\"frame\":6}");
        assertThatThrownBy(() -> written("frames", animation(false)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(new Problem.FolderNotEmpty(folder)));
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "new/.", "new/../new"})
    void theFolderMayBeTheCurrentOne(String name) throws IOException {
        Path folder = Files.createDirectory(temp.resolve("current"));

        AnimationFormat.of(folder.resolve(name)).write(folder.resolve(name), animation(true), Progress.NONE);

        assertThat(folder.resolve(name).normalize()).isDirectoryContaining("glob:**/000007.png");
    }

    @Test
    void aLinkToAFolderStaysOne() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("folder"));
        Path link = Files.createSymbolicLink(temp.resolve("link"), folder);

        AnimationFormat.of(link).write(link, animation(true), Progress.NONE);

        assertThat(link).isSymbolicLink();
        assertThat(folder).isDirectoryContaining("glob:**/000001.png");
    }

    @Test
    void aLinkToNothingIsNoFolder() throws IOException {
        Path link = Files.createSymbolicLink(temp.resolve("link"), temp.resolve("nothing"));

        assertThatThrownBy(() -> AnimationFormat.of(link).write(link, animation(true), Progress.NONE))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(new Problem.FileNotWritable(link, "not a folder")));
    }

    @Test
    void anEmptyFolderNeedsNothingAroundIt() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("frames"));
        Files.createFile(folder.resolve(".left"));

        AnimationFormat.of(folder)
                .write(
                        folder,
                        animation(true),
                        _ -> assertThat(temp.toFile().list()).containsExactly("frames"));

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(LENGTH + 1);
        }
    }

    @Test
    void aFrameInTheWayIsKeptAndNoOtherIsThere() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("frames"));
        Path other = folder.resolve("000004.png");

        assertThatThrownBy(() -> AnimationFormat.of(folder)
                        .write(folder, animation(true), _ -> AtomicFile.write(other, "other")))
                .isInstanceOf(ProblemException.class);

        assertThat(folder.toFile().list()).containsExactly("000004.png");
        assertThat(other).hasContent("other");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.gif", "a.png", "a.mp4", "frames"})
    void whatIsCancelledLeavesNothing(String name) throws IOException {
        Path file = temp.resolve(name);
        Progress cancelled = fraction -> {
            if (fraction > 0.5) {
                throw new CancellationException();
            }
        };

        assertThatThrownBy(() -> AnimationFormat.of(file).write(file, animation(true), cancelled))
                .isInstanceOf(CancellationException.class);

        try (Stream<Path> left = Files.list(temp)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aFormatThatIsNotWrittenIsTold() {
        Path file = temp.resolve("a.webm");
        assertThatThrownBy(() -> AnimationFormat.of(file))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem())
                                .isEqualTo(new Problem.AnimationFormatNotWritable(file, AnimationFormat.WRITABLE)));
    }
}
