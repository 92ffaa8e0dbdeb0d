package atelier.ui.stylize;

import atelier.base.Job;
import atelier.base.Lane;
import atelier.image.Raster;
import atelier.make.Maker;
import atelier.recipe.Recipe;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Shows what a recipe gives while it is being changed: a small picture at once, a finer one when the hand rests.
///
/// A small one that is under way is not cancelled by the next move of a slider, or a quick hand would never see
/// any: it is shown, and the newest recipe goes next. All in between are dropped. Everything here happens on the
/// `fx` executor's thread.
final class Previews {
    static final int QUICK = 384;
    static final int FINE = 1024;

    /// Who is shown the pictures and told how it goes.
    interface Audience {
        void show(Raster picture);

        void fail(Throwable failure);

        void busy(boolean working);

        /// The hand rests, and the finest preview of this recipe is shown.
        void settled(Recipe.Stylize recipe);
    }

    private final Maker maker;
    private final Lane lane;
    private final Executor fx;
    private final Executor rest;
    private final Audience audience;

    private @Nullable Wish wanted;
    private @Nullable Wish quickUnderWay;
    private @Nullable Job<Raster> current;

    /// A recipe and the long side of its result.
    private record Wish(Recipe.Stylize recipe, int resultSide) {
        boolean sameSources(Wish other) {
            return recipe.content().equals(other.recipe.content())
                    && recipe.styles().stream()
                            .map(Recipe.StyleSource::source)
                            .toList()
                            .equals(other.recipe.styles().stream()
                                    .map(Recipe.StyleSource::source)
                                    .toList());
        }
    }

    /// @param rest runs what it is given on the thread of `fx` a moment later, when a hand would have come to rest
    Previews(Maker maker, Lane lane, Executor fx, Executor rest, Audience audience) {
        this.maker = maker;
        this.lane = lane;
        this.fx = fx;
        this.rest = rest;
        this.audience = audience;
    }

    /// Wishes to see this recipe's picture in place of any before.
    void want(Recipe.Stylize recipe, int resultSide) {
        Wish wish = new Wish(recipe, resultSide);
        wanted = wish;
        if (quickUnderWay == null || !quickUnderWay.sameSources(wish)) {
            quick(wish);
        }
    }

    /// Wishes to see nothing.
    void drop() {
        wanted = null;
        quickUnderWay = null;
        if (current != null) {
            current.cancel();
        }
        audience.busy(false);
    }

    private void quick(Wish wish) {
        quickUnderWay = wish;
        audience.busy(true);
        make(wish, QUICK, picture -> {
            if (wish.equals(quickUnderWay)) {
                quickUnderWay = null;
                audience.show(picture);
                next(wish);
            }
        });
    }

    private void next(Wish shown) {
        Wish newest = wanted;
        if (newest != null && !newest.equals(shown)) {
            quick(newest);
        } else if (shown.resultSide > QUICK) {
            rest.execute(() -> {
                if (shown.equals(wanted) && quickUnderWay == null) {
                    fine(shown);
                }
            });
        } else {
            audience.busy(false);
        }
    }

    private void fine(Wish wish) {
        make(wish, FINE, picture -> {
            if (wish.equals(wanted)) {
                audience.show(picture);
                settle(wish);
            }
        });
    }

    private void settle(Wish shown) {
        audience.busy(false);
        audience.settled(shown.recipe);
    }

    private void make(Wish wish, int side, Consumer<Raster> then) {
        Recipe recipe = wish.recipe.withSize(Math.min(side, wish.resultSide));
        Job<Raster> job = lane.latest(this, "", it -> maker.make(recipe, it));
        current = job;
        job.whenDone(fx, then, failure -> {
            if (wish.equals(quickUnderWay)) {
                quickUnderWay = null;
            }
            if (wish.equals(wanted)) {
                audience.busy(false);
                audience.fail(failure);
            } else if (wanted != null && quickUnderWay == null) {
                quick(wanted);
            }
        });
    }
}
