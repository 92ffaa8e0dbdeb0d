package atelier.ui.shell;

import atelier.base.Text;
import atelier.ui.kit.Command;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kordamp.ikonli.feather.Feather;

/// A line of the palette.
///
/// @param where key of the name of the page that the command belongs to
/// @param run does it, having gone where it can be done
record Entry(String where, Feather icon, Command command, Runnable run) {
    private static final List<Text> LANGUAGES =
            Text.LANGUAGES.stream().map(Text::in).toList();

    /// Whether all words occur in its name or its page's, in whatever language: who has learned the one and sees
    /// the other still finds it.
    boolean has(String words) {
        String names = LANGUAGES.stream()
                .flatMap(text -> Stream.of(text.get(command.name()), text.get(where)))
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(words.toLowerCase(Locale.ROOT).split("[\\s\\u3000]+"))
                .allMatch(names::contains);
    }
}
