package atelier.ui.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/// The documents that tell how the program is used, one a topic and language.
final class Guide {
    static final String FIRST = "first-steps";

    /// In the order they are read. A page of the window has the topic of its id.
    static final List<String> TOPICS =
            List.of(FIRST, "stylize", "explore", "train", "gallery", "models", "settings", "trouble");

    private Guide() {}

    /// The topic's document. As small as the program's words, and read as these are.
    static Node read(String topic, Locale language) {
        String file = "/atelier/guide/" + language.toLanguageTag() + "/" + topic + ".md";
        try (InputStream in = Objects.requireNonNull(Guide.class.getResourceAsStream(file), file)) {
            return Parser.builder().build().parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The topic that a link leads to: links lead from document to document.
    static String topic(String link) {
        return link.replaceFirst("\\.md$", "");
    }
}
