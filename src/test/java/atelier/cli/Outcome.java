package atelier.cli;

import atelier.base.Text;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;

/// What a command run in this process ended with and printed.
record Outcome(int code, String out, String err) {
    static Outcome of(Locale language, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), Text.in(language));
        int code = CommandLines.run(terminal, arguments);
        return new Outcome(code, out.toString(), err.toString());
    }

    static Outcome of(String... arguments) {
        return of(Locale.ENGLISH, arguments);
    }
}
