package atelier;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// All texts keep to the words of `words.md`.
class WordsTest {
    private static final Path SITE = Path.of("src", "site", "markdown");
    private static final String HAN = "\\p{IsHan}";
    /// What takes the place of arguments: neither Chinese nor Latin.
    private static final String ARGUMENT = "□";

    /// A row of the glossary, with what stands in one language's columns.
    private record Word(List<String> said, List<String> never) {}

    static Stream<Locale> languages() {
        return Text.LANGUAGES.stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noTextSaysWhatTheGlossaryForbids(Locale language) throws IOException {
        Map<String, String> texts = texts(language);
        for (Word word : glossary(language)) {
            for (String never : word.never()) {
                Pattern found = pattern(never, language);
                assertThat(texts.entrySet())
                        .as("“%s” is said instead of “%s”", String.join(", ", word.said()), never)
                        .noneMatch(text -> found.matcher(text.getValue()).find());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theGlossaryHasNoWordThatNobodySays(Locale language) throws IOException {
        String all = String.join("\n", texts(language).values());
        for (Word word : glossary(language)) {
            assertThat(word.said())
                    .isNotEmpty()
                    .allMatch(said -> pattern(said, language).matcher(all).find());
        }
    }

    @Test
    void chinesePunctuationIsFullWidth() throws IOException {
        neverFound(HAN + " ?[,;:?!()\"]|[,;:?!()\"] ?" + HAN + "|" + HAN + "\\.(?!\\w)");
    }

    @Test
    void oneSpaceStandsBetweenChineseAndLatin() throws IOException {
        neverFound(HAN + "(| {2,})[A-Za-z0-9" + ARGUMENT + "]|[A-Za-z0-9" + ARGUMENT + "](| {2,})" + HAN);
    }

    @Test
    void noSpaceStandsWithinChinese() throws IOException {
        neverFound(HAN + " +" + HAN + "| [，。；：？！、（）”]|[，。；：？！、（）“] ");
    }

    /// The command line keeps to what every terminal shows.
    @Test
    void apostrophesAreRoundInTheWindow() throws IOException {
        Properties words = TextTest.words(Locale.ENGLISH);
        assertThat(words.stringPropertyNames().stream()
                        .filter(key -> !key.startsWith("cli."))
                        .map(words::getProperty))
                .noneMatch(text -> text.matches("(?s).*[A-Za-z]'+[a-z].*"));
    }

    private static void neverFound(String expression) throws IOException {
        Pattern wrong = Pattern.compile(expression);
        for (Map.Entry<String, String> text : texts(Locale.SIMPLIFIED_CHINESE).entrySet()) {
            assertThat(text.getValue().lines())
                    .as(text.getKey())
                    .noneMatch(line -> wrong.matcher(line).find());
        }
    }

    private static Pattern pattern(String word, Locale language) {
        return language.equals(Locale.ENGLISH)
                ? Pattern.compile("\\b" + Pattern.quote(word) + "(s|es)?\\b", Pattern.CASE_INSENSITIVE)
                : Pattern.compile(Pattern.quote(word));
    }

    private static List<Word> glossary(Locale language) throws IOException {
        int column = language.equals(Locale.ENGLISH) ? 1 : 3;
        return Files.readAllLines(SITE.resolve("words.md")).stream()
                .dropWhile(line -> !line.startsWith("|---"))
                .skip(1)
                .map(line -> line.split("\\|", -1))
                .map(cells -> new Word(listed(cells[column]), listed(cells[column + 1])))
                .toList();
    }

    private static List<String> listed(String cell) {
        return Arrays.stream(cell.split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /// By name: every message and page of the guide, and what the cards of models say; arguments and marks left
    /// out.
    private static Map<String, String> texts(Locale language) throws IOException {
        Map<String, String> texts = TextTest.words(language).entrySet().stream()
                .collect(Collectors.toMap(
                        message -> message.getKey().toString(),
                        message -> message.getValue()
                                .toString()
                                .replaceAll("%n", "\n")
                                .replaceAll("\\$?\\{[^{}]*}", ARGUMENT),
                        (one, _) -> one,
                        TreeMap::new));
        String tag = language.toLanguageTag();
        try (Stream<Path> pages = Files.list(SITE.resolve("guide").resolve(tag))) {
            for (Path page : pages.toList()) {
                texts.put(page.toString(), Files.readString(page).replaceAll("\\[|]\\([^)]*\\)|`", ""));
            }
        }
        try (Stream<Path> models = Files.list(Path.of("models"))) {
            Pattern said = Pattern.compile("\"" + tag + "\"\\s*:\\s*\"([^\"]*)\"");
            for (Path card : models.map(model -> model.resolve("model.json"))
                    .filter(Files::isRegularFile)
                    .toList()) {
                texts.put(
                        card.toString(),
                        said.matcher(Files.readString(card))
                                .results()
                                .map(found -> found.group(1))
                                .collect(Collectors.joining("\n")));
            }
        }
        return texts;
    }
}
