package atelier.studio;

import atelier.base.AtomicFile;
import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.train.Best;
import atelier.train.Run;
import atelier.train.TrainingCommand;
import atelier.train.TrainingPlan;
import atelier.train.TrainingProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The trainings of this user: a folder of run folders, and the process at work on one of them. One at a time: a
/// second would only slow the first, so it waits. Safe to use from any thread; touches the disk.
public final class Runs implements AutoCloseable {
    /// Who is at work on a run.
    public sealed interface Stand {
        record Idle() implements Stand {}

        /// @param ahead the run that it waits for
        record Waiting(Path ahead) implements Stand {}

        /// @param heard whether it has told of its beginning
        record AtWork(boolean heard) implements Stand {}

        /// The process left without telling why, or could not be started.
        record Lost(Problem problem) implements Stand {}
    }

    private static final Logger LOG = LoggerFactory.getLogger(Runs.class);

    /// A process and how much its run had told before it.
    private record Work(Run run, TrainingProcess process, long before) {}

    /// A run whose turn comes, and what its process is told first.
    private record Turn(Run run, List<TrainingCommand> orders) {}

    /// Why a process left without telling, and how much its run had told by then.
    private record Loss(Problem problem, long told) {}

    private final RunFolders folders;
    private final Function<Run, TrainingProcess> starter;
    private final Consumer<Run> ended;
    private final LinkedHashMap<Path, Turn> waiting = new LinkedHashMap<>();
    private final Map<Path, Loss> lost = new HashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private @Nullable Work work;
    private boolean closed;

    /// @param folder need not exist
    /// @param starter starts the process that trains a run
    /// @param ended is told when a process has left its run, for whatever reason
    public Runs(Path folder, Function<Run, TrainingProcess> starter, Consumer<Run> ended) {
        this.folders = new RunFolders(folder.toAbsolutePath());
        this.starter = starter;
        this.ended = ended;
    }

    /// Calls `listener` when a run begins to wait, begins or ends, on whichever thread learns of it.
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /// The run folders there are, the newest first. One that is no run is passed over.
    public List<Path> folders() {
        return folders.all();
    }

    /// Makes the folder of a run, named after the model that it is to make.
    ///
    /// @param base what the plan's relative paths start from; empty for one without any
    /// @throws ProblemException when it cannot be written
    public Run create(TrainingPlan plan, Optional<Path> base) {
        return folders.create(plan, base);
    }

    /// Starts the run, or lets it wait for the one at work.
    ///
    /// @throws ProblemException when the process cannot be started
    public void start(Run run) {
        start(new Turn(run, List.of()));
    }

    private void start(Turn turn) {
        Path place = turn.run().folder();
        synchronized (this) {
            lost.remove(place);
            if (work == null) {
                begin(turn);
            } else if (!work.run().folder().equals(place)) {
                waiting.put(place, turn);
            }
        }
        tell();
    }

    /// Lets the process at work on the run write the model as it is, and go on. Where none is, one begins when it
    /// is its turn, writes the model as the last checkpoint has it, and leaves.
    ///
    /// @throws ProblemException [Problem.CheckpointMissing] where there is nothing to make a model of,
    /// [Problem.RunElsewhere], or why the process cannot be started
    public void export(Run run) {
        if (processOf(run) != null || run.isBusy()) {
            send(run, new TrainingCommand.Export());
        } else if (run.latestCheckpoint().isEmpty()) {
            throw new Problem.CheckpointMissing(run.folder()).exception();
        } else {
            start(new Turn(run, List.of(new TrainingCommand.Export(), new TrainingCommand.Stop())));
        }
    }

    /// Lets the process at work on the run, or one that begins when it is its turn, write the model as the best
    /// checkpoint has it, and leave.
    ///
    /// @throws ProblemException [Problem.CheckpointMissing] where none is known to be the best,
    /// [Problem.RunElsewhere], or why the process cannot be started
    public void exportBest(Run run) {
        if (Best.of(run).isEmpty()) {
            throw new Problem.CheckpointMissing(run.folder()).exception();
        } else if (processOf(run) != null || run.isBusy()) {
            send(run, new TrainingCommand.ExportBest());
        } else {
            start(new Turn(run, List.of(new TrainingCommand.ExportBest())));
        }
    }

