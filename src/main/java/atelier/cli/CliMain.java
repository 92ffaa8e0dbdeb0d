package atelier.cli;

import atelier.base.Language;
import atelier.base.Text;
import java.io.PrintWriter;
import java.util.Locale;

/// Runs one command in this process.
public final class CliMain {
    private CliMain() {}

    public static void main(String[] arguments) {
        Language.choose(System.getenv());
        Terminal terminal = new Terminal(
                new PrintWriter(System.out, true, System.out.charset()),
                new PrintWriter(System.err, true, System.err.charset()),
                Text.in(Locale.getDefault(Locale.Category.DISPLAY)));
        int code = CommandLines.run(terminal, arguments);
        System.exit(code);
    }
}
