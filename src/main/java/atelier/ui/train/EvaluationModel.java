package atelier.ui.train;

import atelier.base.Job;
import atelier.model.ModelCard.Evaluation;
import atelier.studio.RunState;
import atelier.train.Run;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// How good the selected run's pictures were found to be, without any node. Used on the thread of the page's `fx`
/// executor only.
public final class EvaluationModel {
    /// What there is to tell.
    public sealed interface State {
        /// Nothing to compare: the run makes no pictures out of nothing, or there is no run.
        record None() implements State {}

        /// The run has not finished.
        record Later() implements State {}

        /// Nobody has compared yet.
        record Ready() implements State {}

        record Working(Job<Evaluation> job) implements State {}

        /// @param nearest the picture of the nearest pairs
        record Known(Evaluation figures, Path nearest) implements State {}

        /// It could not be done.
        record Refused(Throwable why) implements State {}
    }

    /// What is used of the program.
    ///
    /// @param evaluate compares what the run's model makes with what it learned from, and keeps the figures
    /// @param known figures that were kept
    public record Means(BiFunction<Run, Job<?>, Evaluation> evaluate, Function<Run, Optional<Evaluation>> known) {}

    /// A run as it was when its figures were looked for.
    private record Seen(Path run, long version) {}

    private final TrainModel.House house;
    private final Map<Path, State> found = new HashMap<>();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.None());
    private Optional<RunItem> item = Optional.empty();
    private Optional<Seen> looked = Optional.empty();

    EvaluationModel(TrainModel.House house) {
        this.house = house;
    }

    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /// Shows what is known of this run.
    void show(Optional<RunItem> selected) {
        item = selected;
        Optional<Seen> now =
                selected.map(run -> new Seen(run.run().folder(), run.version().get()));
        if (!now.equals(looked)) {
            looked = now;
            selected.filter(EvaluationModel::isDone).ifPresent(this::look);
        }
        refresh();
    }

    private static boolean isDone(RunItem run) {
        return run.state().get() == RunState.FINISHED && run.hasModel();
    }

    private void look(RunItem run) {
        Path folder = run.run().folder();
        if (found.get(folder) instanceof State.Working) {
            return;
        }
        Job<Optional<Evaluation>> job =
                house.io().submit("evaluation", _ -> house.evaluation().known().apply(run.run()));
        job.whenDone(
                house.fx(),
                known -> settle(
                        folder,
                        known.<State>map(figures ->
                                        new State.Known(figures, run.run().nearest()))
                                .orElse(new State.Ready())),
                why -> settle(folder, new State.Refused(why)));
    }

    /// Compares, unless that is being done.
    public void begin() {
        item.filter(EvaluationModel::isDone).map(RunItem::run).ifPresent(run -> {
            if (found.get(run.folder()) instanceof State.Working) {
                return;
            }
            Job<Evaluation> job = house.inference()
                    .patient(
                            "evaluation",
                            working -> house.evaluation().evaluate().apply(run, working));
            found.put(run.folder(), new State.Working(job));
            refresh();
            job.whenDone(
                    house.fx(),
                    figures -> put(run.folder(), new State.Known(figures, run.nearest())),
                    why -> put(run.folder(), new State.Refused(why)));
        });
    }

    /// Stops comparing; what was known before is known again.
    public void cancel() {
        item.ifPresent(run -> {
            if (found.get(run.run().folder()) instanceof State.Working(Job<Evaluation> job)) {
                job.cancel();
                found.remove(run.run().folder());
                look(run);
            }
        });
        refresh();
    }

    private void settle(Path folder, State now) {
        if (!(found.get(folder) instanceof State.Working)) {
            put(folder, now);
        }
    }

    private void put(Path folder, State now) {
        found.put(folder, now);
        refresh();
    }

    private void refresh() {
        state.set(item.map(this::of).orElse(new State.None()));
    }

    private State of(RunItem run) {
        if (run.run().plan().objective().dataset().isEmpty()) {
            return new State.None();
        }
        return isDone(run) ? found.getOrDefault(run.run().folder(), new State.Ready()) : new State.Later();
    }
}
