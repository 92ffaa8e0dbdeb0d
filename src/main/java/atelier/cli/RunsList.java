package atelier.cli;

import atelier.base.AtomicFile;
import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.base.Text;
import atelier.train.Run;
import java.io.IOException;
import java.nio.file.Files;
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
        for (Path each : folders(from)) {
            try {
                found.add(RunFacts.of(Run.open(each)));
            } catch (ProblemException e) {
                problems.add(runs.atelier.terminal.text().of(e.problem()));
            }
        }
        return new Listed(found, problems);
    }

    private static List<Path> folders(Path from) {
        if (!Files.isDirectory(from)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(from)) {
            return entries.filter(entry -> Files.isRegularFile(entry.resolve("plan.json")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new Problem.FileUnreadable(from, AtomicFile.reason(e)).exception(e);
        }
    }
}
