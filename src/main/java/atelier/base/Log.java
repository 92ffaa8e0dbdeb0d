package atelier.base;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;

/// The log file of this process, and the bugs that are told there.
public final class Log {
    private static final Map<String, Integer> MET = new ConcurrentHashMap<>();

    private Log() {}

    /// Lets this process log into `folder`. To be called before the first logger is made; without it the log
    /// goes into the system's temporary folder.
    public static void into(Path folder) {
        System.setProperty(LogFile.FOLDER, folder.toString());
    }

    public static Path file(Path folder) {
        return folder.resolve("atelier.log");
    }

    /// Logs a bug: with its trace the first time, then that it came again, ever more seldom.
    public static Bug bug(Throwable cause) {
        Bug bug = Bug.of(cause);
        int times = MET.merge(bug.code(), 1, Integer::sum);
        if (times == 1) {
            LoggerFactory.getLogger(Log.class).error("bug {}", bug.code(), cause);
        } else if (Integer.bitCount(times) == 1) {
            LoggerFactory.getLogger(Log.class).error("bug {}, {} times", bug.code(), times);
        }
        return bug;
    }

    /// The words without the name of the user's home folder, which mostly is the user's own.
    static String discreet(String words) {
        return Pattern.compile(pattern(home())).matcher(words).replaceAll("~");
    }

    private static String home() {
        return System.getProperty("user.home", "");
    }

    /// A pattern that finds a folder's name and nothing that merely begins like it. Whatever might mean something
    /// to a pattern stands for any character, and so do the separators of Windows, which are others in addresses.
    static String pattern(String folder) {
        String plain = folder.replaceAll("[/\\\\]+$", "");
        return plain.isEmpty() ? "(?!)" : plain.replaceAll("[^\\p{L}\\p{N}/]", ".") + "(?![a-zA-Z0-9_])";
    }
}
