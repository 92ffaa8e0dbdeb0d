package atelier.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDManager;
import atelier.base.Json;
import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.image.Raster;
import atelier.model.ModelCard;
import atelier.model.ModelId;
import atelier.tensor.Shape;
import atelier.tensor.Tensor;
import atelier.tensor.TensorFile;
import atelier.train.Best;
import atelier.train.EventTail;
import atelier.train.Measure;
import atelier.train.Objective;
import atelier.train.Run;
import atelier.train.TrainingCommand;
import atelier.train.TrainingEvent;
import atelier.train.TrainingPlan;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Steps without any network.
@WithEngine
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

    @Test
    @Timeout(60)
    void theBestCheckpointBecomesTheModelOfARunThatIsLeftOff() throws Exception {
        Run run = run(8, 4, 2);

        List<TrainingEvent> events = go(run, new Idle((training, _, step) -> {
            if (step == 6) {
                askForBest(training);
            }
            return 2;
        }));

        assertThat(events.getLast()).isEqualTo(new TrainingEvent.Stopped(6));
        assertThat(made(run).steps()).isEqualTo(4);
        assertThat(made(run).chosen()).contains(new ModelCard.Chosen(6, Measure.FRECHET, 4));
        assertGoesOnFrom(6, run);
    }

    @Test
    @Timeout(60)
    void theBestCheckpointBecomesTheModelOfAFinishedRunThatShippedItsLast() throws Exception {
        TrainingPlan plan = run(8, 4, 2).plan();
        Run run = Run.create(
                folder.resolve("last"),
                new TrainingPlan(
                        plan.model(),
                        plan.version(),
                        plan.title(),
                        plan.summary(),
                        plan.licence(),
                        plan.objective(),
                        plan.stages(),
                        plan.seed(),
                        plan.checkpointEvery(),
                        plan.sampleEvery(),
                        Optional.of(TrainingPlan.Ships.LAST)),
                folder);
        go(run, new Idle(-1, -1));
        assertThat(made(run).steps()).isEqualTo(8);

        Idle asked = new Idle(-1, -1);
        List<TrainingEvent> events;
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            events = told(run, asked, (log, orders) -> {
                askForBest(asked);
                new Loop(manager, run, asked, log, orders).go();
            });
        }

        assertThat(events.getLast()).isInstanceOf(TrainingEvent.Finished.class);
        assertThat(made(run).steps()).isEqualTo(4);
        assertThat(made(run).chosen()).contains(new ModelCard.Chosen(8, Measure.FRECHET, 4));
    }

    /// Asks for the best checkpoint, and waits until that has been heard.
    private static void askForBest(Idle training) {
        try {
            training.tell(new TrainingCommand.ExportBest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        while (!Objects.requireNonNull(training.orders).isForBest()) {
            Thread.onSpinWait();
        }
    }

    private static ModelCard.Training made(Run run) throws IOException {
        return Json.read(Files.readString(run.model().resolve("model.json")), ModelCard.class)
                .training()
                .orElseThrow();
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
    void itIsTheProcessorThatTrains() throws Exception {
        assertThat(work(run(2, 1000, 1000), new Idle(-1, -1), 0).getFirst())
                .isInstanceOfSatisfying(
                        TrainingEvent.Started.class,
                        started -> assertThat(started.device()).isEqualTo("CPU"));
    }

    /// Told down the pipe, as the studio does it. Which step hears them is chance.
    @Test
    @Timeout(60)
    void everyOrderIsAnsweredWithItsEvent() throws Exception {
        int far = 1_000_000_000;
        Run run = run(far, far, far);

        List<TrainingEvent> answers = go(run, new Idle((training, _, step) -> {
                    if (step == 1) {
                        training.tell(
                                new TrainingCommand.Pause(),
                                new TrainingCommand.Resume(),
                                new TrainingCommand.Checkpoint(),
                                new TrainingCommand.Sample());
                    } else if (training.sampled) {
                        training.sampled = false;
                        training.tell(new TrainingCommand.Stop());
                    }
                    return 2;
                }))
                .stream()
                .filter(event -> !(event instanceof TrainingEvent.Started
                        || event instanceof TrainingEvent.Measured
                        || event instanceof TrainingEvent.Occupied))
                .toList();

        assertThat(answers)
                .hasExactlyElementsOfTypes(
                        TrainingEvent.Saved.class,
                        TrainingEvent.Paused.class,
                        TrainingEvent.Continued.class,
                        TrainingEvent.Saved.class,
                        TrainingEvent.Sampled.class,
                        TrainingEvent.Saved.class,
                        TrainingEvent.Stopped.class);
        long paused = ((TrainingEvent.Paused) answers.get(1)).step();
        long stopped = ((TrainingEvent.Stopped) answers.getLast()).step();
        assertThat(stopped).as("it went on").isGreaterThan(paused);
        assertThat(run.checkpoint(stopped)).exists();
        assertThat(run.folder().resolve(((TrainingEvent.Sampled) answers.get(4)).file()))
                .exists();
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

    private static void assertGoesOnFrom(long step, Run run) throws Exception {
        Idle training = new Idle(-1, -1);
        assertThat(go(run, training).getLast()).isInstanceOf(TrainingEvent.Finished.class);
        assertThat(training.restored.getFirst()).isEqualTo(step);
    }

    /// A checkpoint's content after so many steps.
    private static Map<String, Tensor> from(long step) {
        Idle training = new Idle(-1, -1);
        training.taken = step;
        Map<String, Tensor> state = new HashMap<>(training.state());
        state.put("clock", Tensor.of(Shape.of(2), (float) step, 1.5f));
        return state;
    }

    /// Nothing but its loss can be compared, and that rises; two of them are no numbers.
    ///
    /// @param stopped the step after which it is told to stop
    private static Idle rising(long stopped) {
        Idle training = new Idle((idle, _, step) -> {
            if (step == stopped) {
                idle.stop();
            }
            return step == 23 || step == 43 ? Double.NaN : Math.sqrt((double) step);
        });
        training.blind = true;
        return training;
    }

    /// @param spoiled the step whose loss is no number
    private Run done(int steps, long spoiled) throws Exception {
        Run run = run(steps, 1000, 20);
        go(run, new Idle(spoiled, -1));
        return run;
    }

    private Run run(int steps, int checkpointEvery, int sampleEvery) {
        return run("run", steps, checkpointEvery, sampleEvery);
    }

    private Run run(String name, int steps, int checkpointEvery, int sampleEvery) {
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
        return Run.create(folder.resolve(name), plan, folder);
    }

    private static List<TrainingEvent> go(Run run, Idle training) throws Exception {
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            return told(run, training, (events, orders) -> new Loop(manager, run, training, events, orders).go());
        }
    }

    /// As the worker does it, which leaves with `code`.
    private static List<TrainingEvent> work(Run run, Idle training, int code) throws Exception {
        return told(
                run,
                training,
                (events, orders) -> assertThat(WorkerMain.train(run, events, orders, _ -> training))
                        .isEqualTo(code));
    }

    private static List<TrainingEvent> told(Run run, Idle training, BiConsumer<EventLog, Orders> work)
            throws Exception {
        try (EventLog events = new EventLog(run.events());
                PipedOutputStream desk = new PipedOutputStream();
                PipedInputStream input = new PipedInputStream(desk)) {
            Orders orders = new Orders(input, run.stop());
            training.desk = desk;
            training.orders = orders;
            work.accept(events, orders);
        }
        return EventTail.whole(run).more();
    }

    /// What was measured, but for what depends on the machine's speed.
    private static Map<Long, Map<String, Double>> rows(Run run) {
        Map<Long, Map<String, Double>> rows = new TreeMap<>();
        for (TrainingEvent.Measured row :
                TrainingEvent.Measured.counting(EventTail.whole(run).more())) {
            Map<String, Double> values = rows.computeIfAbsent(row.step(), _ -> new HashMap<>());
            values.putAll(row.values());
            values.remove(Measure.SPEED);
        }
        return rows;
    }

    private static List<TrainingEvent.Measured> measured(Run run, long step) {
        return EventTail.whole(run).more().stream()
                .filter(TrainingEvent.Measured.class::isInstance)
                .map(TrainingEvent.Measured.class::cast)
                .filter(row -> row.step() == step)
                .toList();
    }

    /// What happens in a step.
    @FunctionalInterface
    private interface Step {
        /// @param step counted from 1
        double loss(Idle training, NDManager scope, long step) throws IOException;
    }

    /// It remembers nothing but the steps that it took.
    private static final class Idle implements Training, Memory {
        private final Step each;
        private final List<Long> restored = new ArrayList<>();
        private @Nullable Orders orders;
        private @Nullable OutputStream desk;
        /// Whether it sees nothing in its samples.
        private boolean blind;

        private boolean sampled;
        private long taken;

        Idle(Step each) {
            this.each = each;
        }

        /// @param spoiled the step whose loss is no number
        /// @param stopped the step after which it is told to stop
        Idle(long spoiled, long stopped) {
            this((training, _, step) -> {
                if (step == stopped) {
                    training.stop();
                }
                return step == spoiled ? Double.NaN : 2;
            });
        }

        void stop() {
            Objects.requireNonNull(orders).stop();
        }

        void tell(TrainingCommand... commands) throws IOException {
            OutputStream out = Objects.requireNonNull(desk);
            for (TrainingCommand command : commands) {
                out.write((Json.compact(command) + "\n").getBytes(StandardCharsets.UTF_8));
            }
            out.flush();
        }

        @Override
        public Map<String, Double> step(NDManager scope, long step, double learningRate) {
            try {
                double loss = each.loss(this, scope, step + 1);
                taken = step + 1;
                return Map.of(Measure.LOSS, loss);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Memory memory() {
            return this;
        }

        @Override
        public Map<String, Tensor> state() {
            return Map.of("taken", Tensor.of(Shape.of(1), (float) taken));
        }

        @Override
        public void restore(Map<String, Tensor> state) {
            taken = (long) Objects.requireNonNull(state.get("taken")).data().get(0);
            restored.add(taken);
        }

        @Override
        public Map<String, Double> inspect(NDManager scope) {
            return blind ? Map.of() : Map.of(Measure.PICTURES, 7.0, Measure.FRECHET, (double) taken);
        }

        @Override
        public List<Problem> passedOver() {
            return List.of();
        }

        @Override
        public Raster sample(NDManager scope) {
            sampled = true;
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
