package atelier.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AppDirsTest {
    /// As `--home "$FOLDER"` gives where the variable is not set: else all would go to whatever folder one is in.
    @Test
    void aHomeWithoutANameIsNoneGiven() {
        assertThat(AppDirs.find(Path.of(""))).isEqualTo(AppDirs.find(null));
        assertThat(AppDirs.find(Path.of("家")).home()).isEqualTo(Path.of("家").toAbsolutePath());
    }
}
