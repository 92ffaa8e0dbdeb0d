package atelier.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SeriesTest {
    private static final int POINTS = 70_000;

    private final Random random = new Random(7);

    private Series noise(int points) {
        Series series = new Series();
        for (int i = 0; i < points; i++) {
            series.add(3 * i, random.nextGaussian());
        }
        return series;
    }

    private static Series.Extent slowly(Series series, int from, int to) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = from; i < to; i++) {
            if (Double.isFinite(series.value(i))) {
                low = Math.min(low, series.value(i));
                high = Math.max(high, series.value(i));
            }
        }
        return new Series.Extent(low, high);
    }

    private void expectTrueExtents(Series series) {
        for (int i = 0; i < 300; i++) {
            int from = random.nextInt(series.size());
            int to = from + random.nextInt(series.size() - from + 1);
            assertThat(series.extent(from, to)).as(from + " to " + to).isEqualTo(slowly(series, from, to));
        }
        assertThat(series.extent(0, series.size())).isEqualTo(slowly(series, 0, series.size()));
    }

    @Test
    void extentsAreThoseOfTheValues() {
        expectTrueExtents(noise(POINTS));
        expectTrueExtents(noise(17));
    }

    @Test
    void extentsHoldAfterTheEndWasLostAndGrewAgain() {
        Series series = noise(POINTS);
        for (double from : new double[] {200_000.5, 150_000, 12_345, 771, 48}) {
            series.cut(from);
            expectTrueExtents(series);
            for (int i = 0; i < 5_000; i++) {
                series.add(series.step(series.size() - 1) + 1, 2 * random.nextGaussian());
            }
            expectTrueExtents(series);
        }
        assertThat(series.cuts()).isEqualTo(5);
    }

    @Test
    void whatIsNotFiniteHasNoExtent() {
        Series series = new Series();
        series.add(1, Double.NaN);
        series.add(2, Double.POSITIVE_INFINITY);
        assertThat(series.extent(0, 2).isEmpty()).isTrue();
        series.add(3, -4);
        assertThat(series.extent(0, 3)).isEqualTo(new Series.Extent(-4, -4));
    }

    @Test
    void theNearestPointIsFound() {
        Series series = noise(10);
        assertThat(series.nearest(-5)).isZero();
        assertThat(series.nearest(4)).isEqualTo(1);
        assertThat(series.nearest(5)).isEqualTo(2);
        assertThat(series.nearest(1e9)).isEqualTo(9);
    }

    @Test
    void smoothingIsTheWeightedMeanOfAllBefore() {
        Series series = noise(50);
        series.add(1000, Double.NaN);
        Smoothing smoothing = new Smoothing(series, 0.6);
        smoothing.now();
        series.cut(90);
        series.add(90, 5);
        Series smooth = smoothing.now();

        assertThat(smooth.size()).isEqualTo(series.size());
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < series.size(); i++) {
            sum = 0.6 * sum + series.value(i);
            weights = 0.6 * weights + 1;
            assertThat(smooth.value(i)).isCloseTo(sum / weights, within(1e-12));
        }
        assertThat(new Smoothing(series, 0).now()).isSameAs(series);
    }
}
