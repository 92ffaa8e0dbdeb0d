package atelier.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import atelier.base.Progress;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class FrechetTest {
    @Test
    void aSetLiesNowhereFromItself() {
        Features set = Numbers.features(1, 100, 16, 1, 0);
        assertThat(Frechet.distance(set, set)).isCloseTo(0, within(1e-9));
    }

    @Test
    void aShiftAloneIsItsSquare() {
        Features set = Numbers.features(1, 100, 16, 1, 0);
        float[] moved = set.values().clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += 0.5f;
        }
        assertThat(Frechet.distance(set, new Features(16, moved))).isCloseTo(16 * 0.25, within(1e-6));
    }

    @Test
    void picturesAllAlikeAreNoTrouble() {
        Features alike = new Features(4, new float[40]);
        Features set = Numbers.features(1, 10, 4, 1, 0);
        assertThat(Frechet.distance(alike, alike)).isZero();
        assertThat(Frechet.distance(alike, set))
                .isEqualTo(Frechet.distance(set, alike))
                .isPositive();
    }

    /// As a network gives that runs over.
    @Test
    void whatIsNoNumberComesToAnEnd() {
        Features set = Numbers.features(1, 40, 4, 1, 0);
        float[] over = set.values().clone();
        over[3] = Float.POSITIVE_INFINITY;
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertThat(Frechet.distance(set, new Features(4, over))).isNaN();
            assertThat(Frechet.distance(new Features(4, over), set)).isNaN();
        });
    }

    /// Two samples of one distribution: the interval lies around the value and takes in most other samples' values.
    @Test
    void theIntervalCoversOtherSamples() {
        Features real = Numbers.features(1, 400, 8, 1, 0);
        Estimate estimate = Frechet.estimate(Numbers.features(2, 400, 8, 1.25, 0), real, 5, Progress.NONE);
        int inside = 0;
        for (int seed = 10; seed < 30; seed++) {
            double other = Frechet.distance(
                    Numbers.features(seed, 400, 8, 1.25, 0), Numbers.features(seed + 50, 400, 8, 1, 0));
            inside += other >= estimate.low() && other <= estimate.high() ? 1 : 0;
        }
        assertThat(estimate.value()).isBetween(estimate.low(), estimate.high());
        assertThat(inside).isGreaterThanOrEqualTo(15);
    }

    @Test
    void estimatingCanBeCancelled() {
        Features set = Numbers.features(1, 20, 4, 1, 0);
        assertThatThrownBy(() -> Frechet.estimate(set, set, 1, done -> {
                    throw new CancellationException();
                }))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void eigenvaluesOfAMatrixKnownInFull() {
        // 2 on the diagonal and 1 beside it: 2 + 2 cos(k pi / (n + 1)).
        int n = 50;
        double[][] rows = new double[n][n];
        for (int i = 0; i < n; i++) {
            rows[i][i] = 2;
            rows[i][Math.max(0, i - 1)] += i > 0 ? 1 : 0;
            rows[i][Math.min(n - 1, i + 1)] += i < n - 1 ? 1 : 0;
        }
        double[] values = new SymmetricMatrix(rows).eigenvalues();
        Arrays.sort(values);
        for (int k = 1; k <= n; k++) {
            assertThat(values[n - k]).isCloseTo(2 + 2 * Math.cos(k * Math.PI / (n + 1)), within(1e-12));
        }
    }

    @Test
    void eigenvaluesOfOneAndTwoDimensions() {
        assertThat(new SymmetricMatrix(new double[][] {{3}}).eigenvalues()).containsExactly(3);
        double[] two = new SymmetricMatrix(new double[][] {{1, 2}, {2, 1}}).eigenvalues();
        Arrays.sort(two);
        assertThat(two[0]).isCloseTo(-1, within(1e-14));
        assertThat(two[1]).isCloseTo(3, within(1e-14));
    }
}
