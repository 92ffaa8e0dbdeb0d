package atelier.foreign;

import atelier.base.AtomicFile;
import atelier.base.Job;
import atelier.base.Json;
import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.base.Sibling;
import atelier.foreign.TrialMain.Outcome;
import atelier.foreign.TrialMain.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

/// Tries networks made elsewhere, and finished models that come from elsewhere, each in a process of its own.
///
/// @param photograph to try networks on; empty for a drawn one
/// @param limits of a trial
public record Trial(Optional<Path> photograph, Limits limits) {
    /// How far a trial may go.
    ///
    /// @param time for all of it
    /// @param bytes of memory beyond what an idle Java takes
    public record Limits(Duration time, long bytes) {
        /// Two minutes, and half of this machine's memory.
        public static Limits ofMachine() {
            long memory = java.lang.management.ManagementFactory.getPlatformMXBean(
                            com.sun.management.OperatingSystemMXBean.class)
                    .getTotalMemorySize();
            return new Limits(Duration.ofMinutes(2), memory / 2);
        }
    }

    /// A file in one of these forms can run any program when it is opened.
    private static final Set<String> UNSAFE =
            Set.of("pth", "pt", "pkl", "pickle", "ckpt", "bin", "pt2", "npy", "joblib", "dill");

    /// Weights without their network, or networks of other programs.
    private static final Set<String> UNUSABLE =
            Set.of("safetensors", "h5", "hdf5", "keras", "pb", "tflite", "npz", "gguf", "mlmodel", "ort", "xml");

    /// Finds out what a network is and leads it into our form.
    ///
    /// @param file `.onnx`; nothing else is opened
    /// @param guess what to take it for; empty to find out
    /// @param folder that what is made of it is written into; must exist
    /// @param job cancelling it ends the trial
    /// @throws ProblemException why the network cannot be used
    public Examined of(Path file, Optional<Guess> guess, Path folder, Job<?> job) {
        checkForm(file);
        if (!Files.isRegularFile(file)) {
            throw new Problem.FileMissing(file).exception();
        }
        return tried(file, new Task.Adapt(guess, photograph), folder, job).orElseThrow();
    }

    /// Proves a finished model: that its files are those of its card, and compute what its probe says.
    ///
    /// @param source where it came from; named where it goes beyond the limits
    /// @param model its folder
    /// @param folder to write into; must exist
    /// @param job cancelling it ends the trial
    /// @throws ProblemException what is wrong with it
    public void prove(Path source, Path model, Path folder, Job<?> job) {
        tried(source, new Task.Prove(model.toAbsolutePath()), folder, job);
    }

    private Optional<Examined> tried(Path file, Task task, Path folder, Job<?> job) {
        TrialMain.Order order = new TrialMain.Order(
                file.toAbsolutePath(), task, limits.bytes(), limits.time().toSeconds());
        AtomicFile.write(folder.resolve(TrialMain.ORDER), Json.compact(order));
        try {
            Files.deleteIfExists(folder.resolve(TrialMain.OUTCOME));
            return outcome(file, run(folder, job), folder);
        } catch (IOException e) {
            throw AtomicFile.problem(folder, e).exception(e);
        }
    }

    /// Goes by the name alone, since a look inside some of them is what is unsafe.
    ///
    /// @throws ProblemException [Problem.ModelFormatUnsafe], [Problem.ModelFormatUnusable] or
    ///     [Problem.ModelNotOnnx]
    public static void checkForm(Path file) {
        String ending = ending(file);
        if (UNSAFE.contains(ending)) {
            throw new Problem.ModelFormatUnsafe(file).exception();
        }
        if (UNUSABLE.contains(ending)) {
            throw new Problem.ModelFormatUnusable(file).exception();
        }
        if (!ending.equals("onnx")) {
            throw new Problem.ModelNotOnnx(file).exception();
        }
    }

    /// Whether the file is a network by its name, of a kind that can be used or not.
    public static boolean isNetwork(Path file) {
        String ending = ending(file);
        return ending.equals("onnx") || UNSAFE.contains(ending) || UNUSABLE.contains(ending);
    }

    private static String ending(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /// An installed program's trial has the same options, in `packaging/launchers/atelier-trial.cfg`.
    private static Process start(Path folder) {
        List<String> java = List.of(
                "-XX:+UseSerialGC",
                "-Xmx2g",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                TrialMain.class.getName());
        ProcessBuilder process = Sibling.TRIAL
                .process(java, List.of(folder.toAbsolutePath().toString()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(folder.resolve("trial.log").toFile());
        return Sibling.started(process);
    }

    private static int run(Path folder, Job<?> job) throws IOException {
        Process process = start(folder);
        job.onCancel(process::destroyForcibly);
        try {
            process.getOutputStream().close();
            // The process keeps to its limits itself; it ends with its last picture or with a code.
            process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new CancellationException(job.title());
        }
        if (job.isCancelled()) {
            throw new CancellationException(job.title());
        }
        return process.exitValue();
    }

    private Optional<Examined> outcome(Path file, int code, Path folder) throws IOException {
        Path answer = folder.resolve(TrialMain.OUTCOME);
        if (code == TrialMain.TOO_MUCH_MEMORY) {
            throw new Problem.ModelTooLarge(file, limits.bytes() >> 20).exception();
        }
        if (code == TrialMain.TOO_LONG) {
            throw new Problem.ModelTooSlow(file, limits.time().toSeconds()).exception();
        }
        if (!Files.exists(answer)) {
            throw new Problem.ModelTrialLost(file, code).exception();
        }
        return switch (Json.read(Files.readAllBytes(answer), Outcome.class)) {
            case Outcome.Good(Optional<Examined> examined) -> examined;
            case Outcome.Refused(Problem problem) -> throw problem.exception();
        };
    }
}
