package atelier.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class WishesTest {
    @Test
    void takesFilesAmongOptions() {
        Wishes wishes = Wishes.of(List.of("写真 1.png", "--home", "家 é", "--sample", "絵.jpg", "--unknown"));

        assertThat(wishes.files())
                .extracting(Path::getFileName)
                .map(Path::toString)
                .containsExactly("写真 1.png", "絵.jpg");
        assertThat(wishes.home())
                .hasValueSatisfying(home -> assertThat(home).isAbsolute().endsWithRaw(Path.of("家 é")));
        assertThat(wishes.sample()).isTrue();
        assertThat(wishes.tour()).isFalse();
    }

    @Test
    void areTheSameAfterAWayThroughArguments() {
        Wishes wishes = Wishes.of(List.of("--tour", "a.png", "--home", "b"));

        assertThat(Wishes.of(wishes.arguments())).isEqualTo(wishes);
    }
}
