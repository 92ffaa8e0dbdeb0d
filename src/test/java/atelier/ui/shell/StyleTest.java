package atelier.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.ui.Toolkit;
import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.css.CssParser;
import javafx.css.Rule;
import javafx.css.Stylesheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Style sheets that JavaFX would pass over in silence.
@ExtendWith(Toolkit.class)
class StyleTest {
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern DEFINED = Pattern.compile("(?m)^\\s*(-(?:color|atelier)-[a-z0-9-]+)\\s*:");
    private static final Pattern USED = Pattern.compile("(?<=[\\s,(])(-(?:color|atelier)-[a-z0-9-]+)(?=\\s*[;,)\\s])");

    /// A rule with words of so many pixels, and its selector.
    private static final Pattern FIXED = Pattern.compile("([^{}]+)\\{[^{}]*-fx-font-size:\\s*[0-9.]+px[^{}]*}");

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everySheetIsWellFormed(boolean dark) throws IOException {
        List<String> errors = new ArrayList<>();
        ListChangeListener<CssParser.ParseError> listener = change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(error -> errors.add(error.getMessage()));
            }
        };
        CssParser.errorsProperty().addListener(listener);
        try {
            for (String sheet : Look.sheets(dark, 150)) {
                assertThat(new CssParser().parse(URI.create(sheet).toURL()).getRules())
                        .as(sheet)
                        .isNotNull();
            }
        } finally {
            CssParser.errorsProperty().removeListener(listener);
        }
        assertThat(errors).isEmpty();
    }

    /// JavaFX takes the parsed sheet that lies beside its source.
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyParsedSheetSaysWhatItsSourceSays(boolean dark, @TempDir Path folder) throws IOException {
        for (String sheet : Look.sheets(dark, 150)) {
            Path source = Path.of(URI.create(sheet));
            Path anew = folder.resolve(source.getFileName() + ".bss");
            Stylesheet.convertToBinary(source.toFile(), anew.toFile());
            List<Rule> wanted = rules(anew);
            assertThat(rules(Path.of(URI.create(sheet.replaceAll("css$", "bss")))))
                    .as(sheet)
                    .hasSameSizeAs(wanted)
                    .zipSatisfy(wanted, (rule, same) -> {
                        assertThat(rule.getSelectors()).isEqualTo(same.getSelectors());
                        assertThat(rule.getDeclarations())
                                .hasToString(same.getDeclarations().toString());
                    });
        }
    }

    private static List<Rule> rules(Path parsed) throws IOException {
        try (InputStream in = Files.newInputStream(parsed)) {
            return Stylesheet.loadBinary(in).getRules();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyColourThatIsLookedUpIsDefined(boolean dark) throws IOException {
        String theme = text(Objects.requireNonNull(
                getClass().getResource((dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet())));
        Set<String> defined = found(DEFINED, theme);
        Set<String> used = new TreeSet<>();
        for (String sheet : Look.sheets(dark, 150)) {
            String css = text(URI.create(sheet).toURL());
            defined.addAll(found(DEFINED, css));
            used.addAll(found(USED, css));
        }
        assertThat(used).isNotEmpty();
        assertThat(defined).containsAll(used);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 125, 150})
    void onlyTheRootMeasuresWordsInPixels(int textSize) throws IOException {
        List<String> fixed = new ArrayList<>();
        for (String sheet : Look.sheets(false, textSize)) {
            FIXED.matcher(text(URI.create(sheet).toURL()))
                    .results()
                    .map(match -> match.group(1).strip())
                    .filter(selector -> !selector.equals(".root"))
                    .forEach(selector -> fixed.add(sheet + ": " + selector));
        }
        assertThat(fixed).isEmpty();
    }

    @Test
    void dayAndNightDefineTheSameOfOurColours() throws IOException {
        assertThat(ours("light")).isEqualTo(ours("dark")).isNotEmpty();
    }

    private Set<String> ours(String sheet) throws IOException {
        Set<String> names = found(
                DEFINED, text(Objects.requireNonNull(getClass().getResource("/atelier/styles/" + sheet + ".css"))));
        names.removeIf(name -> !name.startsWith("-atelier-"));
        return names;
    }

    private static Set<String> found(Pattern pattern, String css) {
        return pattern.matcher(css)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(URL sheet) throws IOException {
        try (var in = sheet.openStream()) {
            return COMMENT.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .replaceAll("");
        }
    }
}
