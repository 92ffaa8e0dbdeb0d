package atelier.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureNameTest {
    @Test
    void aSampleIsCalledWhatPeopleAreToldThatItShows() {
        String name = PictureName.of(
                GalleryTest.recipe("lighthouse.jpg", "meine.jpg"),
                file -> file.endsWith("lighthouse.jpg") ? Optional.of("Turm: am Meer?") : Optional.empty());

        assertThat(name).isEqualTo("Turm-am-Meer-meine");
    }

    @ParameterizedTest
    @CsvSource({
        "harbour.jpg, starry night.png, harbour-starry-night",
        "港湾 夜.jpg, 神奈川沖浪裏.png, 港湾-夜-神奈川沖浪裏",
        "cafe\u0301.jpg, Étoiles.jpg, café-Étoiles",
        "con.tar.gz, nul, con-tar-nul",
        "'  .. ', ***.png, photo-style",
        ".hidden, a/b:c|d?.png, hidden-b-c-d",
        "😀.png, 𠮷.png, photo-𠮷",
    })
    void namesAreGoodOnEveryFileSystem(String photo, String painting, String name) {
        assertThat(PictureName.of(GalleryTest.recipe(photo, painting), _ -> Optional.empty()))
                .isEqualTo(name);
    }

    @Test
    void longNamesAreCutBetweenLetters() {
        String name = PictureName.of(
                GalleryTest.recipe("夜".repeat(80) + ".jpg", "𠮷".repeat(60) + ".jpg"), _ -> Optional.empty());

        assertThat(name.getBytes(StandardCharsets.UTF_8).length).isLessThan(200);
        assertThat(name).startsWith("夜夜").endsWith("𠮷𠮷").doesNotContain("?", "\ufffd");
    }
}
