package atelier.ui.explore;

import atelier.base.Job;
import atelier.base.Lane;
import atelier.image.Raster;
import atelier.image.Resize;
import atelier.image.Size;
import atelier.make.Maker;
import atelier.recipe.Recipe;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Makes the pictures that the page shows, one at a time: the one under the hand before all others, and of those only
/// the newest. The one under way is not cancelled, or a quick hand would never see any. Used on the `fx` executor's
/// thread only.
final class Previews {
    /// @param least long side in pixels; `most` likewise
    private record Wish(Recipe recipe, int least, int most, Consumer<Raster> shown) {
        /// The picture, no smaller than it is shown: the toolkit's own enlarging smears the edges of small
        /// ones. No larger than wanted either: many are kept.
        Raster make(Maker maker, Job<?> job) {
            Raster made = maker.make(recipe, job);
            Size size = new Size(made.width(), made.height());
            if (size.longSide() >= least) {
                return Resize.fit(made, most);
            }
            Size shown = size.withLongSide(least);
            return Resize.to(made, shown.width(), shown.height());
        }
    }

    private static final int LARGE = 384;
    private static final int SMALL = 96;
    /// As large as small ones are shown where there is room.
    private static final int MOST_SMALL = 160;

    private final Maker maker;
    private final Lane lane;
    private final Executor fx;
    private final Consumer<Throwable> failed;
    private final Deque<Wish> others = new ArrayDeque<>();
    private @Nullable Wish first;
    private boolean busy;

    Previews(Maker maker, Lane lane, Executor fx, Consumer<Throwable> failed) {
        this.maker = maker;
        this.lane = lane;
        this.fx = fx;
        this.failed = failed;
    }

    /// The picture under the hand, in place of any asked for before.
    void want(Recipe recipe, Consumer<Raster> shown) {
        first = new Wish(recipe, LARGE, Integer.MAX_VALUE, shown);
        next();
    }

    /// A picture that can wait. What was asked for last comes first: it is what is being looked at.
    void wantLater(Recipe recipe, Consumer<Raster> shown) {
        others.push(new Wish(recipe, SMALL, MOST_SMALL, shown));
        next();
    }

    /// Forgets what has not begun.
    void drop() {
        first = null;
        others.clear();
    }

    private void next() {
        Wish wish = first != null ? first : others.poll();
        if (busy || wish == null) {
            if (busy && first == null && wish != null) {
                others.push(wish);
            }
            return;
        }
        first = null;
        busy = true;
        lane.<Raster>submit("", job -> wish.make(maker, job))
                .whenDone(
                        fx,
                        picture -> {
                            busy = false;
                            wish.shown().accept(picture);
                            next();
                        },
                        failure -> {
                            busy = false;
                            failed.accept(failure);
                            next();
                        });
    }
}
