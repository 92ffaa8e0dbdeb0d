package atelier.cli;

import atelier.base.Problem;
import atelier.base.Text;
import atelier.train.Best;
import atelier.train.Curves;
import atelier.train.Doctor;
import atelier.train.Finding;
import atelier.train.Run;
import atelier.train.TrainingEvent;
import atelier.train.TrainingEvent.Measured;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a run stands, from its files.
///
/// @param step steps done, of `steps`
/// @param seconds spent in them
/// @param values what was measured last, by name
/// @param problem why it failed
/// @param model the folder of the model, where one has been written
record RunFacts(
        Path run,
        String model,
        State state,
        long step,
        long steps,
        double seconds,
        Map<String, Double> values,
        List<Finding> findings,
        Optional<Best> best,
        Optional<Problem> problem,
        Optional<Path> made) {
    enum State {
        NEW,
        RUNNING,
        PAUSED,
        STOPPED,
        /// Its worker left without a word.
        INTERRUPTED,
        FINISHED,
        FAILED
    }

    static RunFacts of(Run run) {
        List<TrainingEvent> events = run.readEvents();
        List<Measured> rows = Curves.measured(events);
        Map<String, Double> values = new HashMap<>();
        rows.subList(Math.max(0, rows.size() - 10), rows.size()).forEach(row -> values.putAll(row.values()));
        TrainingEvent last = events.stream()
                .filter(event -> !(event instanceof TrainingEvent.PassedOver))
                .reduce((_, later) -> later)
                .orElse(null);
        return new RunFacts(
                run.folder(),
                run.plan().model().value(),
                state(run.isBusy(), last),
                last == null ? 0 : step(last),
                run.plan().steps(),
                rows.isEmpty() ? 0 : rows.getLast().seconds(),
                values,
                Doctor.examine(run.plan(), rows),
                Best.of(run),
                last instanceof TrainingEvent.Failed failed ? Optional.of(failed.problem()) : Optional.empty(),
                Files.isDirectory(run.model()) ? Optional.of(run.model()) : Optional.empty());
    }

    /// One line: state, steps, model, folder.
    String line(Text text) {
        return "%-12s %8d/%-8d %-20s %s".formatted(stateIn(text), step, steps, model, run);
    }

    String stateIn(Text text) {
        return text.get("cli.runs.state." + state.name().toLowerCase(Locale.ROOT));
    }

    private static State state(boolean busy, @Nullable TrainingEvent last) {
        if (busy) {
            return last instanceof TrainingEvent.Paused ? State.PAUSED : State.RUNNING;
        }
        return switch (last) {
            case null -> State.NEW;
            case TrainingEvent.Stopped _ -> State.STOPPED;
            case TrainingEvent.Finished _ -> State.FINISHED;
            case TrainingEvent.Failed _ -> State.FAILED;
            default -> State.INTERRUPTED;
        };
    }

    private static long step(TrainingEvent event) {
        return switch (event) {
            case TrainingEvent.Started e -> e.step();
            case TrainingEvent.Measured e -> e.step();
            case TrainingEvent.Sampled e -> e.step();
            case TrainingEvent.Saved e -> e.step();
            case TrainingEvent.PassedOver e -> e.step();
            case TrainingEvent.Paused e -> e.step();
            case TrainingEvent.Continued e -> e.step();
            case TrainingEvent.Stopped e -> e.step();
            case TrainingEvent.Finished e -> e.step();
            case TrainingEvent.Failed e -> e.step();
        };
    }
}
