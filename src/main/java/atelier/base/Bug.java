package atelier.base;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// A failure that no user can help: what there is to know of it, and the code under which it is found again.
///
/// @param code six characters that can be quoted; the same bug gets the same ones again
public record Bug(String code, Throwable cause) {
    /// Lines of a trace that tell something: beyond lies the toolkit, or one recursion over and over.
    private static final int TRACE = 100;

    private static final int LOG_LINES = 30;
    /// Bytes at the end of a log that are looked through.
    private static final int LOG_END = 1 << 16;

    /// Places of ours that a code is made of.
    private static final int PLACES = 5;

    public static Bug of(Throwable cause) {
        return new Bug(code(cause), cause);
    }

    /// Whether the heap was full rather than anything wrong.
    public boolean isOfMemory() {
        return cause instanceof OutOfMemoryError;
    }

    /// What somebody who mends it needs to know: versions, the trace, the end of the log. Nothing of people and
    /// pictures is in it.
    ///
    /// @param log where there may be one
    public String details(Path log) {
        String version = Bug.class.getPackage().getImplementationVersion();
        Runtime machine = Runtime.getRuntime();
        String words = String.join(
                System.lineSeparator(),
                "Atelier " + (version != null ? version : "development") + ", bug " + code,
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                property("os.name") + " " + property("os.version") + " " + property("os.arch") + ", "
                        + machine.availableProcessors() + " CPU, " + (machine.maxMemory() >> 20) + " MB",
                "Java " + property("java.version") + " " + property("java.vendor"),
                "JavaFX " + System.getProperty("javafx.version", "-"),
                "",
                trace(),
                "",
                String.join(System.lineSeparator(), end(log)));
        return Log.discreet(words);
    }

    private String trace() {
        StringWriter trace = new StringWriter();
        cause.printStackTrace(new PrintWriter(trace));
        List<String> lines = trace.toString().lines().toList();
        return lines.stream().limit(TRACE).collect(Collectors.joining(System.lineSeparator()))
                + (lines.size() > TRACE ? System.lineSeparator() + "\t... " + (lines.size() - TRACE) : "");
    }

    /// The last things logged, without their traces.
    private static List<String> end(Path log) {
        try (FileChannel file = FileChannel.open(log)) {
            long from = Math.max(0, file.size() - LOG_END);
            ByteBuffer bytes = ByteBuffer.allocate((int) (file.size() - from));
            while (bytes.hasRemaining() && file.read(bytes, from + bytes.position()) >= 0) {}
            List<String> lines = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isEmpty() && Character.isDigit(line.charAt(0)))
                    .toList();
            return lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size());
        } catch (IOException e) {
            return List.of();
        }
    }

    private static String property(String name) {
        return System.getProperty(name, "");
    }

    /// Made of the kinds of failure and the places of ours on the way, not of messages, which may hold names. How
    /// deep a recursion came says nothing, so a place counts once.
    private static String code(Throwable bug) {
        StringBuilder trace = new StringBuilder();
        for (Throwable t = bug; t != null; t = t.getCause()) {
            trace.append(t.getClass().getName());
            trace.append(Arrays.stream(t.getStackTrace())
                    .filter(frame -> frame.getClassName().startsWith("atelier."))
                    .map(frame -> frame.getClassName() + "." + frame.getMethodName())
                    .distinct()
                    .limit(PLACES)
                    .sorted()
                    .collect(Collectors.joining(" ")));
        }
        return Sha256.of(trace.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 6);
    }
}
