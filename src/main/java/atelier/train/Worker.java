package atelier.train;

import atelier.base.AppDirs;
import atelier.base.Json;
import atelier.base.Problem;
import atelier.base.Sibling;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// The process that trains a run: a second Java, with the engine on its class path. The launcher of an installed
/// program's worker has the same options, in `packaging/launchers/atelier-worker.cfg`.
public final class Worker implements TrainingProcess {
    private static final String MAIN = "atelier.worker.WorkerMain";

    private final Run run;
    private final Process process;
    private final Writer commands;

    private Worker(Run run, Process process) {
        this.run = run;
        this.process = process;
        this.commands = process.outputWriter(StandardCharsets.UTF_8);
    }

    /// Starts the worker on a run, new or left off.
    ///
    /// @throws atelier.base.ProblemException [Problem.WorkerMissing] when the libraries for training are not there,
    ///     [Problem.RunBusy] when another worker is at work on it
    public static Worker start(Run run, AppDirs dirs) {
        if (run.isBusy()) {
            throw new Problem.RunBusy(run.folder()).exception();
        }
        // Java's objects are few and small: what a step needs lies outside of the heap, see the worker's Loop.
        List<String> java = List.of(
                "-Xmx3g",
                "-Xmn64m",
                "-XX:+UseParallelGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dai.djl.offline=true",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-cp",
                classPath(dirs),
                MAIN);
        List<String> arguments = List.of(
                run.folder().toString(),
                dirs.bundledModels().toString(),
                dirs.userModels().toString());
        File log = run.log().toFile();
        ProcessBuilder worker = Sibling.WORKER
                .process(java, arguments)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .redirectError(ProcessBuilder.Redirect.appendTo(log));
        // Threads that wait for each other must not spin: with the window at work on the same cores, steps
        // were seen to take ten times as long.
        worker.environment().putIfAbsent("OMP_WAIT_POLICY", "PASSIVE");
        // The engine frees and allocates the same large arrays in every step. Memory that goes back to the system
        // in between comes back page by page, which costs a tenth of the time.
        worker.environment().putIfAbsent("MALLOC_MMAP_THRESHOLD_", "1073741824");
        worker.environment().putIfAbsent("MALLOC_TRIM_THRESHOLD_", "4294967296");
        // The command line's limit is for painting; the engine's threads would wait for each other.
        worker.environment().remove("MALLOC_ARENA_MAX");
        // The engine's convolutions for AVX-512 gave wrong gradients on some processors; see training.md.
        worker.environment().putIfAbsent("ONEDNN_MAX_CPU_ISA", "AVX2");
        return new Worker(run, Sibling.started(worker));
    }

    @Override
    public synchronized void send(TrainingCommand command) {
        try {
            commands.write(Json.compact(command) + "\n");
            commands.flush();
        } catch (IOException e) {
            // The pipe is gone because the process is: its events and exit code tell why.
        }
    }

    @Override
    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public CompletableFuture<Integer> onExit() {
        return process.onExit().thenApply(Process::exitValue);
    }

    public Run run() {
        return run;
    }

    @Override
    public void close() {
        try {
            commands.close();
        } catch (IOException e) {
            // As above.
        }
        process.onExit().join();
    }

    /// Why no worker can be started: [Problem.WorkerMissing]. Empty where one can.
    public static Optional<Problem> obstacle(AppDirs dirs) {
        Path training = training(dirs);
        return Files.isDirectory(dirs.libraries()) && !Files.isDirectory(training)
                ? Optional.of(new Problem.WorkerMissing(training))
                : Optional.empty();
    }

    /// The installed program keeps what only training needs in a folder of its own; when developing
    /// everything is on this process's class path.
    private static String classPath(AppDirs dirs) {
        Path libraries = dirs.libraries();
        if (!Files.isDirectory(libraries)) {
            return System.getProperty("java.class.path");
        }
        obstacle(dirs).ifPresent(missing -> {
            throw missing.exception();
        });
        // As text: on Windows no path may hold an asterisk.
        return String.join(File.pathSeparator, libraries + File.separator + "*", training(dirs) + File.separator + "*");
    }

    private static Path training(AppDirs dirs) {
        return dirs.libraries().resolve("worker");
    }
}
