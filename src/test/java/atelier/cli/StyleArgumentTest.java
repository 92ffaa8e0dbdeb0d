package atelier.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import atelier.base.Problem;
import atelier.base.ProblemException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StyleArgumentTest {
    @ParameterizedTest
    @CsvSource({
        "波.jpg, 波.jpg, 1",
        "波 é.jpg:0.3, 波 é.jpg, 0.3",
        "a.jpg:.5, a.jpg, 0.5",
        "a.jpg:2, a.jpg, 2",
        "a:b.jpg, a:b.jpg, 1",
        "a:b.jpg:2, a:b.jpg, 2",
        "a.jpg:, a.jpg:, 1",
        "C:1, C:1, 1",
        "C:/a.jpg:1, C:/a.jpg, 1"
    })
    void theWeightIsTheNumberBehindTheLastColon(String argument, String file, double weight) {
        assumeTrue(File.pathSeparatorChar == ':' || !argument.contains(":"), "names with colons");

        assertThat(StyleArgument.parse(argument)).isEqualTo(new StyleArgument(Path.of(file), weight));
    }

    @Test
    void aFileOfTheWholeNameComesFirst(@TempDir Path folder) throws IOException {
        assumeTrue(File.pathSeparatorChar == ':', "names with colons");
        Path file = Files.createFile(folder.resolve("17:30"));

        assertThat(StyleArgument.parse(file.toString())).isEqualTo(new StyleArgument(file, 1));
    }

    @Test
    void aWeightOfNothingIsRefused() {
        assertThatThrownBy(() -> StyleArgument.parse("a.jpg:0"))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.problem()).isInstanceOf(Problem.OptionWrong.class));
    }
}
