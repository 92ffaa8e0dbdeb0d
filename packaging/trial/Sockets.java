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

    private static final Pattern USED = Pattern.compile("(connect|bind|sendto|sendmsg|accept4?)\\(.*AF_INET");

    private Sockets() {}

    static String told(String file, String command) {
        return "strace --follow-forks --trace=%%network --output=%s %s".formatted(file, command);
    }

    /// Sockets of the machine's own (`AF_UNIX`) are a window's way to its display, `AF_NETLINK` asks the kernel
    /// about its network, which GTK does. Those of the internet are opened and closed again by Java as soon as it
    /// opens a file channel, to learn what kinds there are. None of these may be connected, bound or written to.
    ///
    /// @param known what every such trace has: one without it has seen nothing
    static void check(Machine machine, Journal journal, String file, String known) throws IOException {
        List<String> lines = Files.readAllLines(machine.home().resolve(file));
        List<String> used =
                lines.stream().filter(line -> USED.matcher(line).find()).toList();
        journal.note("Sockets opened, by kind: " + count(OPENED, lines) + "; connected to: " + count(CONNECTED, lines)
                + "; calls with an address of the internet: " + used.size() + ".");
        if (lines.stream().noneMatch(line -> line.contains(known))) {
            throw journal.wrong(file + " does not tell of " + known);
        }
        if (!used.isEmpty()) {
            throw journal.wrong("the internet was turned to: " + used.getFirst());
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
