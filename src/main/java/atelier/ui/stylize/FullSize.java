package atelier.ui.stylize;

import atelier.base.Job;
import atelier.base.Lane;
import atelier.image.Raster;
import atelier.image.Resize;
import atelier.make.Maker;
import atelier.recipe.Recipe;
import atelier.ui.canvas.PictureCanvas;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Makes the picture in full and does one thing with it: first the models' work on their lane, letting previews
/// through between the parts of the picture, then the files' on theirs. The last picture is kept, so that saving,
/// exporting and copying the same recipe make it once. It can be made before anybody asks, too: what is seen is
/// then what will be saved.
final class FullSize {
    /// What is done with a picture once it is made, on the lane of files.
    @FunctionalInterface
    interface Use {
        Outcome of(Raster picture, Recipe recipe) throws Exception;
    }

    /// Who is told how it goes.
    interface Audience {
        void made(Recipe recipe);

        /// Whether a picture that nobody asked for is being made.
        void ahead(boolean working);

        void done(Outcome outcome);

        void fail(Throwable failure);
    }

    private record Made(Recipe recipe, Raster picture, Raster shown) {}

    /// A picture being made before it is asked for.
    private record Early(Recipe recipe, Job<Made> job) {}

    private final Maker maker;
    private final Lane inference;
    private final Lane io;
    private final Executor fx;
    private final Audience audience;
    private final ReadOnlyObjectWrapper<Optional<Job<?>>> job = new ReadOnlyObjectWrapper<>(Optional.empty());
    private String title = "";
    private @Nullable Made last;
    private @Nullable Early early;

    FullSize(Maker maker, Lane inference, Lane io, Executor fx, Audience audience) {
        this.maker = maker;
        this.inference = inference;
        this.io = io;
        this.fx = fx;
        this.audience = audience;
    }

    /// The work under way, for progress and cancelling.
    ReadOnlyObjectProperty<Optional<Job<?>>> job() {
        return job.getReadOnlyProperty();
    }

    /// What [#job] is for, to be shown; empty where there is none.
    String title() {
        return title;
    }

    /// The picture of this recipe, if it was the last that was made, reduced to what can be shown.
    Optional<Raster> shown(Recipe recipe) {
        return Optional.ofNullable(last)
                .filter(made -> made.recipe.equals(recipe))
                .map(Made::shown);
    }

    /// Makes the picture, in case it is asked for. Does nothing while another is under way that was asked for.
    void ahead(Recipe recipe) {
        drop();
        if (job.get().isPresent()) {
            return;
        }
        Early begun = new Early(recipe, begin(recipe));
        early = begun;
        audience.ahead(true);
        // Whoever asks for the picture is told what goes wrong with it.
        begun.job.whenDone(fx, made -> endEarly(begun, () -> keep(made)), _ -> endEarly(begun, () -> {}));
    }

    /// Gives up what nobody asked for.
    void drop() {
        if (early != null) {
            early.job.cancel();
            early = null;
            audience.ahead(false);
        }
    }

    /// Makes the picture and uses it. Does nothing while another is under way.
    void make(Recipe recipe, String what, Use use) {
        if (job.get().isPresent()) {
            return;
        }
        if (last != null && last.recipe.equals(recipe)) {
            use(last, what, use);
            return;
        }
        Early begun = early;
        Job<Made> work;
        if (begun != null && begun.recipe.equals(recipe)) {
            early = null;
            audience.ahead(false);
            work = begun.job;
        } else {
            drop();
            work = begin(recipe);
        }
        run(work, what, made -> {
            keep(made);
            use(made, what, use);
        });
    }

    void cancel() {
        job.get().ifPresent(Job::cancel);
        job.set(Optional.empty());
    }

    private Job<Made> begin(Recipe recipe) {
        return inference.patient("", it -> {
            Raster picture = maker.make(recipe, it);
            return new Made(recipe, picture, Resize.fit(picture, PictureCanvas.LONGEST));
        });
    }

    private void endEarly(Early ended, Runnable then) {
        if (ended.equals(early)) {
            early = null;
            audience.ahead(false);
            then.run();
        }
    }

    private void keep(Made made) {
        last = made;
        audience.made(made.recipe);
    }

    private void use(Made made, String what, Use use) {
        run(
                io.submit(what, job -> {
                    // A file that is being written is given up by waking the writer: the target stays as it was.
                    Runnable written = job.onCancel(Thread.currentThread()::interrupt);
                    try {
                        return use.of(made.picture, made.recipe);
                    } finally {
                        written.run();
                    }
                }),
                what,
                audience::done);
    }

    private <T> void run(Job<T> work, String what, Consumer<T> then) {
        title = what;
        job.set(Optional.of(work));
        work.whenDone(
                fx, value -> end(work, () -> then.accept(value)), failure -> end(work, () -> audience.fail(failure)));
    }

    /// Goes on from work that is done, unless it was cancelled right before.
    private void end(Job<?> done, Runnable then) {
        if (job.get().filter(done::equals).isPresent()) {
            job.set(Optional.empty());
            then.run();
        }
    }
}
