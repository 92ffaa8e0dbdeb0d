package atelier.ui.stylize;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.Job;
import atelier.base.Lane;
import atelier.base.Problem;
import atelier.image.Raster;
import atelier.make.Maker;
import atelier.recipe.Recipe;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class PreviewsTest {
    private final List<Integer> shown = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final List<Integer> settled = new ArrayList<>();
    private final Queue<Runnable> resting = new ArrayDeque<>();
    private boolean busy;

    private final Previews.Audience audience = new Previews.Audience() {
        @Override
        public void show(Raster picture) {
            shown.add(picture.width());
        }

        @Override
        public void fail(Throwable failure) {
            failures.add(failure);
        }

        @Override
        public void busy(boolean working) {
            busy = working;
        }

        @Override
        public void settled(Recipe.Stylize recipe) {
            settled.add(recipe.size());
        }
    };

    private static Recipe.Stylize recipe() {
        return Pieces.sketch().recipe(3).orElseThrow();
    }

    private Previews direct(Maker maker) {
        return new Previews(maker, Lane.direct(), Runnable::run, resting::add, audience);
    }

    private void rest() {
        for (Runnable next = resting.poll(); next != null; next = resting.poll()) {
            next.run();
        }
    }

    @Test
    void showsASmallPictureAtOnceAndAFinerOneAtRest() {
        direct(Pieces.MAKER).want(recipe(), 2000);
        assertThat(shown).containsExactly(384);
        assertThat(busy).isTrue();
        assertThat(settled).isEmpty();
        rest();
        assertThat(shown).containsExactly(384, 1024);
        assertThat(busy).isFalse();
        assertThat(settled).containsExactly(recipe().size());
    }

    @Test
    void refinesOnlyWhatIsStillWanted() {
        Previews previews = direct(Pieces.MAKER);
        previews.want(recipe(), 2000);
        previews.want(recipe().withSize(900), 900);
        rest();
        assertThat(shown).containsExactly(384, 384, 900);
    }

    @Test
    void aSmallResultIsNotEnlarged() {
        direct(Pieces.MAKER).want(recipe().withSize(200), 200);
        rest();
        assertThat(shown).containsExactly(200);
        assertThat(busy).isFalse();
    }

    @Test
    void whatIsDroppedIsNotRefined() {
        Previews previews = direct(Pieces.MAKER);
        previews.want(recipe(), 2000);
        previews.drop();
        rest();
        assertThat(shown).containsExactly(384);
        assertThat(busy).isFalse();
    }

    @Test
    void aFailureIsToldAndTheNextWishIsServed() {
        Previews previews = direct((recipe, job) -> {
            if (((Recipe.Stylize) recipe).strength() == 0) {
                throw new Problem.ModelUnknown("style-1").exception();
            }
            return Pieces.MAKER.make(recipe, job);
        });
        previews.want(Pieces.sketch().withStrength(0).recipe(3).orElseThrow(), 2000);
        assertThat(failures).hasSize(1);
        assertThat(busy).isFalse();
        previews.want(recipe(), 2000);
        assertThat(shown).containsExactly(384);
    }

    @Test
    void aQuickHandSeesTheFirstAndTheLastAndNothingBetween() throws InterruptedException {
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch finished = new CountDownLatch(2);
        List<Double> made = new ArrayList<>();
        Maker slow = (recipe, job) -> {
            await(go);
            synchronized (made) {
                made.add(((Recipe.Stylize) recipe).strength());
            }
            return Pieces.MAKER.make(recipe, job);
        };
        try (Lane lane = Lane.single("slow");
                Lane fx = Lane.single("fx")) {
            Previews previews = new Previews(
                    slow,
                    lane,
                    task -> fx.submit("", (Job<String> _) -> {
                        task.run();
                        finished.countDown();
                        return "";
                    }),
                    _ -> {},
                    audience);
            fx.submit("", (Job<String> _) -> {
                        for (double strength : new double[] {0.1, 0.2, 0.3, 0.4}) {
                            previews.want(
                                    Pieces.sketch()
                                            .withStrength(strength)
                                            .recipe(3)
                                            .orElseThrow(),
                                    2000);
                        }
                        return "";
                    })
                    .join();
            go.countDown();
            await(finished);
        }
        assertThat(made).containsExactly(0.1, 0.4);
        assertThat(shown).hasSize(2);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
