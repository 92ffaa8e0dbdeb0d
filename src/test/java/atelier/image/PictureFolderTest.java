package atelier.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import atelier.Beside;
import atelier.base.Problem;
import atelier.base.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Beside
class PictureFolderTest {
    @TempDir
    Path temp;

    private Path folder;

    @BeforeEach
    void fill() throws IOException {
        folder = temp.resolve("写真 é");
        for (String name : List.of("b.png", "a/1.JPG", "a/notes.txt", ".hidden.png", "a/.thumbs/t.png")) {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.writeString(folder.resolve(name), "");
        }
    }

    private List<Path> within(Path named) {
        return PictureFolder.files(named).stream().map(named::relativize).toList();
    }

    @Test
    void whatIsHiddenIsPassedOverHoweverDeepItLies() {
        assertThat(within(folder)).containsExactly(Path.of("a/1.JPG"), Path.of("a/notes.txt"), Path.of("b.png"));
        assertThat(PictureFolder.isPicture(Path.of("a/1.JPG"))).isTrue();
        assertThat(PictureFolder.isPicture(Path.of("a/notes.txt"))).isFalse();
    }

    @Test
    void aNameWithoutAnEndingIsNoPictures() {
        for (String name : List.of("png", "a.b/jpg", "tif")) {
            assertThat(PictureFolder.isPicture(Path.of(name))).isFalse();
            assertThat(ImageFiles.isName(Path.of(name))).isFalse();
        }
        assertThat(ImageFiles.isName(Path.of("a/.png"))).isTrue();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkToAFolderIsThatFolder() throws IOException {
        Path link = Files.createSymbolicLink(temp.resolve("link"), folder);

        assertThat(within(link)).isEqualTo(within(folder));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFolderThatCannotBeLookedIntoIsPassedOver() throws IOException {
        Path closed = Files.createDirectories(folder.resolve("lost+found"));
        assertThat(closed.toFile().setReadable(false)).isTrue();
        assumeFalse(Files.isReadable(closed), "this user may read everything");
        try {
            assertThat(within(folder)).hasSize(3);
        } finally {
            closed.toFile().setReadable(true);
        }
    }

    @Test
    void aFolderThatIsNotThereIsTold() {
        Path none = folder.resolve("none");
        assertThatThrownBy(() -> PictureFolder.files(none))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.problem()).isEqualTo(new Problem.FileMissing(none)));
    }
}
