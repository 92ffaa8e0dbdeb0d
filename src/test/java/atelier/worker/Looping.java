package atelier.worker;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDManager;
import atelier.base.Json;
import atelier.base.Problem;
import atelier.image.Raster;
import atelier.model.ModelCard;
import atelier.model.ModelId;
import atelier.tensor.Shape;
import atelier.tensor.Tensor;
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
import org.junit.jupiter.api.io.TempDir;

/// Steps without any network, and what a run tells of them.
abstract class Looping {
    @TempDir
    Path folder;

    static void assertGoesOnFrom(long step, Run run) throws Exception {
        Idle training = new Idle(-1, -1);
        assertThat(go(run, training).getLast()).isInstanceOf(TrainingEvent.Finished.class);
        assertThat(training.restored.getFirst()).isEqualTo(step);
    }

    /// A checkpoint's content after so many steps.
    static Map<String, Tensor> from(long step) {
        Idle training = new Idle(-1, -1);
        training.taken = step;
        Map<String, Tensor> state = new HashMap<>(training.state());
        state.put("clock", Tensor.of(Shape.of(2), (float) step, 1.5f));
        return state;
    }

    /// Nothing but its loss can be compared, and that rises; two of them are no numbers.
    ///
    /// @param stopped the step after which it is told to stop
    static Idle rising(long stopped) {
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
    Run done(int steps, long spoiled) throws Exception {
        Run run = run(steps, 1000, 20);
        go(run, new Idle(spoiled, -1));
        return run;
    }

    Run run(int steps, int checkpointEvery, int sampleEvery) {
        return run("run", steps, checkpointEvery, sampleEvery);
    }

    Run run(String name, int steps, int checkpointEvery, int sampleEvery) {
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

    static List<TrainingEvent> go(Run run, Idle training) throws Exception {
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            return told(run, training, (events, orders) -> new Loop(manager, run, training, events, orders).go());
        }
    }

    /// As the worker does it, which leaves with `code`.
    static List<TrainingEvent> work(Run run, Idle training, int code) throws Exception {
        return told(
                run,
                training,
                (events, orders) -> assertThat(WorkerMain.train(run, events, orders, _ -> training))
                        .isEqualTo(code));
    }

    static List<TrainingEvent> told(Run run, Idle training, BiConsumer<EventLog, Orders> work) throws Exception {
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
    static Map<Long, Map<String, Double>> rows(Run run) {
        Map<Long, Map<String, Double>> rows = new TreeMap<>();
        for (TrainingEvent.Measured row :
                TrainingEvent.Measured.counting(EventTail.whole(run).more())) {
            Map<String, Double> values = rows.computeIfAbsent(row.step(), _ -> new HashMap<>());
            values.putAll(row.values());
            values.remove(Measure.SPEED);
        }
        return rows;
    }

    static List<TrainingEvent.Measured> measured(Run run, long step) {
        return EventTail.whole(run).more().stream()
                .filter(TrainingEvent.Measured.class::isInstance)
                .map(TrainingEvent.Measured.class::cast)
                .filter(row -> row.step() == step)
                .toList();
    }

    /// What happens in a step.
    @FunctionalInterface
    interface Step {
        /// @param step counted from 1
        double loss(Idle training, NDManager scope, long step) throws IOException;
    }

    /// It remembers nothing but the steps that it took.
    static final class Idle implements Training, Memory {
        final Step each;
        final List<Long> restored = new ArrayList<>();

        @Nullable
        Orders orders;

        @Nullable
        OutputStream desk;
        /// Whether it sees nothing in its samples.
        boolean blind;

        boolean sampled;
        long taken;

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
