package atelier.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoorbellTest {
    private static final Wishes WISHES =
            new Wishes(Optional.empty(), false, false, List.of(Path.of("/home/王小明/图 片/été.png")));

    @TempDir
    Path home;

    private Path folder;

    @BeforeEach
    void chooseFolder() {
        folder = home.resolve("window");
    }

    @Test
    void onlyOneHasTheWindow() {
        try (Doorbell first = new Doorbell(folder);
                Doorbell second = new Doorbell(folder)) {
            assertThat(first.claim()).isTrue();
            assertThat(second.claim()).isFalse();
        }

        try (Doorbell third = new Doorbell(folder)) {
            assertThat(third.claim()).as("after the first has gone").isTrue();
        }
    }

    @Test
    void theOpenWindowGetsWhatALaterStartWasToOpen() throws Exception {
        BlockingQueue<Wishes> heard = new LinkedBlockingQueue<>();
        try (Doorbell first = new Doorbell(folder);
                Doorbell second = new Doorbell(folder)) {
            first.claim();
            first.answer(heard::add);

            assertThat(second.ring(WISHES)).isTrue();

            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(WISHES);
        }
    }

    @Test
    void aCallThatComesBeforeTheWindowListensIsHeard() throws Exception {
        BlockingQueue<Wishes> heard = new LinkedBlockingQueue<>();
        try (Doorbell first = new Doorbell(folder);
                Doorbell second = new Doorbell(folder)) {
            first.claim();
            Thread ringing = Thread.ofVirtual().start(() -> ring(second));
            while (calls() == 0) {
                Thread.onSpinWait();
            }

            first.answer(heard::add);

            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(WISHES);
            ringing.join();
        }
    }

    @Test
    void aWindowThatHangsIsNotWaitedForForEver() throws Exception {
        try (Doorbell first = new Doorbell(folder);
                Doorbell second = new Doorbell(folder, Duration.ofMillis(100))) {
            first.claim();

            assertThat(second.ring(WISHES)).isFalse();

            assertThat(calls()).as("calls that are left").isZero();
        }
    }

    @Test
    void whoeverRingsAtAWindowThatClosesTakesItsPlace() throws Exception {
        try (Doorbell second = new Doorbell(folder, Duration.ofMinutes(1))) {
            assertThat(second.ring(WISHES)).isFalse();

            try (Doorbell third = new Doorbell(folder)) {
                assertThat(third.claim()).isFalse();
            }
        }
    }

    @Test
    void aHomeThatCannotBeLockedKeepsNoWindowFromOpening() throws Exception {
        Files.writeString(folder, "a file in the folder's place");

        try (Doorbell bell = new Doorbell(folder)) {
            assertThat(bell.claim()).isTrue();
        }
    }

    private static void ring(Doorbell bell) {
        try {
            bell.ring(WISHES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long calls() throws Exception {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".call")).count();
        }
    }
}
