package atelier.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.net.OnnxFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassNamesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tulip,crane (bird),菊",
                "['tulip', 'crane (bird)', '菊']",
                "{0: 'tulip', 1: 'crane (bird)', 2: '菊'}",
                "{\"0\": \"tulip\", \"1\": \"crane (bird)\", \"2\": \"菊\"}",
                "tulip\ncrane (bird)\n菊",
            })
    void namesAreReadFromListsOfAllKinds(String list) throws IOException {
        assertThat(ClassNames.of(file("class_names", list), 3)).containsExactly("tulip", "crane (bird)", "菊");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tulip, rose", "tulip, rose, , daisy", ""})
    void aListOfOtherLengthIsAboutSomethingElse(String list) throws IOException {
        assertThat(ClassNames.of(file("labels", list), 3)).containsExactly("1", "2", "3");
    }

    private OnnxFile file(String key, String value) throws IOException {
        Drawn drawn = new Drawn(17).input("x", Drawn.FLOAT, 1, 8).metadata(key, value);
        drawn.named("y", "Relu", List.of("x"));
        return OnnxFile.read(drawn.output("y", Drawn.FLOAT, 1, 8).write(folder.resolve("named.onnx")));
    }
}
