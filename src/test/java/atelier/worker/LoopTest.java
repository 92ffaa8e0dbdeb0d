package atelier.worker;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDManager;
import atelier.base.Problem;
import atelier.image.Raster;
import atelier.model.ModelCard;
import atelier.model.ModelId;
import atelier.train.Best;
import atelier.train.EventTail;
import atelier.train.Measure;
import atelier.train.Objective;
import atelier.train.Run;
import atelier.train.TrainingEvent;
import atelier.train.TrainingPlan;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Steps without any network.
class LoopTest {
    @TempDir
    Path folder;

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
                        head -> assertThat(head).isEqualTo("step,seconds,frechet distance,learning rate,loss,pictures"),
                        first -> assertThat(first).startsWith("20,").endsWith(",20.0000,0.100000,2.00000,7.00000"),
                        second -> assertThat(second).startsWith("40,").endsWith(",40.0000,0.100000,2.00000,7.00000"),
                        last -> assertThat(last).startsWith("45,").endsWith(",45.0000,0.100000,2.00000,7.00000"));
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

    /// @param spoiled the step whose loss is no number
    private Run done(int steps, long spoiled) throws Exception {
        Run run = run(steps, 1000, 20);
        go(run, new Idle(spoiled, -1));
        return run;
    }

    private Run run(int steps, int checkpointEvery, int sampleEvery) {
        TrainingPlan plan = new TrainingPlan(
                new ModelId("mine"),
                1,
                Map.of("en", "Mine"),
                Map.of(),
                "CC0-1.0",
                new Objective.Distil(Path.of("none"), List.of()),
                List.of(new TrainingPlan.Stage(steps, 1, 32, 0.1, 0, 1)),
                1,
                checkpointEvery,
                sampleEvery);
        return Run.create(folder.resolve("run"), plan, folder);
    }

    private static List<TrainingEvent> go(Run run, Idle training) throws Exception {
        try (NDManager manager = NDManager.newBaseManager("PyTorch");
                EventLog events = new EventLog(run.events());
                PipedOutputStream open = new PipedOutputStream();
                PipedInputStream orders = new PipedInputStream(open)) {
            training.orders = new Orders(orders, run.stop());
            new Loop(manager, run, training, events, training.orders).go();
        }
        return EventTail.whole(run).more();
    }

    private static List<TrainingEvent.Measured> measured(Run run, long step) {
        return EventTail.whole(run).more().stream()
                .filter(TrainingEvent.Measured.class::isInstance)
                .map(TrainingEvent.Measured.class::cast)
                .filter(row -> row.step() == step)
                .toList();
    }

    private static final class Idle implements Training {
        private final long spoiled;
        private final long stopped;
        private @Nullable Orders orders;
        private long taken;

        /// @param spoiled the step whose loss is no number
        /// @param stopped the step after which it is told to stop
        Idle(long spoiled, long stopped) {
            this.spoiled = spoiled;
            this.stopped = stopped;
        }

        @Override
        public Map<String, Double> step(NDManager scope, long step, double learningRate) {
            taken = step + 1;
            if (taken == stopped) {
                Objects.requireNonNull(orders).stop();
            }
            return Map.of(Measure.LOSS, step + 1 == spoiled ? Double.NaN : 2.0);
        }

        @Override
        public Memory memory() {
            return Memory.joined();
        }

        @Override
        public Map<String, Double> inspect(NDManager scope) {
            return Map.of(Measure.PICTURES, 7.0, Measure.FRECHET, (double) taken);
        }

        @Override
        public List<Problem> passedOver() {
            return List.of();
        }

        @Override
        public Raster sample(NDManager scope) {
            return Raster.of8(1, 1, new int[] {0xff000000});
        }

        @Override
        public Shipment ship(NDManager scope, Path folder) {
            return new Shipment(ModelCard.Kind.PERCEPTUAL, Map.of(), Optional.empty(), Map.of(), List.of());
        }

        @Override
        public void close() {}
    }
}
