package atelier.base;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How a process of this program starts another one.
///
/// In an installed program every process has a launcher, beside the one that started this process, which knows its
/// options and its class path; there is no `java` to start. Elsewhere the Java that runs this process runs the other,
/// too.
///
/// @param launcher its file's name without ending
public record Sibling(String launcher) {
    public static final Sibling COMMAND = new Sibling("atelier-command");
    public static final Sibling WORKER = new Sibling("atelier-worker");
    public static final Sibling TRIAL = new Sibling("atelier-trial");

    /// Set by launchers that jpackage made.
    private static final String OURS = "jpackage.app-path";

    /// What a launcher tells itself when it starts anew with another library path. One that inherits it from a
    /// process before it takes it for its own and ends.
    private static final String ANEW = "_JPACKAGE_LAUNCHER";

    /// The process, still to be started.
    ///
    /// @param java options, class path and main class: what a launcher knows by itself
    /// @param arguments of the program
    public ProcessBuilder process(List<String> java, List<String> arguments) {
        List<String> command = new ArrayList<>();
        file(Optional.ofNullable(System.getProperty(OURS)))
                .ifPresentOrElse(file -> command.add(file.toString()), () -> {
                    command.add(Path.of(System.getProperty("java.home"), "bin", "java")
                            .toString());
                    command.addAll(java);
                });
        command.addAll(arguments);
        ProcessBuilder process = new ProcessBuilder(command);
        process.environment().remove(ANEW);
        return process;
    }

    /// The process, started.
    ///
    /// @throws ProblemException [Problem.ProcessNotStarted]
    public static Process started(ProcessBuilder process) {
        try {
            return process.start();
        } catch (IOException e) {
            String program = process.command().getFirst();
            throw new Problem.ProcessNotStarted(program, AtomicFile.reason(e)).exception(e);
        }
    }

    /// @param ours the launcher of this process
    Optional<Path> file(Optional<String> ours) {
        return ours.map(Path::of)
                .map(own -> own.resolveSibling(launcher + ending(own)))
                .filter(Files::isExecutable);
    }

    private static String ending(Path file) {
        return file.toString().endsWith(".exe") ? ".exe" : "";
    }
}
