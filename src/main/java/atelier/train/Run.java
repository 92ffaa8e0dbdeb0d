package atelier.train;

import atelier.base.AtomicFile;
import atelier.base.Json;
import atelier.base.Problem;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/// A training as a folder: `plan.json` and `origin.json` in; `events.jsonl`, `samples/`, `checkpoints/`,
/// `model/` and `worker.log` out. Whoever wants to know how it goes reads these files.
///
/// @param folder absolute
/// @param plan what is to be done
/// @param base what the plan's relative paths start from
public record Run(Path folder, TrainingPlan plan, Path base) {
    /// The plan's file in every run's folder.
    public static final String PLAN = "plan.json";

    private static final String ORIGIN = "origin.json";
    private static final String CHECKPOINT_SUFFIX = ".safetensors";

    /// Where a run was started.
    private record Origin(Path base) {
        private Origin {
            Objects.requireNonNull(base, "base");
        }
    }

    /// Whether a folder holds a run.
    public static boolean isRun(Path folder) {
        return Files.isRegularFile(folder.resolve(PLAN));
    }

    /// The folders of runs that lie in a folder, in the order of their names; none where there is no such folder.
    ///
    /// @throws atelier.base.ProblemException [Problem.FileUnreadable]
    public static List<Path> foldersIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Run::isRun).sorted().toList();
        } catch (IOException e) {
            throw new Problem.FileUnreadable(folder, AtomicFile.reason(e)).exception(e);
        }
    }

    /// Makes the folder of a new run.
    ///
    /// @throws atelier.base.ProblemException [Problem.RunExists] when there is one already
    public static Run create(Path folder, TrainingPlan plan, Path base) {
        Path absolute = folder.toAbsolutePath();
        if (Files.exists(absolute.resolve(PLAN))) {
            throw new Problem.RunExists(folder).exception();
        }
        Run run = new Run(absolute, plan, base.toAbsolutePath().normalize());
        AtomicFile.write(absolute.resolve(ORIGIN), Json.pretty(new Origin(run.base)));
        AtomicFile.write(absolute.resolve(PLAN), Json.pretty(plan));
        return run;
    }

    /// @throws atelier.base.ProblemException [Problem.RunUnknown], [Problem.RunDamaged] or [Problem.PlanDamaged]
    public static Run open(Path folder) {
        Path absolute = folder.toAbsolutePath();
        if (!isRun(absolute)) {
            throw new Problem.RunUnknown(folder).exception();
        }
        Origin origin = read(absolute.resolve(ORIGIN), text -> Json.read(text, Origin.class), Problem.RunDamaged::new);
        TrainingPlan plan =
                read(absolute.resolve(PLAN), text -> Json.read(text, TrainingPlan.class), Problem.PlanDamaged::new);
        return new Run(absolute, plan, origin.base());
    }

    /// A plan that somebody wrote: unknown keys and impossible values are told by their paths.
    ///
    /// @throws atelier.base.ProblemException [Problem.FileMissing] or [Problem.PlanDamaged]
    public static TrainingPlan readPlan(Path file) {
        TrainingPlan plan = read(file, text -> Json.readExactly(text, TrainingPlan.class), Problem.PlanDamaged::new);
        PlanCheck.fault(plan).ifPresent(fault -> {
            throw new Problem.PlanDamaged(file, fault).exception();
        });
        return plan;
    }

    /// A path of the plan, made absolute.
    public Path resolve(Path path) {
        return base.resolve(path).normalize();
    }

    public Path events() {
        return folder.resolve("events.jsonl");
    }

    public Path samples() {
        return folder.resolve("samples");
    }

    /// A data set's pictures as the training sees them, see [SquareFile].
    public Path squares() {
        return folder.resolve("data.squares");
    }

    /// Pictures of the model beside the training pictures nearest to them, where somebody has had them compared.
    public Path nearest() {
        return folder.resolve("nearest.png");
    }

    public Path model() {
        return folder.resolve("model");
    }

    public Path log() {
        return folder.resolve("worker.log");
    }

    /// Made by whoever wants the worker of another process to save and leave; the worker takes it away.
    public Path stop() {
        return folder.resolve("stop");
    }

    /// Held by the worker at work.
    public Path lock() {
        return folder.resolve("worker.lock");
    }

    /// Whether a worker is at work on it.
    public boolean isBusy() {
        if (!Files.exists(lock())) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lock(), StandardOpenOption.WRITE);
                FileLock free = channel.tryLock()) {
            return free == null;
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (IOException e) {
            throw new Problem.FileUnreadable(lock(), AtomicFile.reason(e)).exception(e);
        }
    }

    public Path checkpoint(long step) {
        return folder.resolve("checkpoints").resolve(numbered(step, CHECKPOINT_SUFFIX));
    }

    /// A sample's picture, named after the steps before it.
    public Path sample(long step) {
        return samples().resolve(numbered(step, ".png"));
    }

    /// In the digits that files are looked for by, whatever those of the user's language are.
    private static String numbered(long step, String suffix) {
        return String.format(Locale.ROOT, "%09d%s", step, suffix);
    }

    /// The checkpoints there are, oldest first.
    public List<Path> checkpoints() {
        Path all = folder.resolve("checkpoints");
        if (!Files.isDirectory(all)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(all)) {
            return files.filter(file -> file.getFileName().toString().matches("\\d+\\" + CHECKPOINT_SUFFIX))
                    .sorted(Comparator.comparing(Path::getFileName))
                    .toList();
        } catch (IOException e) {
            throw new Problem.FileUnreadable(all, AtomicFile.reason(e)).exception(e);
        }
    }

    /// The checkpoint that did best so far, kept beside the latest ones, see [Best].
    public Path bestCheckpoint() {
        return folder.resolve("checkpoints").resolve("best" + CHECKPOINT_SUFFIX);
    }

    public Optional<Path> latestCheckpoint() {
        List<Path> all = checkpoints();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    /// @param damage what is told of a file that does not hold a `T`, and why
    private static <T> T read(Path file, Function<String, T> reader, BiFunction<Path, String, Problem> damage) {
        try {
            return reader.apply(Files.readString(file, StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            throw new Problem.FileMissing(file).exception(e);
        } catch (IOException e) {
            throw new Problem.FileUnreadable(file, AtomicFile.reason(e)).exception(e);
        } catch (Json.Malformed | IllegalArgumentException e) {
            throw damage.apply(file, String.valueOf(e.getMessage())).exception(e);
        }
    }
}
