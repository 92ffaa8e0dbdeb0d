package atelier.train;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.train.TrainingPlan.Stage;
import atelier.train.TrainingPlan.Stretch;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingPlanTest {
    private static final Stage FIRST = new Stage(10, 1, 16, 0.1, 0, 1);
    private static final Stage SECOND = new Stage(5, 2, 32, 0.01, 0, 1);

    @TempDir
    Path folder;

    @Test
    void aStageBeginsWithTheStepAfterTheLastOneBefore() {
        TrainingPlan plan = TinyRun.in(folder).plan().with(List.of(FIRST, SECOND));

        assertThat(plan.stretches()).containsExactly(new Stretch(FIRST, 0), new Stretch(SECOND, 10));
        assertThat(plan.stretchAt(9)).isEqualTo(new Stretch(FIRST, 0));
        assertThat(plan.stretchAt(10)).isEqualTo(new Stretch(SECOND, 10));
        assertThat(plan.rateAt(10)).isEqualTo(0.01);
    }

    @Test
    void beyondTheLastStepNothingIsLearned() {
        TrainingPlan plan = TinyRun.in(folder).plan().with(List.of(FIRST, SECOND));

        assertThat(plan.stageAt(15)).isEqualTo(SECOND);
        assertThat(plan.rateAt(14)).isEqualTo(0.01);
        assertThat(plan.rateAt(15)).isZero();
    }
}
