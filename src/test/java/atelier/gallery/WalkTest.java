package atelier.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WalkTest {
    private static final Path GONE = Path.of("gone.png");

    private final GalleryFolder.Walk walk = new GalleryFolder.Walk(Path.of(""), new TreeMap<>());

    @Test
    void whatVanishesOnTheWayIsPassedOver() throws Exception {
        NoSuchFileException gone = new NoSuchFileException(GONE.toString());

        assertThat(walk.visitFileFailed(GONE, gone)).isEqualTo(FileVisitResult.CONTINUE);
        assertThat(walk.postVisitDirectory(Path.of("folder"), gone)).isEqualTo(FileVisitResult.CONTINUE);
    }

    @Test
    void aFolderThatCannotBeLookedIntoEndsIt() {
        IOException denied = new AccessDeniedException("locked");

        assertThatThrownBy(() -> walk.visitFileFailed(Path.of("locked"), denied))
                .isSameAs(denied);
        assertThatThrownBy(() -> walk.postVisitDirectory(Path.of("locked"), denied))
                .isSameAs(denied);
    }
}
