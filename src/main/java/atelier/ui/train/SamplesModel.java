package atelier.ui.train;

import atelier.train.Objective;
import atelier.train.Story;
import atelier.train.Story.Sample;
import atelier.train.TrainingPlan;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// The samples of a run over time, and which of them are looked at. A hand that has gone back in time stays there;
/// only one at the end goes along with what comes.
public final class SamplesModel {
    private final ReadOnlyObjectWrapper<List<Sample>> moments = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper first = new ReadOnlyIntegerWrapper();
    private final IntegerProperty at = new SimpleIntegerProperty(-1);
    private final ObjectProperty<Optional<Sample>> beside = new SimpleObjectProperty<>(Optional.empty());
    private @Nullable Story story;

    /// All samples, the oldest first.
    public ReadOnlyObjectProperty<List<Sample>> moments() {
        return moments.getReadOnlyProperty();
    }

    /// The step at which the run makes its first sample, unless it is asked for one.
    public ReadOnlyIntegerProperty first() {
        return first.getReadOnlyProperty();
    }

    /// Number of the sample looked at; -1 where there is none.
    public IntegerProperty at() {
        return at;
    }

    /// A sample of another moment kept beside.
    public ObjectProperty<Optional<Sample>> beside() {
        return beside;
    }

    public Optional<Sample> current() {
        List<Sample> all = moments.get();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(Math.clamp(at.get(), 0, all.size() - 1)));
    }

    /// What the run learns, where there is one.
    public Optional<Objective> objective() {
        return Optional.ofNullable(story).map(shown -> shown.run().plan().objective());
    }

    /// Keeps the current sample to compare with others, or puts the kept one away.
    public void pin() {
        beside.set(beside.get().isPresent() ? Optional.empty() : current());
    }

    public void move(int by) {
        if (!moments.get().isEmpty()) {
            at.set(Math.clamp(at.get() + by, 0, moments.get().size() - 1));
        }
    }

    /// Shows this run's samples as they are now.
    public void show(@Nullable Story now) {
        List<Sample> before = moments.get();
        List<Sample> all = now == null ? List.of() : List.copyOf(now.samples());
        boolean other = story != now;
        boolean atEnd = at.get() >= before.size() - 1;
        story = now;
        first.set(now == null ? 0 : first(now.run().plan()));
        if (other) {
            beside.set(Optional.empty());
        }
        if (other || !all.equals(before)) {
            moments.set(all);
            at.set(other || atEnd ? all.size() - 1 : Math.min(at.get(), all.size() - 1));
        }
    }

    private static int first(TrainingPlan plan) {
        return (int) Math.min(plan.sampleEvery(), plan.steps());
    }
}
