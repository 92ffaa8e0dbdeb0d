package atelier.cli;

import atelier.base.Problem;
import atelier.base.Text;
import atelier.studio.RunState;
import atelier.train.Run;
import atelier.train.TrainingCommand;
import atelier.train.Worker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `atelier runs export DIR`: the model as the run's last checkpoint has it, or its best one.
@Command(name = "export")
final class RunsExport implements Callable<Answer> {
    record Exported(Path run, Path model) implements Answer {
        @Override
        public String words(Text text) {
            return text.get("cli.runs.exported", model);
        }
    }

    @ParentCommand
    RunsCommand runs;

    @Parameters(paramLabel = "DIR", descriptionKey = "DIR")
    Path folder;

    @Option(names = "--best")
    boolean best;

    @Override
    public Answer call() {
        Run run = Run.open(folder);
        RunFacts before = RunFacts.of(run);
        if (!best && before.state() == RunState.FINISHED && before.made().isPresent()) {
            return new Exported(run.folder(), run.model());
        }
        if (run.latestCheckpoint().isEmpty() || (best && before.best().isEmpty())) {
            throw new Problem.CheckpointMissing(run.folder()).exception();
        }
        try (Worker worker = Worker.start(run, runs.atelier.dirs())) {
            worker.send(best ? new TrainingCommand.ExportBest() : new TrainingCommand.Export());
            worker.send(new TrainingCommand.Stop());
            int code = worker.onExit().join();
            RunFacts after = RunFacts.of(run);
            if (after.problem().isPresent()) {
                throw after.problem().get().exception();
            }
            if (code != 0 || !Files.isDirectory(run.model())) {
                throw new Problem.WorkerLost(run.folder(), code).exception();
            }
        }
        return new Exported(run.folder(), run.model());
    }
}
