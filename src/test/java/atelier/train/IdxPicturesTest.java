package atelier.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdxPicturesTest {
    @TempDir
    Path folder;

    /// Both ways of writing the name go round.
    @ParameterizedTest
    @ValueSource(strings = {"train-%s-idx%d-ubyte", "train-%s.idx%d-ubyte", "数字 %s.idx%d-ubyte"})
    void labelsAreFoundBesideTheirPictures(String name) throws IOException {
        Path pictures = folder.resolve(name.formatted("images", 3));
        Path labels = folder.resolve(name.formatted("labels", 1));
        Files.write(pictures, new byte[] {0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 1, 10, 20});
        Files.write(labels, new byte[] {0, 0, 8, 1, 0, 0, 0, 2, 7, 5});

        assertThat(IdxPictures.isNamed(pictures)).isTrue();
        assertThat(IdxPictures.isLabels(labels)).isTrue();
        assertThat(IdxPictures.read(pictures).count()).isEqualTo(2);
        assertThat(IdxPictures.labels(pictures)).contains(new byte[] {7, 5});
    }
}
