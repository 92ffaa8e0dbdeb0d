package atelier.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import atelier.train.TrainingPlan.Stage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearningRateTest {
    private static final double RATE = 0.8;
    private static final Stage WHOLE = new Stage(100, 1, 16, RATE, 10, 0.5);

    @TempDir
    Path folder;

    @Test
    void itRisesInEqualPartsAndStays() {
        assertThat(WHOLE.rateAt(0)).isCloseTo(RATE / 10, within(1e-12));
        assertThat(WHOLE.rateAt(4)).isCloseTo(RATE / 2, within(1e-12));
        for (long step = 9; step <= 50; step++) {
            assertThat(WHOLE.rateAt(step)).as("step %s", step).isCloseTo(RATE, within(1e-12));
        }
    }

    @Test
    void itFallsAlongACosineToAHundredth() {
        // Half-way down half of the fall is done, a third of the way a quarter.
        assertThat(WHOLE.rateAt(75)).isCloseTo(RATE * (0.01 + 0.99 / 2), within(1e-12));
        assertThat(new Stage(90, 1, 16, RATE, 0, 0).rateAt(30)).isCloseTo(RATE * (0.01 + 0.99 * 0.75), within(1e-12));
        for (long step = 51; step < 100; step++) {
            assertThat(WHOLE.rateAt(step)).as("step %s", step).isLessThan(WHOLE.rateAt(step - 1));
        }
        assertThat(WHOLE.rateAt(99)).isBetween(RATE * 0.01, RATE * 0.012);
    }

    @Test
    void withoutWarmUpOrFallItIsTheSameThroughout() {
        Stage flat = new Stage(100, 1, 16, RATE, 0, 1);

        assertThat(flat.rateAt(0)).isEqualTo(RATE);
        assertThat(flat.rateAt(99)).isEqualTo(RATE);
    }

    @Test
    void everyStageBeginsItsOwn() {
        TrainingPlan plan = TinyRun.in(folder).plan().with(List.of(WHOLE, WHOLE));

        assertThat(plan.rateAt(99)).isEqualTo(WHOLE.rateAt(99));
        assertThat(plan.rateAt(100)).isCloseTo(RATE / 10, within(1e-12));
        assertThat(plan.rateAt(175)).isEqualTo(WHOLE.rateAt(75));
    }
}
