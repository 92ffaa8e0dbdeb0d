import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// What was done and seen, as Markdown.
final class Journal implements AutoCloseable {
    /// Lines of one command that are worth reading.
    private static final int TOLD = 16;

    /// What a command ended with and printed.
    record Outcome(Journal journal, String command, int code, String said) {
        void ok() {
            if (code != 0) {
                throw journal.wrong(command + " ended with " + code);
            }
        }

        void says(String words) {
            if (!said.contains(words)) {
                throw journal.wrong(command + " does not say " + words);
            }
        }

        void saysNot(String words) {
            if (said.contains(words)) {
                throw journal.wrong(command + " says " + words);
            }
        }
    }

    private final PrintStream out;

    Journal(Path file) throws IOException {
        out = new PrintStream(file.toFile(), StandardCharsets.UTF_8);
    }

    void step(String title) {
        System.out.println(title);
        out.println("\n### " + title);
    }

    void note(String sentence) {
        out.println("\n" + sentence);
    }

    Outcome tell(String who, String command, int code, String said, double seconds) {
        List<String> lines = said.lines().toList();
        out.printf("%n```console%n%s %s%n", who, command);
        lines.stream().limit(TOLD).forEach(out::println);
        if (lines.size() > TOLD) {
            out.printf("(%d more lines)%n", lines.size() - TOLD);
        }
        out.printf("```%n%n%.1f s%s%n", seconds, code == 0 ? "" : ", exit code " + code);
        out.flush();
        return new Outcome(this, command, code, said);
    }

    IllegalStateException wrong(String what) {
        out.println("\n**" + what + "**");
        out.flush();
        return new IllegalStateException(what);
    }

    @Override
    public void close() {
        out.close();
    }
}
