package atelier.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import atelier.base.Progress;
import atelier.image.Raster;
import atelier.recipe.Latent;
import atelier.recipe.LatentSpace;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DirectionsTest {
    /// Number 0 turns everything lighter, number 1 a quarter of the picture, half of number 2 and 3 together
    /// redder; the others do nothing.
    private static Raster picture(Latent latent) {
        float[] z = latent.toArray();
        int[] pixels = new int[32 * 32];
        for (int i = 0; i < pixels.length; i++) {
            boolean quarter = i < pixels.length / 4;
            double grey = 128 + 20 * z[0] + (quarter ? 20 * z[1] : 0);
            double red = grey + 6 * (z[2] + z[3]);
            pixels[i] = 0xff000000 | sample(red) << 16 | sample(grey) << 8 | sample(grey);
        }
        return Raster.of8(32, 32, pixels);
    }

    private static int sample(double value) {
        return Math.clamp(Math.round(value), 0, 255);
    }

    @Test
    void findsTheWaysThatChangePicturesMostStrongestFirst() {
        List<Direction> found = Directions.strongest(DirectionsTest::picture, new LatentSpace(6, 0), 3, Progress.NONE);

        assertThat(found).hasSize(3);
        assertThat(Math.abs(found.get(0).numbers().get(0))).isGreaterThan(0.9f);
        assertThat(found.get(0).strength()).isCloseTo(20 / 255.0, within(0.015));
        assertThat(found).isSortedAccordingTo((one, other) -> Double.compare(other.strength(), one.strength()));
        for (Direction direction : found) {
            assertThat(Math.abs(direction.numbers().get(4))).isLessThan(0.05f);
            assertThat(Math.abs(direction.numbers().get(5))).isLessThan(0.05f);
        }
    }

    @Test
    void waysAreAtRightAnglesSoThatSlidersLeaveEachOtherAlone() {
        List<Direction> found = Directions.strongest(DirectionsTest::picture, new LatentSpace(6, 0), 6, Progress.NONE);
        Latent here = Latent.drawn(3, 6);

        Latent moved = found.get(1).with(here, 2.5);
        assertThat(found.get(1).of(moved)).isCloseTo(2.5, within(1e-4));
        assertThat(found.get(0).of(moved)).isCloseTo(found.get(0).of(here), within(1e-4));
        assertThat(found.get(2).of(moved)).isCloseTo(found.get(2).of(here), within(1e-4));
    }

    @Test
    void anImageThatNeverChangesHasWaysToo() {
        int[] grey = new int[16];
        Arrays.fill(grey, 0xff808080);
        List<Direction> found =
                Directions.strongest(_ -> Raster.of8(4, 4, grey), new LatentSpace(5, 0), 3, Progress.NONE);
        assertThat(found)
                .hasSize(3)
                .allSatisfy(way -> assertThat(way.strength()).isZero());
    }

    @Test
    void ofASlowGeneratorOnlyAPartOfTheSpaceIsLookedAtInTheTimeThereIs() {
        AtomicInteger pictures = new AtomicInteger();
        // Each picture takes a tenth of a second of this clock.
        List<Direction> found = Directions.strongest(
                latent -> {
                    pictures.incrementAndGet();
                    return picture(latent);
                },
                new LatentSpace(300, 0),
                3,
                () -> pictures.get() * 100_000_000L,
                Progress.NONE);

        assertThat(pictures.get()).isBetween(300, 410);
        assertThat(found).hasSize(3);
        // A third of the space has something of the strongest way in it, and of ways that do nothing too.
        assertThat(found.getFirst().strength()).isBetween(0.3 * 20 / 255, 20 / 255.0);
        assertThat(Math.abs(found.getFirst().numbers().getFirst())).isGreaterThan(0.3f);
        assertThat(found.getFirst().numbers()).hasSize(300);
    }

    @Test
    void fewerPlacesAreLookedAtWhereThatWouldTakeLong() {
        AtomicInteger pictures = new AtomicInteger();
        // Each picture takes a fiftieth of a second of this clock.
        List<Direction> found = Directions.strongest(
                latent -> {
                    pictures.incrementAndGet();
                    return picture(latent);
                },
                new LatentSpace(50, 0),
                3,
                () -> pictures.get() * 20_000_000L,
                Progress.NONE);

        assertThat(pictures.get()).isBetween(150, 260);
        assertThat(found.getFirst().strength()).isCloseTo(20 / 255.0, within(0.01));
    }

    @Test
    void ofALongLatentAPartIsLookedAt() {
        AtomicInteger pictures = new AtomicInteger();
        List<Direction> found = Directions.strongest(
                latent -> {
                    pictures.incrementAndGet();
                    return picture(latent);
                },
                new LatentSpace(5000, 0),
                2,
                () -> pictures.get() * 1000L,
                Progress.NONE);

        assertThat(pictures.get()).isLessThan(1600);
        assertThat(found.getFirst().numbers()).hasSize(5000);
        assertThat(found.getFirst().strength()).isPositive();
    }

    @Test
    void canBeCancelled() {
        AtomicInteger pictures = new AtomicInteger();
        assertThatThrownBy(() -> Directions.strongest(
                        latent -> {
                            pictures.incrementAndGet();
                            return picture(latent);
                        },
                        new LatentSpace(6, 0),
                        3,
                        _ -> {
                            throw new CancellationException();
                        }))
                .isInstanceOf(CancellationException.class);
        assertThat(pictures.get()).isLessThan(5);
    }
}
