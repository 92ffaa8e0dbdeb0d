package atelier.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

@WithEngine
class BatchesTest {
    /// Were a step's numbers those of the step before but one, batches would hold the same pictures again.
    @Test
    void stepsShareNoRandomNumbers() {
        Set<Long> seen = new HashSet<>();
        for (int step = 0; step < 1000; step++) {
            SplittableRandom random = Batches.random(5, step);
            for (int i = 0; i < 100; i++) {
                seen.add(random.nextLong());
            }
        }
        assertThat(seen).hasSize(100_000);
    }

    @Test
    void memoryThatRunsOutBesideTheStepsIsToldAsSuch() {
        try (Batches<Long> batches = new Batches<>(3, (_, _) -> {
            throw new OutOfMemoryError("no more");
        })) {
            assertThatThrownBy(() -> batches.take(0))
                    .isInstanceOf(OutOfMemoryError.class)
                    .hasMessage("no more");
        }
    }

    @Test
    void aStepsNumbersAreItsOwnWheneverItIsTaken() {
        try (Batches<Long> straight = new Batches<>(3, (_, random) -> random.nextLong());
                Batches<Long> resumed = new Batches<>(3, (_, random) -> random.nextLong())) {
            straight.take(0);
            straight.take(1);

            assertThat(resumed.take(2)).isEqualTo(straight.take(2)).isNotEqualTo(straight.take(3));
        }
    }
}
