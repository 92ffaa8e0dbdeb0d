package atelier.ui.explore;

import atelier.base.Lane;
import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.explore.Storyboard;
import atelier.explore.Visit;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/// The animation of the generator that is shown, on disk as it is now. The file is read and written on a lane, in
/// order; all else happens on the `fx` executor's thread.
final class WalkMemory {
    /// A generator's file, and what is to be in it: of several versions that wait to be written only the newest is.
    private record Page(Path file, AtomicReference<Storyboard> newest) {}

    private final WalkModel walk;
    private final Lane lane;
    private final Executor fx;
    private final Consumer<Throwable> failed;
    /// What is being read.
    private @Nullable Page opening;
    /// What changes are kept in.
    private @Nullable Page open;

    WalkMemory(WalkModel walk, Lane lane, Executor fx, Consumer<Throwable> failed) {
        this.walk = walk;
        this.lane = lane;
        this.fx = fx;
        this.failed = failed;
        walk.storyboard().subscribe((_, now) -> keep(now));
    }

    /// Another generator comes.
    void forget() {
        opening = null;
        // First, or the emptiness would be kept.
        open = null;
        walk.stops().clear();
    }

    /// Goes on with what is kept in a generator's folder. Where that cannot be read, nothing is kept.
    ///
    /// @param visits by their ids
    void open(Path folder, LongFunction<Optional<Visit>> visits) {
        Path file = folder.resolve("storyboard.json");
        Page page = new Page(file, new AtomicReference<>(walk.storyboard().getValue()));
        opening = page;
        lane.<Optional<Storyboard>>submit("storyboard", _ -> Storyboard.read(file))
                .whenDone(fx, kept -> begin(page, kept, visits), failure -> {
                    failed.accept(failure);
                    // One that is still there, and cannot be read just now, must not be written over.
                    if (failure instanceof ProblemException known
                            && known.problem() instanceof Problem.StoryboardDamaged) {
                        begin(page, Optional.empty(), visits);
                    }
                });
    }

    private void begin(Page page, Optional<Storyboard> kept, LongFunction<Optional<Visit>> visits) {
        if (page.equals(opening)) {
            opening = null;
            kept.ifPresent(story -> {
                page.newest().set(story);
                walk.recall(story, visits);
            });
            open = page;
            keep(walk.storyboard().getValue());
        }
    }

    private void keep(Storyboard now) {
        Page page = open;
        if (page != null && !now.equals(page.newest().get())) {
            page.newest().set(now);
            lane.<Boolean>submit("storyboard", _ -> {
                        if (now.equals(page.newest().get())) {
                            now.write(page.file());
                        }
                        return true;
                    })
                    .whenDone(fx, _ -> {}, failed);
        }
    }
}
