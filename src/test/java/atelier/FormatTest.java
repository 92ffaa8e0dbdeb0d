package atelier;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every source is formatted as palantir-java-format would.
///
/// This is a test and not a Maven plugin because a plugin runs in Maven's own Java, which may be too
/// old to parse the sources. Lines of `///` comments are cut here before the formatter sees them: it breaks those
/// longer
/// than 120 columns without a new `///`. `mvn test -Dtest=FormatTest -Dformat=apply` formats instead of checking.
class FormatTest {
    /// Columns that the formatter leaves `///` comments alone within.
    private static final int WIDEST = 120;

    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());

    @Test
    void sourcesAreFormatted() throws Exception {
        boolean apply = "apply".equals(System.getProperty("format"));
        List<Path> unformatted = new ArrayList<>();
        for (Path source : sources()) {
            String text = Files.readString(source);
            String formatted = format(text);
            if (!formatted.equals(text)) {
                if (apply) {
                    Files.writeString(source, formatted);
                } else {
                    unformatted.add(source);
                }
            }
        }
        assertThat(unformatted)
                .as("sources to format with: mvn test -Dtest=FormatTest -Dformat=apply")
                .isEmpty();
    }

    private static List<Path> sources() throws IOException {
        List<Path> all = new ArrayList<>();
        for (String root : List.of("src", "assets", "packaging/build")) {
            if (Files.isDirectory(Path.of(root))) {
                try (Stream<Path> files = Files.walk(Path.of(root))) {
                    files.filter(file -> file.toString().endsWith(".java")).forEach(all::add);
                }
            }
        }
        assertThat(all).isNotEmpty();
        return all;
    }

    private static String format(String text) throws FormatterException {
        return FORMATTER.formatSource(RemoveUnusedImports.removeUnusedImports(
                ImportOrderer.reorderImports(shortened(text), JavaFormatterOptions.Style.PALANTIR)));
    }

    /// The rest of a line that is too long goes into one of its own.
    private static String shortened(String text) {
        return text.lines().flatMap(FormatTest::cut).collect(Collectors.joining("\n", "", "\n"));
    }

    private static Stream<String> cut(String line) {
        int begin = line.indexOf("/// ");
        if (line.length() <= WIDEST || begin < 0 || !line.substring(0, begin).isBlank()) {
            return Stream.of(line);
        }
        int space = line.lastIndexOf(' ', WIDEST);
        return space <= begin + 3
                ? Stream.of(line)
                : Stream.concat(
                        Stream.of(line.substring(0, space)),
                        cut(line.substring(0, begin) + "/// " + line.substring(space + 1)));
    }
}