    /// Tells the process at work on the run something; where there is none, nothing happens.
    ///
    /// @throws ProblemException [Problem.RunElsewhere] where it is another program's, which hears no more than
    /// [#stop]
    public void send(Run run, TrainingCommand command) {
        TrainingProcess process = processOf(run);
        if (process != null) {
            process.send(command);
        } else if (run.isBusy()) {
            throw new Problem.RunElsewhere(run.folder()).exception();
        }
    }

    /// Lets the process at work on the run save a checkpoint and leave, another program's too, or takes the run out
    /// of the line.
    public void stop(Run run) {
        synchronized (this) {
            waiting.remove(run.folder());
        }
        TrainingProcess process = processOf(run);
        if (process != null) {
            process.send(new TrainingCommand.Stop());
        } else if (run.isBusy()) {
            AtomicFile.write(run.stop(), "");
        }
        tell();
    }

    /// Who is at work on the run, this program or another one.
    public Stand stand(Run run) {
        long size = told(run);
        synchronized (this) {
            Path place = run.folder();
            if (work != null && work.run().folder().equals(place)) {
                return new Stand.AtWork(size > work.before());
            }
            if (waiting.containsKey(place) && work != null) {
                return new Stand.Waiting(work.run().folder());
            }
        }
        if (run.isBusy()) {
            return new Stand.AtWork(true);
        }
        synchronized (this) {
            Loss loss = lost.get(run.folder());
            // Since then somebody may have gone on with it.
            return loss != null && loss.told() == size ? new Stand.Lost(loss.problem()) : new Stand.Idle();
        }
    }

    /// The run that a process of this program is at work on.
    public synchronized Optional<Run> atWork() {
        return Optional.ofNullable(work).map(Work::run);
    }

    /// Puts a run's folder out of the way, where nothing deletes it.
    ///
    /// @return its place in the trash
    /// @throws ProblemException [Problem.RunBusy] while somebody is at work on it
    public Path trash(Run run) {
        if (!(stand(run) instanceof Stand.Idle) && !(stand(run) instanceof Stand.Lost)) {
            throw new Problem.RunBusy(run.folder()).exception();
        }
        Path place = folders.trash(run.folder());
        tell();
        return place;
    }

    /// Brings a run back from the trash.
    ///
    /// @param former where it was, and is again unless that is taken
    public Path restore(Path trashed, Path former) {
        Path place = folders.restore(trashed, former);
        tell();
        return place;
    }

    /// Lets the process at work save a checkpoint and leave, and waits for it.
    @Override
    public void close() {
        TrainingProcess process;
        synchronized (this) {
            closed = true;
            waiting.clear();
            process = work == null ? null : work.process();
        }
        if (process != null) {
            process.close();
        }
    }

    private synchronized @Nullable TrainingProcess processOf(Run run) {
        return work != null && work.run().folder().equals(run.folder()) ? work.process() : null;
    }

    private synchronized void begin(Turn turn) {
        Run run = turn.run();
        long before = told(run);
        TrainingProcess process = starter.apply(run);
        Work begun = new Work(run, process, before);
        work = begun;
        turn.orders().forEach(process::send);
        var _ = process.onExit().thenAccept(code -> left(begun, code));
    }

    /// The process has left: the next in line begins.
    private void left(Work done, int code) {
        synchronized (this) {
            // On Windows a crash may be a negative number.
            if (code != 0 && (code != 1 || told(done.run()) == done.before())) {
                lost.put(
                        done.run().folder(),
                        new Loss(new Problem.WorkerLost(done.run().folder(), code), told(done.run())));
            }
            work = null;
            while (!closed && work == null && !waiting.isEmpty()) {
                Turn next = waiting.pollFirstEntry().getValue();
                try {
                    begin(next);
                } catch (ProblemException e) {
                    lost.put(next.run().folder(), new Loss(e.problem(), told(next.run())));
                }
            }
        }
        try {
            ended.accept(done.run());
        } catch (ProblemException e) {
            // What cannot be learned of a run is no reason to lose sight of it.
            LOG.warn("{}", e.problem());
        } finally {
            tell();
        }
    }

    private static long told(Run run) {
        try {
            return Files.exists(run.events()) ? Files.size(run.events()) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }
}
