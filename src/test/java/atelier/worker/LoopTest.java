package atelier.worker;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.tensor.TensorFile;
import atelier.train.Best;
import atelier.train.Measure;
import atelier.train.Run;
import atelier.train.TrainingEvent;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/// What a run measures, and what a break does to it: nothing.
@WithEngine
class LoopTest extends Looping {
    @Test
    void theShareOfSpoiledStepsIsOfThoseThatWereTaken() throws Exception {
        Run run = done(25, 22);

        assertThat(measured(run, 25).getFirst().values()).containsEntry(Measure.SPOILED, 0.2);
    }

    @Test
    void theCurveHasARowAStep() throws Exception {
        Run run = done(45, -1);

        assertThat(measured(run, 20)).as("of the steps, and of the sample").hasSize(2);
        assertThat(Files.readAllLines(run.model().resolve("curve.csv")))
                .satisfiesExactly(
                        head -> assertThat(head)
                                .isEqualTo(
                                        "step,seconds,frechet distance,learning rate,loss,pictures,pictures a second"),
                        first -> assertThat(first).startsWith("20,").contains(",20.0000,0.100000,2.00000,7.00000,"),
                        second -> assertThat(second).startsWith("40,").contains(",40.0000,0.100000,2.00000,7.00000,"),
                        last -> assertThat(last).startsWith("45,").contains(",45.0000,0.100000,2.00000,7.00000,"));
    }

    @Test
    void everyRowOfStepsTellsHowFastTheyWere() throws Exception {
        Run run = done(45, -1);

        for (long step : new long[] {20, 40, 45}) {
            assertThat(measured(run, step).getFirst().values())
                    .hasEntrySatisfying(
                            Measure.SPEED, speed -> assertThat(speed).isFinite().isPositive());
        }
    }

    /// Samples are taken twice as often as checkpoints, and the first one is the best.
    @Test
    void aBreakDoesNotChangeWhichCheckpointIsTheBest() throws Exception {
        Run run = run(8, 4, 2);
        assertThat(go(run, new Idle(-1, 2)).getLast()).isEqualTo(new TrainingEvent.Stopped(2));
        assertThat(run.checkpoint(2)).exists();

        go(run, new Idle(-1, -1));

        assertThat(Best.of(run)).contains(new Best(4, Measure.FRECHET, 4));
    }

    /// Before and behind the first checkpoint of the plan, and at no row's end.
    @Test
    void theRowsAfterABreakAreThoseOfARunWithoutOne() throws Exception {
        Run straight = run("straight", 90, 30, 1000);
        Run broken = run("broken", 90, 30, 1000);
        go(straight, rising(-1));

        assertThat(go(broken, rising(25)).getLast()).isEqualTo(new TrainingEvent.Stopped(25));
        assertThat(go(broken, rising(47)).getLast()).isEqualTo(new TrainingEvent.Stopped(47));
        go(broken, rising(-1));

        assertThat(rows(broken))
                .isEqualTo(rows(straight))
                .containsOnlyKeys(20L, 40L, 60L, 80L, 90L)
                .hasEntrySatisfying(40L, row -> assertThat(row).containsEntry(Measure.SPOILED, 0.05));
        assertThat(Best.of(straight)).map(Best::step).contains(30L);
        assertThat(Best.of(broken)).isEqualTo(Best.of(straight));
    }

    @Test
    void aCheckpointFromBeforeItKeptWhatStepsMeasuredIsGoneOnFrom() throws Exception {
        Run run = run(45, 1000, 1000);
        TensorFile.write(run.checkpoint(25), from(25));

        assertGoesOnFrom(25, run);

        assertThat(rows(run)).containsOnlyKeys(40L, 45L);
    }

    @Test
    void itIsTheProcessorThatTrains() throws Exception {
        assertThat(work(run(2, 1000, 1000), new Idle(-1, -1), 0).getFirst())
                .isInstanceOfSatisfying(
                        TrainingEvent.Started.class,
                        started -> assertThat(started.device()).isEqualTo("CPU"));
    }
}
