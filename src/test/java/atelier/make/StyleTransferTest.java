package atelier.make;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atelier.base.Job;
import atelier.base.Lane;
import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.image.ImageFiles;
import atelier.image.Raster;
import atelier.recipe.Recipe.StyleSource;
import atelier.recipe.Recipe.Stylize;
import atelier.recipe.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StyleTransferTest {
    @TempDir
    Path temp;

    private Atelier atelier;
    private StyleTransfer transfer;
    private Source photo;
    private Source waves;
    private Source grey;

    @BeforeEach
    void open() throws Exception {
        atelier = new Atelier(temp);
        transfer = atelier.with(Budget.DEFAULT);
        photo = atelier.file("photo.png", Atelier.waves(61, 47, 1));
        waves = atelier.file("waves.png", Atelier.waves(40, 60, 2));
        grey = atelier.file("grey.png", Atelier.plain(50, 50, 0xff808080));
    }

    @AfterEach
    void close() {
        atelier.close();
    }

    @Test
    void sizeDepthAndAlphaAreThePhotographs() {
        Raster painted = transfer.make(atelier.recipe(photo, waves), null);
        Raster original = ImageFiles.read(photo.path());
        assertThat(painted.toString()).isEqualTo(original.toString());
        assertThat(painted.sample16(5, 40, 3)).isEqualTo(original.sample16(5, 40, 3));
        assertThat(painted.largestDifference(original)).isGreaterThan(8);
    }

    @Test
    void picturesOfEverySizeAndColourCanBePainted() {
        for (int[] size : List.of(new int[] {1, 1}, new int[] {3, 500}, new int[] {64, 64})) {
            Source content = atelier.file(size[0] + ".png", Atelier.plain(size[0], size[1], 0x80ff0010));
            for (Source style : List.of(waves, grey, content)) {
                Raster painted = transfer.make(atelier.recipe(content, style), null);
                assertThat(painted.toString()).isEqualTo(size[0] + "x" + size[1] + ", 8 bits");
                assertThat(painted.argb(0, 0) >>> 24).isEqualTo(0x80);
            }
        }
    }

    @Test
    void picturesMadeBetweenThePartsOfAnotherDoItNoHarm() throws Exception {
        StyleTransfer tiled = atelier.with(new Budget(0, 16, Long.MAX_VALUE, 0));
        Raster alone = tiled.make(atelier.recipe(photo, waves), null);
        AtomicInteger between = new AtomicInteger();
        AtomicBoolean done = new AtomicBoolean();
        try (Lane lane = Lane.single("inference")) {
            CountDownLatch ready = new CountDownLatch(1);
            lane.start("", _ -> {
                ready.await();
                return true;
            });
            Job<Raster> large = lane.patient("", job -> {
                Raster made = tiled.make(atelier.recipe(photo, waves), job);
                done.set(true);
                return made;
            });
            // Each asks for the next, so that one is made at every report.
            Runnable[] small = new Runnable[1];
            small[0] = () -> lane.start("", _ -> {
                if (!done.get()) {
                    between.incrementAndGet();
                    tiled.make(atelier.recipe(photo, grey).withSize(20 + between.get() % 2), null);
                    small[0].run();
                }
                return true;
            });
            small[0].run();
            ready.countDown();

            assertThat(large.join().largestDifference(alone)).isZero();
        }
        assertThat(between.get()).isGreaterThan(3);
    }

    @Test
    void aPictureMayBeALine() {
        Source line = atelier.file("line.png", Atelier.waves(20_000, 2, 3));
        assertThat(transfer.make(atelier.recipe(line, line), null).width()).isEqualTo(20_000);
    }

    @Test
    void aChangeOfStyleCostsThePaintingOnly() {
        transfer.make(atelier.recipe(photo, waves), null);
        transfer.make(atelier.recipe(photo, grey), null);
        transfer.make(atelier.recipe(photo, waves, grey), null);
        assertThat(atelier.runs).containsExactly("style", "content", "paint", "style", "paint", "paint");
        transfer.make(atelier.recipe(photo, waves).withSize(30), null);
        assertThat(atelier.runs.subList(6, 8)).containsExactly("content", "paint");
    }

    @Test
    void sharesAndStrengthMixTheCodes() {
        Raster alone = transfer.make(atelier.recipe(photo, waves), null);
        Raster twice = transfer.make(atelier.recipe(photo, waves, waves), null);
        Raster mostly = transfer.make(mixed(1, new StyleSource(waves, 1e6), new StyleSource(grey, 1)), null);
        Raster half = transfer.make(mixed(1, new StyleSource(waves, 1), new StyleSource(grey, 1)), null);
        Raster own = transfer.make(mixed(0, new StyleSource(waves, 1)), null);
        Raster ownToo = transfer.make(mixed(0, new StyleSource(grey, 1)), null);

        assertThat(twice.largestDifference(alone)).isLessThanOrEqualTo(1);
        assertThat(mostly.largestDifference(alone)).isLessThanOrEqualTo(1);
        assertThat(half.largestDifference(alone)).isGreaterThan(1);
        assertThat(own.largestDifference(ownToo)).isLessThanOrEqualTo(1);
        assertThat(own.largestDifference(alone)).isGreaterThan(1);
    }

    @Test
    void aTextureIsPaintedInAndGoesWithTheStrength() {
        Raster even = transfer.make(atelier.recipe(photo, waves), null);
        Raster uneven = transfer.make(atelier.recipe(photo, waves).withTexture(1), null);
        Raster evenAgain = transfer.make(atelier.recipe(photo, waves), null);
        Raster own = transfer.make(mixed(0, new StyleSource(waves, 1)), null);
        Raster ownUneven = transfer.make(mixed(0, new StyleSource(waves, 1)).withTexture(1), null);

        assertThat(uneven.largestDifference(even)).isGreaterThan(1);
        assertThat(evenAgain).isEqualTo(even);
        assertThat(ownUneven).isEqualTo(own);
    }

    @Test
    void anUnderpaintingIsSeenAndItsFeaturesAreKept() {
        Source large = atelier.file("large.png", Atelier.waves(300, 40, 1));
        Stylize single = atelier.recipe(large, waves);
        Stylize layered = single.withUnderpainting(0.5);
        Raster plain = transfer.make(single, null);
        Raster painted = transfer.make(layered, null);
        atelier.runs.clear();

        transfer.make(atelier.recipe(large, grey).withUnderpainting(0.5), null);
        assertThat(atelier.runs).containsExactly("style", "paint", "content", "paint");
        assertThat(painted.largestDifference(plain)).isGreaterThan(1);
        assertThat(painted.toString()).isEqualTo(plain.toString());
        assertThat(transfer.make(layered, null)).isEqualTo(painted);
        assertThat(transfer.make(single, null)).isEqualTo(plain);
        assertThat(atelier.with(Budget.DEFAULT).make(layered, null)).isEqualTo(painted);
    }

    @Test
    void aModelOfOneStyleNeedsNoPainting() {
        Raster original = ImageFiles.read(photo.path());
        Raster full = transfer.make(ofOneStyle(1, List.of()), null);
        Raster half = transfer.make(ofOneStyle(0.5, List.of()), null);

        assertThat(atelier.runs).containsExactly("content", "paint", "paint");
        assertThat(full.toString()).isEqualTo(original.toString());
        assertThat(full.largestDifference(original)).isGreaterThan(8);
        assertThat(transfer.make(ofOneStyle(0, List.of()), null).largestDifference(original))
                .isZero();
        assertThat(half.sample16(5, 40, 1))
                .isBetween(
                        Math.min(full.sample16(5, 40, 1), original.sample16(5, 40, 1)),
                        Math.max(full.sample16(5, 40, 1), original.sample16(5, 40, 1)));
    }

    @Test
    void aModelOfOneStylePaintsInLayersToo() {
        Source large = atelier.file("large.png", Atelier.waves(300, 40, 1));
        Stylize single = new Stylize(atelier.oneStyle.id(), 1, large, List.of(), 1, 1, 0, 0, false, 0);

        transfer.make(single.withUnderpainting(1), null);
        assertThat(atelier.runs).containsExactly("content", "paint", "content", "paint");
    }

    @Test
    void aModelOfOneStyleComesOutTheSameInParts() {
        StyleTransfer tiled = atelier.with(new Budget(0, 16, Long.MAX_VALUE, Long.MAX_VALUE));

        assertThat(tiled.make(ofOneStyle(1, List.of()), null)
                        .largestDifference(transfer.make(ofOneStyle(1, List.of()), null)))
                .isLessThanOrEqualTo(1);
    }

    @Test
    void paintingsAreNeitherForgottenNorIgnored() {
        StyleSource painting = new StyleSource(waves, 1);
        assertProblem(ofOneStyle(1, List.of(painting)), new Problem.PaintingNotTaken("mine"));
        assertProblem(mixed(1), new Problem.PaintingMissing("untrained"));
    }

    @Test
    void sourcesThatAreGoneOrChangedAreNamed() throws Exception {
        Stylize recipe = atelier.recipe(photo, waves);
        transfer.make(recipe, null);
        Files.write(waves.path(), new byte[] {1});
        assertProblem(recipe, new Problem.SourceChanged(waves.path()));
        Files.delete(photo.path());
        assertProblem(recipe, new Problem.SourceMissing(photo.path()));
    }

    @Test
    void aCancelledPictureStopsAtOnceAndTheNextOneIsRight() {
        StyleTransfer tiled = atelier.with(new Budget(0, 16, Long.MAX_VALUE, Long.MAX_VALUE));
        // Two hands at once can go past any one number.
        atelier.watcher = job -> {
            if (atelier.runs.size() >= 5) {
                job.cancel();
            }
        };
        assertThatThrownBy(make(tiled)::join).isInstanceOf(CancellationException.class);
        // The other hand may have begun parts that end as soon as they meet the network.
        assertThat(atelier.runs).hasSizeLessThan(12);

        Raster again = tiled.make(atelier.recipe(photo, waves), null);
        assertThat(again.largestDifference(transfer.make(atelier.recipe(photo, waves), null)))
                .isLessThanOrEqualTo(1);
    }

    @Test
    void progressGoesForwardPartByPart() {
        List<Double> fractions = Collections.synchronizedList(new ArrayList<>());
        atelier.watcher = job -> fractions.add(job.fraction());
        make(atelier.with(new Budget(0, 32, Long.MAX_VALUE, 0))).join();
        assertThat(fractions).hasSize(atelier.runs.size());
        assertThat(fractions.getFirst()).isZero();
        assertThat(fractions.getLast()).isBetween(0.5, 0.99);
        // How many values are seen between depends on how the two hands take turns.
        assertThat(new TreeSet<>(fractions)).hasSizeGreaterThan(2);
    }

    private Job<Raster> make(StyleTransfer with) {
        return Lane.direct().submit("test", running -> with.make(atelier.recipe(photo, waves), running));
    }

    private Stylize mixed(double strength, StyleSource... styles) {
        return new Stylize(atelier.model.id(), 1, photo, List.of(styles), strength, 1, 0, 0, false, 0);
    }

    private Stylize ofOneStyle(double strength, List<StyleSource> styles) {
        return new Stylize(atelier.oneStyle.id(), 1, photo, styles, strength, 1, 0, 0, false, 0);
    }

    private void assertProblem(Stylize recipe, Problem expected) {
        assertThatThrownBy(() -> transfer.make(recipe, null))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.problem()).isEqualTo(expected));
    }
}
