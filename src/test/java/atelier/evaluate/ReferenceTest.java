package atelier.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import atelier.base.Json;
import atelier.base.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// The measures against NumPy's and SciPy's, which `src/test/resources/evaluate/reference.py` wrote down.
class ReferenceTest {
    private static final Offset<Double> CLOSE = within(1e-6);

    record Reference(
            String madeBy,
            double frechet,
            double frechetOfFew,
            double kernel,
            double kernelBlocks,
            double kernelError,
            double precision,
            double recall,
            double classScore,
            double variety) {}

    private final Reference reference = read();
    private final Features a = Numbers.features(1, 300, 48, 1, 0.25);
    private final Features b = Numbers.features(2, 280, 48, 1.25, 0.5);
    private final Features few = Numbers.features(3, 40, 64, 1, 0);
    private final Features fewer = Numbers.features(4, 30, 64, 1, 0.125);

    @Test
    void frechetDistance() {
        assertThat(Frechet.distance(a, b)).isCloseTo(reference.frechet, CLOSE);
        assertThat(Frechet.distance(b, a)).isCloseTo(reference.frechet, CLOSE);
    }

    @Test
    void frechetDistanceOfFewerPicturesThanDimensions() {
        assertThat(Frechet.distance(few, fewer)).isCloseTo(reference.frechetOfFew, CLOSE);
        assertThat(Frechet.distance(fewer, few)).isCloseTo(reference.frechetOfFew, CLOSE);
    }

    @Test
    void kernelDistance() {
        assertThat(KernelDistance.distance(a, b)).isCloseTo(reference.kernel, CLOSE);
        Estimate blocks = KernelDistance.estimate(a, b, 50);
        assertThat(blocks.value()).isCloseTo(reference.kernelBlocks, CLOSE);
        assertThat(blocks.high() - blocks.value()).isCloseTo(reference.kernelError, CLOSE);
    }

    @Test
    void precisionAndRecall() {
        Coverage coverage =
                Coverage.of(Numbers.features(5, 200, 8, 1, 0), Numbers.features(6, 220, 8, 1.5, 0.25), Progress.NONE);
        assertThat(coverage.precision()).isCloseTo(reference.precision, CLOSE);
        assertThat(coverage.recall()).isCloseTo(reference.recall, CLOSE);
    }

    @Test
    void classScore() {
        assertThat(ClassScore.of(Numbers.features(7, 100, 10, 4, 0))).isCloseTo(reference.classScore, CLOSE);
    }

    @Test
    void variety() {
        assertThat(Variety.of(few)).isCloseTo(reference.variety, CLOSE);
    }

    private static Reference read() {
        try (InputStream in =
                Objects.requireNonNull(ReferenceTest.class.getResourceAsStream("/evaluate/reference.json"))) {
            return Json.read(in.readAllBytes(), Reference.class);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
