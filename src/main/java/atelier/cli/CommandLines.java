package atelier.cli;

import atelier.base.Json;
import atelier.base.Log;
import atelier.base.Problem;
import atelier.base.ProblemException;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// From words to a command, and from its answer to output and exit code.
final class CommandLines {
    static final int DONE = 0;
    static final int PROBLEM = 1;
    static final int WRONG_USAGE = 2;
    static final int BUG = 3;

    /// The JSON object of a command that met a problem.
    ///
    /// @param problem the record's name, `WrongUsage` or `Bug`
    /// @param message the sentence, in the user's language
    record Failure(String problem, String message) {}

    private CommandLines() {}

    /// @return the exit code
    static int run(Terminal terminal, String... arguments) {
        try (Atelier atelier = new Atelier(terminal)) {
            return parser(atelier).execute(arguments);
        }
    }

    static CommandLine parser(Atelier atelier) {
        Terminal terminal = atelier.terminal;
        CommandLine commands = new CommandLine(atelier);
        commands.setResourceBundle(new UsageTexts(terminal.text()));
        commands.setOut(terminal.out());
        commands.setErr(terminal.err());
        commands.setExecutionStrategy(parsed -> execute(atelier, parsed));
        commands.setParameterExceptionHandler(CommandLines::wrongUsage);
        commands.setExecutionExceptionHandler((e, _, _) -> failure(atelier, e));
        return commands;
    }

    private static int execute(Atelier atelier, ParseResult parsed) {
        Log.into(atelier.dirs().logs());
        int code;
        try {
            code = new CommandLine.RunLast().execute(parsed);
        } catch (Error e) {
            return failure(atelier, e);
        }
        Terminal terminal = atelier.terminal;
        atelier.noticed()
                .forEach(problem -> terminal.err().println(terminal.text().of(problem)));
        CommandLine last = parsed.asCommandLineList().getLast();
        if (!(last.getExecutionResult() instanceof Answer answer)) {
            return code;
        }
        terminal.out().println(atelier.json ? Json.compact(answer) : answer.words(terminal.text()));
        return answer.good() ? DONE : PROBLEM;
    }

    /// @param arguments as they were given: whoever reads JSON reads that something was wrong with them, too
    private static int wrongUsage(ParameterException e, String... arguments) {
        PrintWriter err = e.getCommandLine().getErr();
        err.println(e.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
        err.println(e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        if (List.of(arguments).contains("--json")) {
            e.getCommandLine()
                    .getOut()
                    .println(Json.compact(new Failure("WrongUsage", String.valueOf(e.getMessage()))));
        }
        return WRONG_USAGE;
    }

    private static int failure(Atelier atelier, Throwable e) {
        Terminal terminal = atelier.terminal;
        Failure failure;
        int code;
        if (e instanceof OutOfMemoryError || e.getCause() instanceof OutOfMemoryError) {
            long limit = Runtime.getRuntime().maxMemory() >> 20;
            return failure(atelier, new Problem.OutOfMemory("Atelier", limit).exception(e));
        } else if (e instanceof ProblemException known) {
            failure = new Failure(
                    known.problem().getClass().getSimpleName(), terminal.text().of(known.problem()));
            code = switch (known.problem()) {
                case Problem.OptionWrong _, Problem.OptionUnused _, Problem.ClassesMissing _ -> WRONG_USAGE;
                default -> PROBLEM;
            };
        } else {
            String bug = Log.bug(e).code();
            failure = new Failure(
                    "Bug",
                    terminal.text().get("cli.bug", bug, Log.file(atelier.dirs().logs())));
            code = BUG;
        }
        terminal.err().println(failure.message());
        if (atelier.json) {
            terminal.out().println(Json.compact(failure));
        }
        return code;
    }
}
