package atelier;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The texts that the sources ask for and those that there are.
class TextKeysTest {
    /// A text key as it stands in a source: lower-case words and dots, the first one a section of the file.
    private static final Pattern KEY = Pattern.compile("\"([a-z]+(?:\\.[A-Za-z0-9-]+)+)(\\.?)\"");

    /// Looks like a text key and is a file's name.
    private static final Pattern FILE = Pattern.compile("\\.(json|jsonl|db|log|csv|onnx|bin|css|properties)$");

    @Test
    void whatTheSourcesAskForIsThere() throws IOException {
        Properties words = TextTest.words(Locale.ENGLISH);
        Set<String> sections = words.stringPropertyNames().stream()
                .map(key -> key.substring(0, key.indexOf('.')))
                .collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>();
        for (String key : mentioned()) {
            boolean section = sections.contains(key.substring(0, key.indexOf('.')));
            boolean known = words.stringPropertyNames().stream()
                    .anyMatch(each -> each.equals(key) || each.startsWith(key + "."));
            if (section && !known && !FILE.matcher(key).find()) {
                missing.add(key);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void whatIsThereIsAskedFor() throws IOException {
        Set<String> literals = literals();
        assertThat(TextTest.words(Locale.ENGLISH).stringPropertyNames().stream()
                        .filter(key -> !key.startsWith("problem.") && !isAskedFor(key, literals)))
                .isEmpty();
    }

    /// Whether the key stands in a source, whole or as a beginning or end that the rest is added to.
    private static boolean isAskedFor(String key, Set<String> literals) {
        return literals.contains(key)
                || literals.stream().anyMatch(part -> part.endsWith(".") && key.startsWith(part))
                || literals.stream()
                        .anyMatch(part -> part.startsWith(".")
                                && key.endsWith(part)
                                && isAskedFor(key.substring(0, key.length() - part.length()), literals));
    }

    /// Dots at the end say that a dialog comes: they belong to what leads to it.
    @Test
    void noDialogsTitleSaysThatADialogComes() throws IOException {
        Set<String> titles = found(Pattern.compile("(?:setTitle|new SaveDialog)\\(\\s*kit\\.say\\(\"([^\"]+)\"\\)"));

        assertThat(titles)
                .isNotEmpty()
                .noneMatch(key -> Text.in(Locale.ENGLISH).get(key).endsWith("…"));
    }

    private static Set<String> literals() throws IOException {
        return found(Pattern.compile("\"(\\.?[a-z][A-Za-z0-9.-]+)\""));
    }

    private static Set<String> mentioned() throws IOException {
        return found(KEY);
    }

    private static Set<String> found(Pattern pattern) throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                pattern.matcher(Files.readString(source))
                        .results()
                        .map(found -> found.group(1))
                        .forEach(keys::add);
            }
        }
        return keys;
    }
}
