package atelier.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class LaneTest {
    private final Lane lane = Lane.single("test");
    private final List<String> done = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void close() {
        lane.close();
    }

    @Test
    void patientWorkLetsOtherWorkBeDoneFirst() {
        // Without giving way it would never end: what it waits for comes behind it on the same thread.
        Job<Integer> patient = lane.patient("long", job -> {
            int reports = 0;
            while (!done.contains("short")) {
                job.report(0.5);
                reports++;
            }
            done.add("long");
            return reports;
        });
        Job<Thread> brief = lane.submit("short", _ -> {
            done.add("short");
            return Thread.currentThread();
        });

        assertThat(patient.join()).isPositive();
        assertThat(done).containsExactly("short", "long");
        // One thread does both: a lane stays a line.
        assertThat(brief.join())
                .isSameAs(lane.submit("who", _ -> Thread.currentThread()).join());
    }

    @Test
    void patientWorkDoesNotGiveWayToItsLike() throws InterruptedException {
        CountDownLatch queued = new CountDownLatch(1);
        Job<Boolean> first = lane.patient("first", job -> {
            assertThat(queued.await(30, TimeUnit.SECONDS)).isTrue();
            job.report(0.5);
            return done.add("first");
        });
        Job<Boolean> second = lane.patient("second", _ -> done.add("second"));
        Job<Boolean> brief = lane.submit("brief", _ -> done.add("brief"));
        queued.countDown();

        first.join();
        second.join();
        brief.join();
        assertThat(done).containsExactly("brief", "first", "second");
    }

    @Test
    void ofTheSameKeyTheNewestIsDoneAndOlderOnesAreCancelled() {
        CountDownLatch queued = new CountDownLatch(1);
        Job<Boolean> patient = lane.patient("long", job -> {
            assertThat(queued.await(30, TimeUnit.SECONDS)).isTrue();
            job.report(0.5);
            return done.add("long");
        });
        Job<Boolean> old = lane.latest("key", "old", _ -> done.add("old"));
        Job<Boolean> fresh = lane.latest("key", "fresh", _ -> done.add("fresh"));
        queued.countDown();

        patient.join();
        assertThat(fresh.join()).isTrue();
        assertThat(old.isCancelled()).isTrue();
        assertThat(done).containsExactly("fresh", "long");
    }

    @Test
    void whatGoesWrongInBetweenIsTheOthersTrouble() {
        CountDownLatch queued = new CountDownLatch(1);
        Job<String> patient = lane.patient("long", job -> {
            assertThat(queued.await(30, TimeUnit.SECONDS)).isTrue();
            job.report(0.5);
            return "whole";
        });
        Job<String> broken = lane.<String>submit("broken", _ -> {
            throw new IllegalStateException("broken");
        });
        List<Throwable> told = Collections.synchronizedList(new ArrayList<>());
        broken.whenDone(Runnable::run, _ -> {}, told::add);
        queued.countDown();

        assertThat(patient.join()).isEqualTo("whole");
        assertThat(told).singleElement().isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void closingCancelsWhatRunsAndWhatWaits(boolean patient) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Job.Work<String> work = job -> {
            begun.countDown();
            try {
                while (true) {
                    job.report(0.1);
                }
            } finally {
                ended.countDown();
            }
        };
        Job<String> runs = patient ? lane.patient("runs", work) : lane.submit("runs", work);
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        Job<Boolean> waits = lane.patient("waits", _ -> done.add("waits"));

        lane.close();

        assertThat(ended.getCount()).isZero();
        assertThat(runs.isCancelled()).isTrue();
        assertThat(waits.isCancelled()).isTrue();
        assertThat(lane.submit("late", _ -> done.add("late")).isCancelled()).isTrue();
        assertThat(done).isEmpty();
    }

    @Test
    void finishingDoesWhatWaits() {
        CountDownLatch queued = new CountDownLatch(1);
        lane.start("first", job -> {
            assertThat(queued.await(30, TimeUnit.SECONDS)).isTrue();
            job.report(0.5);
            return done.add("first");
        });
        lane.start("second", _ -> done.add("second"));
        queued.countDown();

        lane.finish();

        assertThat(done).containsExactly("first", "second");
        assertThat(lane.submit("late", _ -> done.add("late")).isCancelled()).isTrue();
    }

    @Test
    void patientWorkCanBeCancelled() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Job<String> patient = lane.<String>patient("long", job -> {
            begun.countDown();
            try {
                while (true) {
                    job.report(0.1);
                }
            } catch (CancellationException e) {
                ended.countDown();
                throw e;
            }
        });
        lane.<Boolean>submit("waits", _ -> begun.await(30, TimeUnit.SECONDS)).join();
        patient.cancel();

        assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
    }
}
