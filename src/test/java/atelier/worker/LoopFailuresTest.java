package atelier.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.tensor.Shape;
import atelier.tensor.Tensor;
import atelier.tensor.TensorFile;
import atelier.train.Run;
import atelier.train.TrainingEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What goes wrong is told, and costs no checkpoint.
@WithEngine
class LoopFailuresTest extends Looping {
    @Test
    void aCheckpointWhoseMeasuresCannotBeReadIsTold() {
        Run run = run(45, 1000, 1000);
        Map<String, Tensor> state = from(25);
        state.put("tally", Tensor.of(Shape.of(1), '{'));
        TensorFile.write(run.checkpoint(25), state);

        assertThatThrownBy(() -> go(run, new Idle(-1, -1)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        thrown -> assertThat(thrown.problem()).isInstanceOf(Problem.CheckpointDamaged.class));
    }

    @Test
    void lossesThatAreNoNumbersEndTheRunWithItsLastCheckpointWhole() throws Exception {
        Run run = run(100, 10, 1000);

        List<TrainingEvent> events = work(run, new Idle((_, _, step) -> step > 12 ? Double.NaN : 2), 1);

        assertThat(events.getLast()).isEqualTo(new TrainingEvent.Failed(18, new Problem.TrainingDiverged(18)));
        assertGoesOnFrom(10, run);
    }

    @Test
    void aCheckpointThatCannotBeWrittenIsToldAndTheOneBeforeIsWhole() throws Exception {
        Run run = run(30, 10, 1000);
        Path inTheWay = run.checkpoint(20).resolve("in the way");

        List<TrainingEvent> events = work(
                run,
                new Idle((_, _, step) -> {
                    if (step == 15) {
                        Files.createDirectories(inTheWay);
                    }
                    return 2;
                }),
                1);

        assertThat(events.getLast())
                .isInstanceOfSatisfying(
                        TrainingEvent.Failed.class,
                        failed -> assertThat(failed.problem())
                                .isInstanceOfSatisfying(
                                        Problem.FileNotWritable.class,
                                        problem -> assertThat(problem.file()).isEqualTo(run.checkpoint(20))));
        Files.delete(inTheWay);
        Files.delete(run.checkpoint(20));
        assertGoesOnFrom(10, run);
    }

    /// More than any machine can give.
    @Test
    void memoryThatTheEngineCannotHaveIsTold() throws Exception {
        Run run = run(30, 10, 1000);

        List<TrainingEvent> events = work(
                run,
                new Idle((_, scope, step) -> step == 15
                        ? scope.zeros(new ai.djl.ndarray.types.Shape(1L << 45)).getFloat(0)
                        : 2),
                1);

        assertThat(events.getLast()).isInstanceOfSatisfying(TrainingEvent.Failed.class, failed -> {
            assertThat(failed.step()).isEqualTo(14);
            assertThat(failed.problem()).isInstanceOf(Problem.OutOfMemory.class);
        });
        assertGoesOnFrom(10, run);
    }
}
