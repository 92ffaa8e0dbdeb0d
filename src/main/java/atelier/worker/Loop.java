package atelier.worker;

import ai.djl.ndarray.NDManager;
import atelier.base.Problem;
import atelier.image.ImageFiles;
import atelier.image.Writing;
import atelier.model.ModelCard.Chosen;
import atelier.train.Best;
import atelier.train.Run;
import atelier.train.TrainingCommand;
import atelier.train.TrainingEvent;
import atelier.train.TrainingPlan;
import atelier.worker.Checkpoints.Clock;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Takes a training from its last checkpoint to the end of its plan, obeying orders between steps.
final class Loop {
    private static final int MEASURE_EVERY = 20;
    private static final int SPOILED_AT_MOST = 5;

    private final NDManager manager;
    private final Run run;
    private final Training training;
    private final Checkpoints checkpoints;
    private final EventLog events;
    private final Orders orders;
    private final Tally tally = new Tally();
    /// What was seen when the last sample was taken.
    private Map<String, Double> seen = Map.of();

    private long step;
    private long sampledAt = -1;
    private double seconds;
    /// Steps in a row whose losses or gradients were not finite, and were left out. No checkpoint keeps it: whoever
    /// goes on after too many of them gives the run another chance.
    private int spoiled;
    /// Whether it was told to leave with the best checkpoint's model.
    private boolean forBest;

    Loop(NDManager manager, Run run, Training training, EventLog events, Orders orders) {
        this.manager = manager;
        this.run = run;
        this.training = training;
        this.checkpoints = new Checkpoints(run, training);
        this.events = events;
        this.orders = orders;
    }

    long step() {
        return step;
    }

    /// Runs to the end of the plan or until told to stop.
    ///
    /// @throws atelier.base.ProblemException with the last good checkpoint intact
    void go() {
        run.latestCheckpoint().ifPresent(this::restore);
        events.add(new TrainingEvent.Started(
                step,
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                manager.getDevice().getDeviceType().toUpperCase(Locale.ROOT),
                Runtime.getRuntime().availableProcessors(),
                GraphicsCard.idle(manager.getEngine())));
        tellPassedOver();
        TrainingPlan plan = run.plan();
        while (step < plan.steps()) {
            if (!obey()) {
                checkpoint();
                if (forBest) {
                    ship();
                }
                events.add(new TrainingEvent.Stopped(step));
                return;
            }
            measure(plan.rateAt(step));
            if (step % MEASURE_EVERY == 0 || step == plan.steps()) {
                report(plan.rateAt(step - 1));
            }
            if (step % plan.sampleEvery() == 0 || step == plan.steps()) {
                sample();
            }
            if (step % plan.checkpointEvery() == 0 || step == plan.steps()) {
                checkpoint();
            }
        }
        if (sampledAt != step) {
            sample();
        }
        ship();
        events.add(new TrainingEvent.Finished(step, seconds));
    }

    /// @return whether to go on
    private boolean obey() {
        boolean paused = false;
        while (true) {
            TrainingCommand order = paused ? orders.take() : orders.poll();
            switch (order) {
                case null -> {
                    return true;
                }
                case TrainingCommand.Pause _ -> {
                    if (!paused) {
                        checkpoint();
                        events.add(new TrainingEvent.Paused(step));
                    }
                    paused = true;
                }
                case TrainingCommand.Resume _ -> {
                    if (paused) {
                        events.add(new TrainingEvent.Continued(step));
                    }
                    paused = false;
                }
                case TrainingCommand.Checkpoint _ -> checkpoint();
                case TrainingCommand.Sample _ -> sample();
                case TrainingCommand.Export _ -> export();
                case TrainingCommand.ExportBest _ -> {
                    forBest = true;
                    return false;
                }
                case TrainingCommand.Stop _ -> {
                    return false;
                }
            }
        }
    }

