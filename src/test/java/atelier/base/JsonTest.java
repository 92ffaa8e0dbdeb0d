package atelier.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    sealed interface Shape {
        record Circle(double radius) implements Shape {}

        record Group(List<Shape> parts, Optional<String> name) implements Shape {}
    }

    record Drawing(Path file, Shape shape) {}

    @Test
    void sealedRecordsCarryTheirNames() {
        Drawing drawing = new Drawing(
                Path.of("画像", "é.png"),
                new Shape.Group(List.of(new Shape.Circle(2), new Shape.Circle(3)), Optional.empty()));

        String json = Json.compact(drawing);

        assertThat(json).contains("\"is\":\"Group\"", "\"is\":\"Circle\"", "画像").doesNotContain("name", "\n");
        assertThat(Json.read(json, Drawing.class)).isEqualTo(drawing);
    }

    /// Names may begin and end with what others leave out.
    @ParameterizedTest
    @ValueSource(strings = {" é.png", "paintings ", "a\u3000", "\t", ""})
    void pathsStayAsTheyAre(String path) {
        Drawing drawing = new Drawing(Path.of(path), new Shape.Circle(1));

        assertThat(Json.read(Json.compact(drawing), Drawing.class)).isEqualTo(drawing);
    }

    record Name(String value) {}

    record Named(Name name) {}

    @Test
    void namesAreWrittenAsThemselves() {
        Named named = new Named(new Name("style-1"));

        assertThat(Json.compact(named)).isEqualTo("{\"name\":\"style-1\"}");
        assertThat(Json.read(Json.compact(named), Named.class)).isEqualTo(named);
    }

    @Test
    void fieldsOfNewerVersionsAreLetPass() {
        assertThat(Json.read("{\"is\":\"Circle\",\"radius\":1,\"colour\":\"red\"}", Shape.class))
                .isEqualTo(new Shape.Circle(1));
    }

    @Test
    void whatIsMalformedIsSaidInWords() {
        assertThatThrownBy(() -> Json.read("{\n\"is\":", Shape.class))
                .isInstanceOf(Json.Malformed.class)
                .hasMessageContaining("line 2");
        assertThatThrownBy(() -> Json.read("{\"is\":\"Square\"}", Shape.class)).isInstanceOf(Json.Malformed.class);
        assertThatThrownBy(() -> Json.read("null", Shape.class))
                .isInstanceOf(Json.Malformed.class)
                .hasMessageContaining("Shape");
        assertThatThrownBy(() -> Json.readExactly("null", Shape.class)).isInstanceOf(Json.Malformed.class);
    }
}
