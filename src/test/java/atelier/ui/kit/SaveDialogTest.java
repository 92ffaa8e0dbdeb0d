package atelier.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.stage.FileChooser.ExtensionFilter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SaveDialogTest {
    /// A stem of "walk" was proposed, and JPEG is the kind chosen.
    @ParameterizedTest
    @CsvSource({
        "日落, 日落.jpg",
        "walk.png, walk.jpg",
        "walk.jpg, walk.jpg",
        "sea.JPEG, sea.JPEG",
        "sea.png, sea.png",
        "walk, walk.jpg",
    })
    void aNameEndsAsItsKindDoesUnlessSomebodySaysOtherwise(String typed, String written) {
        ExtensionFilter kind = new ExtensionFilter("JPEG", "*.jpg", "*.jpeg");

        assertThat(SaveDialog.named(Path.of("图", typed), "walk", kind)).isEqualTo(Path.of("图", written));
    }
}
