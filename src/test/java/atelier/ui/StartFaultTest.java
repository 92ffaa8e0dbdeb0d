package atelier.ui;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.Problem;
import atelier.base.Text;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class StartFaultTest {
    private static final Text ENGLISH = Text.in(Locale.ENGLISH);

    @Test
    void aProblemIsToldInItsOwnWordsAndLeavesAsOne() {
        Problem problem = new Problem.FileNotWritable(Path.of("家"), "read-only");

        StartFault fault = StartFault.of(new CompletionException(problem.exception()), ENGLISH);

        assertThat(fault.words()).isEqualTo(ENGLISH.of(problem));
        assertThat(fault.bug()).isEmpty();
        assertThat(fault.exitCode()).isEqualTo(1);
    }

    @Test
    void anythingElseIsABugWithItsCode() {
        StartFault fault = StartFault.of(new CompletionException(new NoClassDefFoundError("x")), ENGLISH);

        assertThat(fault.words())
                .contains(fault.bug().orElseThrow().code())
                .startsWith("Atelier could not open its window");
        assertThat(fault.exitCode()).isEqualTo(3);
    }

    @Test
    void aMissingDisplayHasAnExitCodeOfItsOwn() {
        assertThat(StartFault.of(new Problem.DisplayMissing(":9").exception(), ENGLISH)
                        .exitCode())
                .isEqualTo(4);
    }
}
