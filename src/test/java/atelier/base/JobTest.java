package atelier.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JobTest {
    private final List<String> woken = new ArrayList<>();

    @Test
    void cancellingWakesWhatWaits() {
        Job<String> job = new Job<>("job");
        job.onCancel(() -> woken.add("first"));
        job.onCancel(() -> woken.add("second"));

        job.cancel();

        assertThat(woken).containsExactly("first", "second");
        job.onCancel(() -> woken.add("late"));
        assertThat(woken).endsWith("late");
    }

    @Test
    void whatNoLongerWaitsIsNotWoken() {
        Job<String> job = new Job<>("job");
        Runnable released = job.onCancel(() -> woken.add("over"));
        job.onCancel(() -> woken.add("under way"));

        released.run();
        job.cancel();

        assertThat(woken).containsExactly("under way");
    }
}
