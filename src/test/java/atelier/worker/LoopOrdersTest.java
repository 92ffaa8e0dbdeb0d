package atelier.worker;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDManager;
import atelier.base.Json;
import atelier.model.ModelCard;
import atelier.train.Measure;
import atelier.train.Run;
import atelier.train.TrainingCommand;
import atelier.train.TrainingEvent;
import atelier.train.TrainingPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What a run is asked for while it is under way.
@WithEngine
class LoopOrdersTest extends Looping {
    @Test
    @Timeout(300)
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
    @Timeout(300)
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

    /// Told down the pipe, as the studio does it. Which step hears them is chance.
    @Test
    @Timeout(300)
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
}
