package atelier;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.Problem;
import atelier.base.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every language says everything.
class TextTest {
    static Stream<Locale> languages() {
        return Text.LANGUAGES.stream();
    }

    @Test
    void allLanguagesSayTheSame() throws IOException {
        assertThat(words(Locale.SIMPLIFIED_CHINESE).stringPropertyNames())
                .isEqualTo(words(Locale.ENGLISH).stringPropertyNames());
    }

    @Test
    void allLanguagesTakeTheSameArguments() throws IOException {
        Properties english = words(Locale.ENGLISH);
        Properties chinese = words(Locale.SIMPLIFIED_CHINESE);
        for (String key : english.stringPropertyNames()) {
            assertThat(arguments(chinese.getProperty(key, ""))).as(key).isEqualTo(arguments(english.getProperty(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyProblemTellsAllItKnows(Locale language) throws IOException {
        Properties words = words(language);
        for (Class<?> problem : Problem.class.getPermittedSubclasses()) {
            String key = "problem." + problem.getSimpleName();
            assertThat(words.getProperty(key)).as(key).isNotBlank();
            assertThat(arguments(words.getProperty(key)))
                    .as(key)
                    .isEqualTo(IntStream.range(0, problem.getRecordComponents().length)
                            .boxed()
                            .collect(Collectors.toSet()));
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noProblemIsTalkedOfThatThereIsNot(Locale language) throws IOException {
        Set<String> problems = Stream.of(Problem.class.getPermittedSubclasses())
                .map(problem -> "problem." + problem.getSimpleName())
                .collect(Collectors.toSet());
        assertThat(words(language).stringPropertyNames().stream().filter(key -> key.startsWith("problem.")))
                .isSubsetOf(problems);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyTextWithArgumentsIsAPattern(Locale language) throws IOException {
        Properties words = words(language);
        for (String key : words.stringPropertyNames()) {
            String text = words.getProperty(key);
            if (!arguments(text).isEmpty()) {
                assertThat(new MessageFormat(text, language).getFormatsByArgumentIndex())
                        .as(key)
                        .hasSize(arguments(text).stream().max(Integer::compare).orElseThrow() + 1);
                assertThat(text.replace("''", ""))
                        .as(key + ": a lone ' swallows arguments")
                        .doesNotContain("'");
            }
        }
    }

    private static Set<Integer> arguments(String text) {
        return Pattern.compile("\\{(\\d+)")
                .matcher(text)
                .results()
                .map((MatchResult found) -> Integer.valueOf(found.group(1)))
                .collect(Collectors.toSet());
    }

    static Properties words(Locale language) throws IOException {
        String name =
                "/atelier/i18n/messages" + (language.equals(Locale.ENGLISH) ? "" : "_" + language) + ".properties";
        Properties words = new Properties();
        try (InputStream in = Text.class.getResourceAsStream(name)) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return words;
    }
}
