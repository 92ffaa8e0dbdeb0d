package atelier.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.Lane;
import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.studio.Apprentice;
import atelier.train.Preset;
import atelier.train.Run;
import atelier.train.TrainingEvent;
import atelier.ui.train.EvaluationModel.State;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationModelTest {
    @TempDir
    Path home;

    private final BlockingQueue<Runnable> fx = new LinkedBlockingQueue<>();

    @Test
    void onlyAFinishedGeneratorCanBeCompared() throws Exception {
        Trainings trainings = new Trainings(home, Runnable::run);
        Run generator = trainings.make("Harbour", Preset.GAN_DENSE);
        Run style = finished(trainings, "Ink", Preset.PAINTING);
        trainings.model.open();
        EvaluationModel model = trainings.model.evaluation();

        select(trainings, style);
        assertThat(model.state().get()).isEqualTo(new State.None());
        select(trainings, generator);
        assertThat(model.state().get()).isEqualTo(new State.Later());
        model.begin();
        assertThat(model.state().get()).isEqualTo(new State.Later());
        finish(generator);
        trainings.model.look();
        assertThat(model.state().get()).isEqualTo(new State.Ready());
        model.begin();
        assertThat(model.state().get()).isInstanceOfSatisfying(State.Known.class, known -> {
            assertThat(known.figures().pictures()).isEqualTo(1000);
            assertThat(known.nearest()).isEqualTo(generator.nearest());
        });
    }

    @Test
    void whatWasKeptIsKnownWithoutComparing() throws Exception {
        Trainings first = new Trainings(home, Runnable::run);
        Run run = finished(first, "Harbour", Preset.VAE_DENSE);
        first.model.open();
        first.model.evaluation().begin();
        Trainings second = new Trainings(home, Runnable::run);
        second.evaluated.putAll(first.evaluated);

        second.model.open();

        select(second, run);
        assertThat(second.model.evaluation().state().get()).isInstanceOf(State.Known.class);
    }

    @Test
    void tooFewPicturesAreToldAndCanBeTriedAgain() throws Exception {
        Trainings trainings = new Trainings(home, Runnable::run);
        finished(trainings, "Few faces", Preset.GAN_DENSE);
        trainings.model.open();
        trainings.model.evaluation().begin();
        assertThat(trainings.model.evaluation().state().get())
                .isInstanceOfSatisfying(
                        State.Refused.class,
                        refused -> assertThat(((ProblemException) refused.why()).problem())
                                .isInstanceOf(Problem.TooFewToCompare.class));
        trainings.model.look();
        assertThat(trainings.model.evaluation().state().get()).isInstanceOf(State.Refused.class);
    }

    @Test
    void comparingCanBeStoppedAndGoesOnWhileAnotherRunIsLookedAt() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        try (Lane inference = Lane.single("test")) {
            Trainings trainings = new Trainings(home, fx::add, inference);
            Run run = finished(trainings, "Harbour", Preset.GAN_DENSE);
            Run other = finished(trainings, "Meadow", Preset.GAN_DENSE);
            trainings.gate = gate;
            trainings.model.open();
            drain();
            select(trainings, run);
            drain();
            EvaluationModel model = trainings.model.evaluation();
            model.begin();
            assertThat(model.state().get()).isInstanceOf(State.Working.class);
            select(trainings, other);
            drain();
            assertThat(model.state().get()).isEqualTo(new State.Ready());
            select(trainings, run);
            drain();
            assertThat(model.state().get()).isInstanceOf(State.Working.class);
            model.cancel();
            drain();
            assertThat(model.state().get()).isEqualTo(new State.Ready());
            model.begin();
            gate.countDown();
            while (model.state().get() instanceof State.Working) {
                fx.take().run();
            }
            assertThat(model.state().get()).isInstanceOf(State.Known.class);
        }
    }

    private void drain() {
        for (Runnable next = fx.poll(); next != null; next = fx.poll()) {
            next.run();
        }
    }

    private static Run finished(Trainings trainings, String name, Preset preset) throws Exception {
        Run run = trainings.make(name, preset);
        finish(run);
        return run;
    }

    private static void finish(Run run) throws Exception {
        Apprentice.tell(run, new TrainingEvent.Finished(run.plan().steps(), 60));
        Files.createDirectories(run.model());
        Files.writeString(run.model().resolve("model.json"), "{}");
    }

    private static void select(Trainings trainings, Run run) {
        trainings
                .model
                .selected()
                .set(trainings.model.items().stream()
                        .filter(item -> item.run().folder().equals(run.folder()))
                        .findFirst());
        assertThat(trainings.model.selected().get()).isNotEqualTo(Optional.empty());
    }
}
