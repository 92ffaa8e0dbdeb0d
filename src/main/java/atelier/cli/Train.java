package atelier.cli;

import atelier.base.Aside;
import atelier.base.Problem;
import atelier.base.Text;
import atelier.train.EventTail;
import atelier.train.Pace;
import atelier.train.Run;
import atelier.train.TrainingEvent;
import atelier.train.Worker;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `atelier train`: trains in a process of its own and tells on standard error how it goes, with `--json` as the
/// run's events. Ending this process lets the training write a checkpoint and end; `--resume` goes on.
@Command(name = "train")
final class Train implements Callable<Answer> {
    /// @param model the folder of the finished model; absent when the training was stopped before
    record Trained(Path run, long step, Optional<Path> model) implements Answer {
        @Override
        public String words(Text text) {
            return model.map(folder -> text.get("cli.train.finished", step, folder))
                    .orElseGet(() -> text.get("cli.train.stopped", step, run));
        }
    }

    /// A run to go on with, or one to begin.
    static final class Which {
        @Option(names = "--resume", required = true, paramLabel = "DIR")
        Path resume;

        @ArgGroup(exclusive = false)
        @Nullable
        Begin begin;
    }

    static final class Begin {
        @Option(names = "--plan", required = true, paramLabel = "FILE")
        Path plan;

        @Option(names = "--run", required = true, paramLabel = "DIR")
        Path run;

        Run create() {
            return Run.create(run, Run.readPlan(plan), Path.of(""));
        }
    }

    @ParentCommand
    Atelier atelier;

    @ArgGroup(multiplicity = "1")
    Which which;

    @Override
    public Answer call() throws Exception {
        Run run = which.begin != null ? which.begin.create() : Run.open(which.resume);
        EventTail tail = new EventTail(run);
        TrainingWords words = new TrainingWords(run.plan().steps(), atelier);
        Worker worker = Worker.start(run, atelier.dirs());
        Aside.beforeTheEnd(worker::close);
        CompletableFuture<Integer> exit = worker.onExit();
        Optional<TrainingEvent> last = Optional.empty();
        boolean over = false;
        while (!over) {
            over = within(1, exit);
            for (TrainingEvent event : tail.more()) {
                words.tell(event);
                last = Optional.of(event);
            }
        }
        int code = exit.join();
        // One that was stopped or has failed tells as much of its steps as one that is done.
        Pace.read(atelier.dirs().pace()).learn(run);
        return answer(run, code, last);
    }

    private static Answer answer(Run run, int exitCode, Optional<TrainingEvent> last) {
        return switch (last.orElse(null)) {
            case TrainingEvent.Finished done -> new Trained(run.folder(), done.step(), Optional.of(run.model()));
            case TrainingEvent.Stopped(long step) -> new Trained(run.folder(), step, Optional.empty());
            case TrainingEvent.Failed failed -> throw failed.problem().exception();
            case null, default -> throw new Problem.WorkerLost(run.folder(), exitCode).exception();
        };
    }

    private static boolean within(int seconds, CompletableFuture<Integer> exit) throws Exception {
        try {
            exit.get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }
}
