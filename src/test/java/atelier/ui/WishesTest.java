package atelier.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WishesTest {
    @TempDir
    Path folder;

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
    void modelsAreToldFromPictures() throws Exception {
        Path model = Files.createDirectories(folder.resolve("模型"));
        Files.writeString(model.resolve("model.json"), "{}");
        Path pictures = Files.createDirectories(folder.resolve("pictures"));
        List<String> models =
                List.of(model.toString(), model.resolve("model.json").toString(), "m.ZIP", "n.onnx", "weights.pth");

        Wishes wishes = Wishes.of(Stream.concat(models.stream(), Stream.of("a.png", pictures.toString(), "plan.json"))
                .toList());

        assertThat(wishes.models())
                .containsExactlyElementsOf(models.stream()
                        .map(file -> Path.of(file).toAbsolutePath())
                        .toList());
        assertThat(wishes.pictures())
                .extracting(Path::getFileName)
                .map(Path::toString)
                .containsExactly("a.png", "pictures", "plan.json");
    }

    @Test
    void thePageIsThatOfWhatIsOpened() {
        assertThat(Wishes.of(List.of("model.json")).page()).isEqualTo("models");
        assertThat(Wishes.of(List.of("a.png")).page()).isEqualTo("stylize");
        assertThat(Wishes.of(List.of("n.onnx", "a.png")).page()).isEqualTo("stylize");
        assertThat(Wishes.of(List.of("--sample")).page()).isEqualTo("stylize");
    }

    @Test
    void areTheSameAfterAWayThroughArguments() {
        Wishes wishes = Wishes.of(List.of("--tour", "a.png", "--home", "b"));

        assertThat(Wishes.of(wishes.arguments())).isEqualTo(wishes);
    }
}
