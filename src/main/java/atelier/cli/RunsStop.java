package atelier.cli;

import atelier.base.AtomicFile;
import atelier.base.Text;
import atelier.train.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `atelier runs stop DIR`: lets the worker of any process save a checkpoint and leave, and waits for it.
///
/// It asks by a file that the worker looks for: no process is looked up or ended, so it can never be the wrong one.
@Command(name = "stop")
final class RunsStop implements Callable<Answer> {
    private static final int LOOK_EVERY_MILLIS = 100;

    /// @param stopped whether there was a worker to stop
    record Stopped(boolean stopped, RunFacts run) implements Answer {
        @Override
        public String words(Text text) {
            return stopped
                    ? text.get("cli.train.stopped", run.step(), run.run())
                    : text.get("cli.runs.idle", run.run(), run.stateIn(text));
        }
    }

    @ParentCommand
    RunsCommand runs;

    @Parameters(paramLabel = "DIR", descriptionKey = "DIR")
    Path folder;

    @Override
    public Answer call() throws InterruptedException {
        Run run = Run.open(folder);
        if (!run.isBusy()) {
            return new Stopped(false, RunFacts.of(run));
        }
        try {
            while (run.isBusy()) {
                // Made anew each time: a worker that just begins takes away what it finds.
                Files.write(run.stop(), new byte[0]);
                Thread.sleep(LOOK_EVERY_MILLIS);
            }
            Files.deleteIfExists(run.stop());
        } catch (IOException e) {
            throw AtomicFile.problem(run.stop(), e).exception(e);
        }
        return new Stopped(true, RunFacts.of(run));
    }
}
