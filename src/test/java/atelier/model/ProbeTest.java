package atelier.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.tensor.Shape;
import atelier.tensor.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProbeTest {
    private static final Probe PROBE = new Probe(Map.of())
            .with("large", Map.of(), Map.of("out", of(400, -1)))
            .with("small", Map.of(), Map.of("out", of(0.5f, 0)));

    @Test
    void aDifferenceIsAPartOfLargeValuesAndStaysItselfForSmallOnes() {
        assertThat(difference("large", of(400.02f, -1))).isCloseTo(5e-5, within(1e-6));
        assertThat(difference("large", of(400, -1.2f))).isCloseTo(5e-4, within(1e-6));
        assertThat(difference("small", of(0.5f, 5e-4f))).isCloseTo(5e-4, within(1e-9));
    }

    @Test
    void whatIsMissingDiffersWithoutEnd() {
        assertThat(PROBE.difference("small", Map.of())).isInfinite();
        assertThat(difference("none", of(0, 0))).isInfinite();
    }

    @Test
    void aDamagedProbeIsTheModelsTrouble(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("probe.bin");
        PROBE.write(file);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 1));

        assertThatThrownBy(() -> Probe.read(file))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        thrown -> assertThat(thrown.problem())
                                .isInstanceOfSatisfying(
                                        Problem.ModelNotLoadable.class,
                                        damaged -> assertThat(damaged.file()).isEqualTo(file)));
    }

    private static double difference(String graph, Tensor output) {
        return PROBE.difference(graph, Map.of("out", output));
    }

    private static Tensor of(float first, float second) {
        return Tensor.of(Shape.of(1, 2), first, second);
    }
}
