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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every source is formatted as palantir-java-format would.
///
/// This is a test and not a Maven plugin because a plugin runs in Maven's own Java, which may be too
/// old to parse the sources. Keep lines of `///` comments under 118 columns: the formatter breaks longer
/// ones without a new `///`. `mvn test -Dtest=FormatTest -Dformat=apply` formats instead of checking.
class FormatTest {
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
        for (String root : List.of("src", "assets", "packaging/build", "packaging/trial")) {
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
                ImportOrderer.reorderImports(text, JavaFormatterOptions.Style.PALANTIR)));
    }
}
