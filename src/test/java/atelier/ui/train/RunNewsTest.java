package atelier.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.studio.Apprentice;
import atelier.studio.RunState;
import atelier.train.Preset;
import atelier.train.Run;
import atelier.train.TrainingEvent;
import atelier.ui.kit.Notice;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunNewsTest {
    @TempDir
    Path home;

    private Trainings trainings;
    private TrainModel model;

    @BeforeEach
    void openThePage() {
        trainings = new Trainings(home, Runnable::run);
        model = trainings.model;
    }

    @Test
    void anEndIsToldOnce() {
        Run run = trainings.make("Harbour", Preset.GAN_DENSE);
        Apprentice apprentice = trainings.start(run);
        model.open();
        apprentice.tell(new TrainingEvent.Finished(12_000, 100));
        apprentice.die(0);
        model.look();
        model.look();
        assertThat(trainings.told()).containsExactly("“Harbour” has finished training.");
    }

    @Test
    void aProcessThatIsLostAndOneThatFallsSilentAreTold() {
        Run run = trainings.make("Harbour", Preset.GAN_DENSE);
        Apprentice apprentice = trainings.start(run);
        model.open();
        trainings.clock.addAndGet(1_000_000);
        model.look();
        model.look();
        assertThat(trainings.told()).singleElement().asString().contains("has not responded");
        assertThat(model.items().getFirst().stalled()).isTrue();
        trainings.train(run, 0, 20, 1);
        model.look();
        assertThat(model.items().getFirst().stalled()).isFalse();
        apprentice.die(137);
        assertThat(model.items().getFirst().state().get()).isEqualTo(RunState.FAILED);
        assertThat(trainings.told().getLast()).contains("137");
    }

    @Test
    void whatWasWrongIsNoLongerToldWhenTheRunGoesOn() {
        Run run = trainings.make("Harbour", Preset.GAN_DENSE);
        Apprentice apprentice = trainings.start(run);
        model.open();
        trainings.train(run, 0, 20, 1);
        model.look();
        apprentice.die(137);
        Notice lost = model.news().getLast();

        trainings.start(run);
        model.look();
        assertThat(model.over()).containsExactly(lost);
        assertThat(model.news()).isEmpty();

        trainings.clock.addAndGet(1_000_000);
        model.look();
        Notice silent = model.news().getLast();
        trainings.train(run, 20, 40, 1);
        model.look();
        assertThat(model.over()).containsExactly(lost, silent);
    }

    /// Twenty steps of a large batch may take longer than any patience, every time.
    @Test
    void aRunWithLongStepsIsNotTakenForSilent() {
        Run run = trainings.make("Harbour", Preset.GAN_DENSE);
        trainings.start(run);
        trainings.train(run, 0, 20, 1);
        model.open();
        trainings.clock.addAndGet(170_000);
        trainings.train(run, 20, 40, 1);
        model.look();
        trainings.clock.addAndGet(400_000);
        model.look();
        assertThat(trainings.told()).isEmpty();
        assertThat(model.items().getFirst().stalled()).isFalse();

        trainings.clock.addAndGet(200_000);
        model.look();
        assertThat(trainings.told()).singleElement().asString().contains("has not responded");
    }
}
