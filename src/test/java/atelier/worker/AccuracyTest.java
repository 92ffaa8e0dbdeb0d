package atelier.worker;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.train.AdversarialLoss;
import atelier.train.Measure;
import java.util.Map;
import org.junit.jupiter.api.Test;

@WithEngine
class AccuracyTest {
    private final Accuracy accuracy = new Accuracy(new AdversarialLoss.Relativistic(2));

    @Test
    void scoresAreMeasuredAtTheMiddleBetweenRealAndGenerated() {
        Means means = new Means();

        accuracy.count(new float[] {9, 8, 4, 9}, new float[] {3, 1, 7, 1}, means);

        assertThat(means.values()).isEqualTo(Map.of(Measure.REAL, 0.75, Measure.GENERATED, 0.75));
        assertThat(accuracy.ofReal(new float[] {6, 5, 2, 7})).hasValue(0.5);
    }

    /// A training that goes on may be asked for a sample before its first step.
    @Test
    void whatScoresMeanIsNotKnownBeforeTheFirstStep() {
        assertThat(accuracy.ofReal(new float[] {6, 5})).isEmpty();
    }
}
