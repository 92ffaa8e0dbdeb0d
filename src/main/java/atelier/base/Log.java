package atelier.base;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;

/// The log file of this process, and the codes under which bugs are found in it.
public final class Log {
    /// Where `logback.xml` looks for the folder.
    private static final String FOLDER = "atelier.logs";

    private Log() {}

    /// Lets this process log into `folder`. To be called before the first logger is made; without it the log
    /// goes into the system's temporary folder.
    public static void into(Path folder) {
        System.setProperty(FOLDER, folder.toString());
    }

    public static Path file(Path folder) {
        return folder.resolve("atelier.log");
    }

    /// Logs a bug.
    ///
    /// @return six characters that a user can quote; the same bug gets the same ones again
    public static String bug(Throwable bug) {
        String code = code(bug);
        LoggerFactory.getLogger(Log.class).error("bug {}", code, bug);
        return code;
    }

    /// Made of the kinds of failure and the places of ours on the way, not of messages, which may hold names.
    static String code(Throwable bug) {
        StringBuilder trace = new StringBuilder();
        for (Throwable t = bug; t != null; t = t.getCause()) {
            trace.append(t.getClass().getName());
            trace.append(Arrays.stream(t.getStackTrace())
                    .filter(frame -> frame.getClassName().startsWith("atelier."))
                    .limit(5)
                    .map(frame -> frame.getClassName() + "." + frame.getMethodName())
                    .collect(Collectors.joining(" ")));
        }
        return Sha256.of(trace.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 6);
    }
}
