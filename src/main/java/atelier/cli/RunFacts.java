package atelier.cli;

import atelier.base.Problem;
import atelier.base.Text;
import atelier.studio.RunState;
import atelier.studio.Runs.Stand;
import atelier.train.Advice;
import atelier.train.Best;
import atelier.train.Doctor;
import atelier.train.EventTail;
import atelier.train.Finding;
import atelier.train.Run;
import atelier.train.Story;
import atelier.train.TrainingEvent.Measured;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// How a run stands, from its files.
///
/// @param step steps done, of `steps`
/// @param seconds spent in them
/// @param device where it trains; empty before it has begun
/// @param idleCard the graphics card that has no part in it
/// @param values what was measured last, by name
/// @param advice what to try against each finding
/// @param problem why it failed
/// @param model the folder of the model, where one has been written
record RunFacts(
        Path run,
        String model,
        RunState state,
        long step,
        long steps,
        double seconds,
        String device,
        Optional<String> idleCard,
        Map<String, Double> values,
        List<Finding> findings,
        List<Advice> advice,
        Optional<Best> best,
        Optional<Problem> problem,
        Optional<Path> made) {
    static RunFacts of(Run run) {
        Story story = Story.read(run);
        Map<String, Double> values = new HashMap<>();
        List<Measured> rows = Measured.counting(EventTail.whole(run).more());
        rows.subList(Math.max(0, rows.size() - 10), rows.size()).forEach(row -> values.putAll(row.values()));
        List<Finding> findings = Doctor.examine(run.plan(), rows);
        return new RunFacts(
                run.folder(),
                run.plan().model().value(),
                RunState.of(story, run.isBusy() ? new Stand.AtWork(true) : new Stand.Idle()),
                story.step(),
                run.plan().steps(),
                story.seconds(),
                story.device(),
                story.idleCard(),
                values,
                findings,
                findings.stream().map(finding -> finding.advice(run.plan())).toList(),
                Best.of(run),
                story.problem(),
                Files.isDirectory(run.model()) ? Optional.of(run.model()) : Optional.empty());
    }

    /// One line: state, steps, model, folder.
    String line(Text text) {
        return "%-12s %8d/%-8d %-20s %s".formatted(stateIn(text), step, steps, model, run);
    }

    String stateIn(Text text) {
        return text.get("cli.runs.state." + state.name().toLowerCase(Locale.ROOT));
    }
}
