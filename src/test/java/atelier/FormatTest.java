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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every source is formatted as palantir-java-format would.
///
/// This is a test and not a Maven plugin because a plugin runs in Maven's own Java, which may be too
/// old to parse the sources. Lines of `///` comments are cut here before the formatter sees them: it breaks those
/// longer
/// than 120 columns without a new `///`. `mvn test -Dtest=FormatTest -Dformat=apply` formats instead of checking.
@Beside
class FormatTest {
    /// Columns that the formatter leaves `///` comments alone within, less the indentation, which it counts twice.
    private static final int WIDEST = 120;

    /// A comment's line that goes on with a sentence.
    private static final Pattern PLAIN = Pattern.compile("/// [^@\\-|#`\\s]");

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
                ImportOrderer.reorderImports(shortened(text), JavaFormatterOptions.Style.PALANTIR)));
    }

    /// What is too much of a comment's line goes into the next, or into one of its own where the next is another
    /// paragraph.
    private static String shortened(String text) {
        StringBuilder cut = new StringBuilder();
        String rest = "";
        for (String line : text.lines().toList()) {
            int begin = line.indexOf("/// ");
            boolean comment = begin >= 0 && line.substring(0, begin).isBlank();
            boolean goesOn = comment && PLAIN.matcher(line.substring(begin)).lookingAt();
            if (!rest.isEmpty() && !goesOn) {
                cut.append(rest).append('\n');
            }
            String whole = !rest.isEmpty() && goesOn ? rest + ' ' + line.substring(begin + 4) : line;
            int space = comment ? whole.lastIndexOf(' ', WIDEST - begin) : 0;
            boolean tooLong = comment && whole.length() > WIDEST - begin && space > begin + 4;
            rest = tooLong ? whole.substring(0, begin) + "/// " + whole.substring(space + 1) : "";
            cut.append(tooLong ? whole.substring(0, space) : whole).append('\n');
        }
        return cut.toString();
    }
}
