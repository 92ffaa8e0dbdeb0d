package atelier.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
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

    @Test
    void workThatACancelWakesGivesNoResultAnyMore() throws Exception {
        Job<String> job = new Job<>("job");
        CountDownLatch waits = new CountDownLatch(1);
        CountDownLatch wakes = new CountDownLatch(1);
        Thread worker = Thread.ofPlatform()
                .start(() -> job.run(_ -> {
                    waits.countDown();
                    wakes.await();
                    return "done";
                }));
        waits.await();
        job.whenDone(Runnable::run, woken::add, _ -> woken.add("failed"));
        job.onCancel(() -> {
            wakes.countDown();
            // It may be at its end before the cancel is.
            await(worker);
        });

        job.cancel();

        assertThat(woken).isEmpty();
        assertThatThrownBy(job::join).isInstanceOf(CancellationException.class);
    }

    private static void await(Thread worker) {
        try {
            worker.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
