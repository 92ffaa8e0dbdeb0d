package atelier.studio;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.Text;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SamplesTest {
    private static final Text ENGLISH = Text.in(Locale.ENGLISH);
    private static final Text CHINESE = Text.in(Locale.SIMPLIFIED_CHINESE);

    @Test
    void eachHasATitleInEachLanguageAndNoTitleIsWithoutAPicture() {
        Samples samples = new Samples(Path.of("assets", "samples"));

        assertThat(Stream.concat(samples.photographs().stream(), samples.paintings().stream()))
                .isNotEmpty()
                .allMatch(file -> Samples.title(file, ENGLISH).isPresent())
                .allMatch(file -> !Samples.title(file, CHINESE).equals(Samples.title(file, ENGLISH)))
                .hasSameSizeAs(ENGLISH.keys().stream()
                        .filter(key -> key.startsWith("sample."))
                        .toList());
    }

    @Test
    void anyOtherPictureHasNone() {
        assertThat(Samples.title(Path.of("my lighthouse.jpg"), ENGLISH)).isEmpty();
        assertThat(Samples.title(Path.of("港"), ENGLISH)).isEmpty();
        assertThat(Samples.title(Path.of("/"), ENGLISH)).isEmpty();
    }
}
