package atelier.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EvolutionStrategyTest {
    /// A bowl a thousand times as steep along its last axis as along its first, lowest at (1, 1, …).
    private static double bowl(float[] point) {
        double sum = 0;
        for (int i = 0; i < point.length; i++) {
            sum += Math.pow(1000, i / (point.length - 1.0)) * (point[i] - 1) * (point[i] - 1);
        }
        return sum;
    }

    private static double least(long seed, int values) {
        EvolutionStrategy strategy = new EvolutionStrategy(new float[20], 0.5, seed);
        double least = Double.POSITIVE_INFINITY;
        for (int made = 0; made < values; ) {
            List<float[]> points = strategy.ask();
            double[] found =
                    points.stream().mapToDouble(EvolutionStrategyTest::bowl).toArray();
            for (double value : found) {
                least = Math.min(least, value);
            }
            made += found.length;
            strategy.tell(found);
        }
        return least;
    }

    @Test
    void findsTheBottomOfABowlSteeperOneWayThanTheOther() {
        assertThat(bowl(new float[20])).isGreaterThan(1000);
        assertThat(least(1, 6000)).isLessThan(1e-3);
        assertThat(least(2, 6000)).isLessThan(1e-3);
    }

    @Test
    void theSameSeedFindsTheSame() {
        assertThat(least(3, 500)).isEqualTo(least(3, 500)).isNotEqualTo(least(4, 500));
    }

    @Test
    void worksForOneNumber() {
        EvolutionStrategy strategy = new EvolutionStrategy(new float[] {3}, 0.5, 1);
        for (int i = 0; i < 60; i++) {
            strategy.tell(strategy.ask().stream()
                    .mapToDouble(point -> Math.abs(point[0] + 2))
                    .toArray());
        }
        assertThat(strategy.ask().getFirst()[0]).isBetween(-2.1f, -1.9f);
    }
}
