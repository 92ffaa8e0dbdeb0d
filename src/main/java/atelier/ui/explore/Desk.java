package atelier.ui.explore;

import atelier.base.Job;
import atelier.model.Model;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The work under way, of which the longest-standing is shown, and what there is to tell of what was done before.
final class Desk {
    /// What has been done.
    sealed interface Finish {
        record Kept(Path file) implements Finish {}

        record Exported(Path file) implements Finish {}

        /// What was asked for has not begun, since other work is under way.
        record Busy() implements Finish {}

        /// @param place the folder, or nothing for the gallery
        record Many(int pictures, Optional<Path> place) implements Finish {}

        /// @param before distance of the nearest picture at first, `after` of the one found; 1 is as far as
        /// chance comes
        record Found(double before, double after) implements Finish {}

        /// The same of a search that ended early, because it was cancelled or its generator was left.
        record FoundSoFar(Model generator, double after) implements Finish {}

        /// A picture has led to the point that it was made from, but with other weights.
        ///
        /// @param made version of the generator that it was made with
        record OtherVersion(Model generator, int made) implements Finish {}

        /// @param lines of the lineage's file that could not be read, or do not fit the generator
        record Damaged(int lines) implements Finish {}
    }

    private final Executor fx;
    private final ReadOnlyObjectWrapper<Optional<Job<?>>> work = new ReadOnlyObjectWrapper<>(Optional.empty());
    /// What to do when somebody cancels it. Oldest first: a picture may be kept while an animation is being
    /// written.
    private final Map<Job<?>, Runnable> begun = new LinkedHashMap<>();
    private final ObservableList<Throwable> troubles = FXCollections.observableArrayList();
    private final ObservableList<Finish> finished = FXCollections.observableArrayList();

    Desk(Executor fx) {
        this.fx = fx;
    }

    <T> void begin(Job<T> job, Consumer<T> then) {
        begin(job, then, () -> {});
    }

    /// @param cancelled done instead of `then` where somebody cancels it
    <T> void begin(Job<T> job, Consumer<T> then, Runnable cancelled) {
        begun.put(job, cancelled);
        show();
        job.whenDone(
                fx,
                done -> {
                    end(job);
                    then.accept(done);
                },
                failure -> {
                    end(job);
                    trouble(failure);
                });
    }

    /// Cancels the work that is shown. Nobody hears of it any more but whoever has asked to.
    void cancel() {
        work.get().ifPresent(this::cancel);
    }

    void cancel(Job<?> job) {
        Runnable cancelled = begun.get(job);
        job.cancel();
        end(job);
        if (cancelled != null) {
            cancelled.run();
        }
    }

    private void end(Job<?> job) {
        begun.remove(job);
        show();
    }

    private void show() {
        work.set(begun.keySet().stream().findFirst());
    }

    boolean busy() {
        return work.get().isPresent();
    }

    /// What somebody cancelled is no trouble.
    void trouble(Throwable failure) {
        if (!(failure instanceof CancellationException)) {
            troubles.add(failure);
        }
    }

    void tell(Finish finish) {
        finished.add(finish);
    }

    /// What takes a while: a search, a picture being kept or written.
    ReadOnlyObjectProperty<Optional<Job<?>>> work() {
        return work.getReadOnlyProperty();
    }

    ObservableList<Throwable> troubles() {
        return troubles;
    }

    ObservableList<Finish> finished() {
        return finished;
    }
}
