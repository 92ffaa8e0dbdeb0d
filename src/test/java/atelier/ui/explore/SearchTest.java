package atelier.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.Lane;
import atelier.explore.Visit;
import atelier.explore.Visit.Change;
import atelier.image.ImageFiles;
import atelier.image.Raster;
import atelier.image.Writing;
import atelier.model.Model;
import atelier.recipe.Latent;
import atelier.recipe.LatentSpace;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Looking for a picture takes long, and one may want to go elsewhere meanwhile.
class SearchTest {
    @TempDir
    Path temp;

    private final BlockingQueue<Runnable> fx = new LinkedBlockingQueue<>();
    private final CountDownLatch found = new CountDownLatch(1);
    /// Distance of what is found.
    private volatile double after;
    private Lane lane;
    private Spaces spaces;
    private ExploreModel model;

    @BeforeEach
    void open() throws Exception {
        lane = Lane.single("search");
        spaces = new Spaces(temp);
        spaces.inference = lane;
        spaces.fx = fx::add;
        spaces.likeness = (generator, _, job, better) -> {
            better.accept(new House.Found(LatentSpace.of(generator).drawn(Spaces.FOUND), 0.9, after));
            found.countDown();
            // Until it is cancelled.
            while (true) {
                job.report(0.92);
            }
        };
        model = spaces.model();
        model.open();
        until(this::isReady);
    }

    private void search(double distance) throws Exception {
        after = distance;
        Path picture = temp.resolve("像.png");
        ImageFiles.write(picture, Raster.of8(2, 1, new int[] {0xff102030, 0xff405060}), Writing.PLAIN);
        model.arrivals().findLike("looking", picture);
        assertThat(found.await(60, TimeUnit.SECONDS)).isTrue();
    }

    @AfterEach
    void close() {
        lane.close();
        spaces.close();
    }

    @Test
    void whatWasFoundSoFarIsKeptWhereItWasLookedFor() throws Exception {
        search(0.4);
        Model searched = generator(0);

        go(generator(1));

        assertThat(model.desk().busy()).isFalse();
        assertThat(model.desk().finished()).containsExactly(new Desk.Finish.FoundSoFar(searched, 0.4));
        assertThat(model.journey().visits()).extracting(Visit::change).doesNotContain(new Change.Projected("像.png"));
        go(searched);
        assertThat(model.journey().visits().getFirst().change()).isEqualTo(new Change.Projected("像.png"));
        assertThat(latent()).isEqualTo(LatentSpace.of(searched).drawn(Spaces.FOUND));
        assertThat(model.arrivals().reference(model.spot().point().get())).isPresent();
    }

    @Test
    void aSearchThatSomebodyCancelledGoesToTheBestSoFar() throws Exception {
        search(0.4);
        Model searched = generator(0);

        model.desk().cancel();

        assertThat(model.desk().busy()).isFalse();
        assertThat(model.desk().finished()).containsExactly(new Desk.Finish.FoundSoFar(searched, 0.4));
        assertThat(latent()).isEqualTo(LatentSpace.of(searched).drawn(Spaces.FOUND));
        assertThat(model.journey().here().get().orElseThrow().change()).isEqualTo(new Change.Projected("像.png"));
        go(generator(1));
        go(searched);
        assertThat(model.desk().finished()).hasSize(1);
        assertThat(model.journey().visits()).hasSize(2);
    }

    @Test
    void whatIsNoNearerThanChanceIsKeptWithoutGoingThere() throws Exception {
        search(0.9);
        Visit here = model.journey().here().get().orElseThrow();

        model.desk().cancel();

        assertThat(model.desk().finished()).containsExactly(new Desk.Finish.FoundSoFar(generator(0), 0.9));
        assertThat(latent()).isEqualTo(here.latent());
        assertThat(model.journey().here().get()).contains(here);
        assertThat(model.journey().visits()).hasSize(2);
        assertThat(model.journey().visits().getFirst().latent())
                .isEqualTo(LatentSpace.of(generator(0)).drawn(Spaces.FOUND));
    }

    private void go(Model generator) throws Exception {
        model.choose(generator);
        until(this::isReady);
    }

    private Latent latent() {
        return model.spot().point().get().orElseThrow().latent();
    }

    private Model generator(int number) {
        List<Model> all = model.generators().get();
        return all.get(number);
    }

    private boolean isReady() {
        return model.spot().point().get().isPresent()
                && model.ways().compass().get().isPresent();
    }

    /// Does what the JavaFX thread would do, until it is so.
    private void until(BooleanSupplier so) throws Exception {
        while (!so.getAsBoolean()) {
            Objects.requireNonNull(fx.poll(60, TimeUnit.SECONDS)).run();
        }
    }
}
