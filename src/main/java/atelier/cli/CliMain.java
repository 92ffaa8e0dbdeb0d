package atelier.cli;

import atelier.base.Text;
import java.io.PrintWriter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Runs one command in this process.
public final class CliMain {
    private CliMain() {}

    public static void main(String[] arguments) {
        Terminal terminal = new Terminal(
                new PrintWriter(System.out, true, System.out.charset()),
                new PrintWriter(System.err, true, System.err.charset()),
                Text.in(language(System.getenv("ATELIER_LANG"))));
        int code = CommandLines.run(terminal, arguments);
        System.exit(code);
    }

    /// The language that a locale's name, as in `zh_CN.UTF-8` or `zh-Hans`, asks for; the system's without one.
    static Locale language(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return Locale.getDefault(Locale.Category.DISPLAY);
        }
        return Locale.forLanguageTag(name.replaceAll("[.@].*", "").replace('_', '-'));
    }
}