    private void measure(double rate) {
        long begun = System.nanoTime();
        Map<String, Double> values;
        try (NDManager scope = manager.newSubManager()) {
            values = training.step(scope, step, rate);
        }
        double took = (System.nanoTime() - begun) / 1e9;
        boolean finite = tally.add(values, run.plan().stageAt(step).batch(), took);
        step++;
        seconds += took;
        spoiled = finite ? 0 : spoiled + 1;
        if (spoiled > SPOILED_AT_MOST) {
            System.err.println("step " + step + ": " + values);
            throw new Problem.TrainingDiverged(step).exception();
        }
    }

    private void report(double rate) {
        Map<String, Double> values = tally.report(rate);
        tellPassedOver();
        events.add(new TrainingEvent.Measured(step, seconds, values));
    }

    private void tellPassedOver() {
        training.passedOver().forEach(problem -> events.add(new TrainingEvent.PassedOver(step, problem)));
    }

    private void sample() {
        sampledAt = step;
        Path file = run.sample(step);
        try (NDManager scope = manager.newSubManager()) {
            ImageFiles.write(file, training.sample(scope), new Writing(0.9, Optional.empty()));
        }
        events.add(new TrainingEvent.Sampled(step, "samples/" + file.getFileName()));
        try (NDManager scope = manager.newSubManager()) {
            seen = training.inspect(scope);
        }
        if (!seen.isEmpty()) {
            events.add(new TrainingEvent.Measured(step, seconds, seen));
        }
    }

    private void export() {
        try (NDManager scope = manager.newSubManager()) {
            ModelFolder.write(run, training, scope, new ModelFolder.Moment(step, seconds, Optional.empty()));
        }
    }

    /// The finished model: the best checkpoint where there is one to tell by, or where it was asked for, else what
    /// has been learned last. Nothing is trained after this, so the weights may be changed for it; the checkpoints
    /// stay as they are.
    private void ship() {
        boolean asked = forBest || orders.isForBest();
        Optional<Best> best =
                Best.of(run).filter(it -> asked || (it.isTelling() && run.plan().shipsBest()));
        if (best.isEmpty()) {
            export();
            return;
        }
        Clock then = checkpoints.load(run.bestCheckpoint());
        // A loss is of pictures that were trained with: nothing to boast of.
        Optional<Chosen> chosen = best.filter(Best::isTelling).map(it -> new Chosen(step, it.measure(), it.value()));
        try (NDManager scope = manager.newSubManager()) {
            ModelFolder.write(run, training, scope, new ModelFolder.Moment(then.step(), then.seconds(), chosen));
        }
    }

    private void checkpoint() {
        TrainingPlan plan = run.plan();
        // One made for a break is not there in a run without: which is the best must not depend on it.
        boolean planned = step % plan.checkpointEvery() == 0 || step == plan.steps();
        Optional<Best> judged = planned ? judged() : Optional.empty();
        Path file = checkpoints.save(new Clock(step, seconds, tally.kept()), judged);
        events.add(new TrainingEvent.Saved(step, "checkpoints/" + file.getFileName()));
        Footprint.peakMegabytes().ifPresent(held -> events.add(new TrainingEvent.Occupied(step, held)));
        // The pictures of past steps lie in buffers outside of the heap, which go only when the small objects that hold
        // them are collected. Left to itself that hardly happens: gigabytes would wait for it.
        System.gc();
        checkpoints.prune();
    }

    /// Judges the state by what was seen at this very step, and by what its steps measured since the last
    /// checkpoint.
    private Optional<Best> judged() {
        Map<String, Double> measures = tally.take();
        if (sampledAt == step) {
            measures.putAll(seen);
        }
        return Best.at(step, run.plan().objective(), measures);
    }

    private void restore(Path checkpoint) {
        Clock then = checkpoints.load(checkpoint);
        step = then.step();
        seconds = then.seconds();
        tally.restore(then.tally());
    }
}
