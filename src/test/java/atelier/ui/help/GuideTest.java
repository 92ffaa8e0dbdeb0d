package atelier.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.Text;
import atelier.ui.Toolkit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The guide says the same in every language, and can be shown whole.
@ExtendWith(Toolkit.class)
class GuideTest {
    private static final Path SOURCES = Path.of("src", "site", "markdown", "guide");

    static List<String> topics() {
        return Guide.TOPICS;
    }

    @Test
    void everyDocumentIsATopic() throws IOException {
        for (Locale language : Text.LANGUAGES) {
            try (Stream<Path> files = Files.list(SOURCES.resolve(language.toLanguageTag()))) {
                assertThat(files.map(file -> Guide.topic(file.getFileName().toString())))
                        .containsExactlyInAnyOrderElementsOf(Guide.TOPICS);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("topics")
    void everyLanguageHasTheSameParts(String topic) {
        List<String> english = parts(Guide.read(topic, Locale.ENGLISH)).toList();
        List<String> chinese =
                parts(Guide.read(topic, Locale.SIMPLIFIED_CHINESE)).toList();

        assertThat(chinese).isEqualTo(english);
        assertThat(english).startsWith("Document", "Heading 1");
    }

    @ParameterizedTest
    @MethodSource("topics")
    void everyTopicIsCalledAsTheListCallsIt(String topic) {
        for (Locale language : Text.LANGUAGES) {
            Node heading = Guide.read(topic, language).getFirstChild();
            assertThat(Article.words(heading)).isEqualTo(Text.in(language).get("help.topic." + topic));
        }
    }

    @ParameterizedTest
    @MethodSource("topics")
    void amongAllCommandsATopicIsCalledHelp(String topic) {
        for (Locale language : Text.LANGUAGES) {
            Text text = Text.in(language);
            assertThat(text.get("help.open." + topic))
                    .startsWith(text.get("page.help"))
                    .endsWith(text.get("help.topic." + topic));
        }
    }

    @ParameterizedTest
    @MethodSource("topics")
    void everyLinkLeadsToADocument(String topic) {
        for (Locale language : Text.LANGUAGES) {
            assertThat(all(Guide.read(topic, language))
                            .filter(Link.class::isInstance)
                            .map(node -> ((Link) node).getDestination()))
                    .allSatisfy(link -> assertThat(
                                    SOURCES.resolve(language.toLanguageTag()).resolve(link))
                            .exists())
                    .allSatisfy(link -> assertThat(Guide.TOPICS).contains(Guide.topic(link)));
        }
    }

    @ParameterizedTest
    @MethodSource("topics")
    void everyDocumentCanBeShownAndLeavesNoMarkUnread(String topic) throws Exception {
        for (Locale language : Text.LANGUAGES) {
            Node document = Guide.read(topic, language);
            int shown = Toolkit.onFx(
                    () -> new Article(document, _ -> {}).getChildren().size());
            assertThat(shown).isEqualTo(Article.children(document).size());
            assertThat(Article.words(document)).doesNotContain("*", "`", "](");
        }
    }

    /// The blocks it is made of, in order.
    private static Stream<String> parts(Node document) {
        return all(document)
                .filter(node -> node instanceof org.commonmark.node.Block)
                .map(node -> node.getClass().getSimpleName()
                        + (node instanceof Heading heading ? " " + heading.getLevel() : ""));
    }

    private static Stream<Node> all(Node node) {
        return Stream.concat(Stream.of(node), Article.children(node).stream().flatMap(GuideTest::all));
    }
}
