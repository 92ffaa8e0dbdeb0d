package atelier.cli;

import atelier.base.Text;
import atelier.train.Run;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `atelier runs show DIR`: how a run stands, what was measured last, and what the doctor says.
@Command(name = "show")
final class RunsShow implements Callable<Answer> {
    record Shown(RunFacts run) implements Answer {
        @Override
        public String words(Text text) {
            List<String> lines = new ArrayList<>();
            lines.add(run.line(text));
            if (!run.device().isEmpty()) {
                lines.add(text.get("cli.runs.device", run.device()));
            }
            run.idleCard().ifPresent(card -> lines.add(text.get("train.fact.idle", card)));
            new TreeMap<>(run.values())
                    .forEach((name, value) -> lines.add(String.format(Locale.ROOT, "  %s %.5g", name, value)));
            for (int i = 0; i < run.findings().size(); i++) {
                lines.add(run.findings().get(i).in(text) + " "
                        + run.advice().get(i).in(text));
            }
            run.problem().ifPresent(problem -> lines.add(text.of(problem)));
            run.best()
                    .ifPresent(best -> lines.add(text.get("cli.runs.best", best.step(), best.measure(), best.value())));
            run.made().ifPresent(folder -> lines.add(folder.toString()));
            return String.join("\n", lines);
        }
    }

    @ParentCommand
    RunsCommand runs;

    @Parameters(paramLabel = "DIR", descriptionKey = "DIR")
    Path folder;

    @Override
    public Answer call() {
        return new Shown(RunFacts.of(Run.open(folder)));
    }
}
