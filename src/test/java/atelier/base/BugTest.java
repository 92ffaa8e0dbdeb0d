package atelier.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BugTest {
    @TempDir
    Path folder;

    @Test
    void theSameBugHasTheSameCodeWhateverItSays() {
        assertThat(Bug.of(here("été.png")).code())
                .matches("[0-9a-f]{6}")
                .isEqualTo(Bug.of(here("絵.png")).code());
    }

    @Test
    void anotherBugHasAnotherCode() {
        assertThat(Bug.of(here("")).code())
                .isNotEqualTo(Bug.of(there()).code())
                .isNotEqualTo(Bug.of(new IllegalStateException(here(""))).code());
    }

    @Test
    void howDeepARecursionCameMakesNoOtherBug() {
        Bug shallow = overflow(0);
        Bug deep = overflow(50);

        assertThat(deep.code()).isEqualTo(shallow.code());
        assertThat(deep.details(folder.resolve("none")).lines().count()).isLessThan(150);
    }

    @Test
    void theDetailsTellVersionsTraceAndTheEndOfTheLog() throws IOException {
        Path log = folder.resolve("日誌.log");
        Files.writeString(
                log,
                "x".repeat(100_000) + "\n2026-01-02T03:04:05.678 WARN [io] Networks no GPU\n\tat a.B.c(B.java:1)\n");

        assertThat(Bug.of(here("broken")).details(log))
                .contains("Java " + System.getProperty("java.version"))
                .contains(System.getProperty("os.name"))
                .contains("IllegalStateException: broken")
                .contains("at atelier.base.BugTest.here")
                .contains("WARN [io] Networks no GPU")
                .doesNotContain("xxx")
                .doesNotContain("a.B.c");
    }

    @Test
    void theDetailsDoNotNameTheHomeFolder() {
        Path home = Path.of(System.getProperty("user.home"));

        assertThat(Bug.of(here(home.resolve("画像/a.png").toString())).details(folder.resolve("none")))
                .contains(Path.of("~", "画像", "a.png").toString())
                .doesNotContain(home.resolve("画像").toString());
    }

    private static IllegalStateException here(String message) {
        return new IllegalStateException(message);
    }

    private static IllegalStateException there() {
        return new IllegalStateException();
    }

    /// The overflow of a stack on which there is something already.
    private static Bug overflow(int before) {
        if (before > 0) {
            return overflow(before - 1);
        }
        try {
            return Bug.of(new IllegalStateException("depth " + fall(0)));
        } catch (StackOverflowError e) {
            return Bug.of(e);
        }
    }

    @SuppressWarnings("InfiniteRecursion")
    private static int fall(int depth) {
        return fall(depth + 1) + 1;
    }
}
