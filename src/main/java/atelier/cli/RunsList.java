package atelier.cli;

import atelier.base.ProblemException;
import atelier.base.Text;
import atelier.train.Run;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `atelier runs list [DIR]`: the runs in a folder, that of the studio where none is named.
@Command(name = "list")
final class RunsList implements Callable<Answer> {
    record Listed(List<RunFacts> runs, List<String> problems) implements Answer {
        @Override
        public String words(Text text) {
            if (runs.isEmpty() && problems.isEmpty()) {
                return text.get("cli.runs.none");
            }
            return Stream.concat(runs.stream().map(run -> run.line(text)), problems.stream())
                    .collect(Collectors.joining("\n"));
        }
    }

    @ParentCommand
    RunsCommand runs;

    @Parameters(arity = "0..1", paramLabel = "DIR", descriptionKey = "DIR")
    @Nullable
    Path folder;

    @Override
    public Answer call() {
        Path from = folder != null ? folder : runs.atelier.dirs().runs();
        List<RunFacts> found = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (Path each : Run.foldersIn(from)) {
            try {
                found.add(RunFacts.of(Run.open(each)));
            } catch (ProblemException e) {
                problems.add(runs.atelier.terminal.text().of(e.problem()));
            }
        }
        return new Listed(found, problems);
    }
}
