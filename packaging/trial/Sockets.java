import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The sockets that a process and its children opened, as `strace` saw them.
final class Sockets {
    private static final Pattern OPENED = Pattern.compile("socket(?:pair)?\\((AF_\\w+)");
    private static final Pattern CONNECTED = Pattern.compile("connect\\(\\d+, \\{([^}]*)\\}");

    private Sockets() {}

    static String told(String file, String command) {
        return "strace --follow-forks --trace=%%network --output=%s %s".formatted(file, command);
    }

    /// Sockets of this machine's own kind are a window's way to its display; any other kind is a way out.
    static void check(Machine machine, Journal journal, String file) throws IOException {
        List<String> lines = Files.readAllLines(machine.home().resolve(file));
        Map<String, Long> families = count(OPENED, lines);
        journal.note("Sockets opened, by kind: " + families + "; connected to: " + count(CONNECTED, lines) + ".");
        if (families.keySet().stream().anyMatch(family -> !family.equals("AF_UNIX"))) {
            throw journal.wrong("a socket that is not AF_UNIX was opened: " + families);
        }
    }

    private static Map<String, Long> count(Pattern pattern, List<String> lines) {
        return lines.stream()
                .map(pattern::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .collect(Collectors.groupingBy(found -> found, TreeMap::new, Collectors.counting()));
    }
}
