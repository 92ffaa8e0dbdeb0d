package atelier.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageFilesTest {
    @TempDir
    Path folder;

    @Test
    void aPngLosesNothing() {
        Path file = folder.resolve("été 画像.png");
        Raster picture = Pictures.gradient(37, 21);

        ImageFiles.write(file, picture, Writing.of("{\"is\":\"Stylize\",\"名\":\"星夜\"}"));

        assertThat(ImageFiles.read(file)).isEqualTo(picture);
        assertThat(ImageFiles.recipe(file)).contains("{\"is\":\"Stylize\",\"名\":\"星夜\"}");
        assertThat(ImageFiles.size(file)).isEqualTo(new Size(37, 21));
    }
}
