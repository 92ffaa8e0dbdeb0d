package atelier.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import atelier.tensor.Shape;
import atelier.tensor.Tensor;
import java.util.Map;
import org.junit.jupiter.api.Test;

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

    private static double difference(String graph, Tensor output) {
        return PROBE.difference(graph, Map.of("out", output));
    }

    private static Tensor of(float first, float second) {
        return Tensor.of(Shape.of(1, 2), first, second);
    }
}
