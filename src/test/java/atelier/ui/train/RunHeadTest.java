package atelier.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.AppDirs;
import atelier.infer.UntrainedGenerator;
import atelier.studio.Apprentice;
import atelier.train.Preset;
import atelier.train.Run;
import atelier.train.TrainingCommand;
import atelier.train.TrainingEvent;
import atelier.ui.Toolkit;
import atelier.ui.kit.Fx;
import java.nio.file.Path;
import javafx.scene.control.ProgressBar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// What can be done with the run in sight.
@ExtendWith(Toolkit.class)
class RunHeadTest {
    @TempDir
    Path home;

    @Test
    void theButtonsAreThoseThatTheStateAllows() throws Exception {
        Trainings trainings = new Trainings(home, Fx.thread());
        Run run = trainings.make("Harbour", Preset.GAN_DENSE);
        TrainWindow window = TrainWindow.open(trainings, home);
        assertThat(window.buttons()).containsExactly("train.start");
        Apprentice apprentice = trainings.start(run);
        window.look();
        assertThat(window.buttons()).containsExactly("train.pause", "train.stop");
        apprentice.tell(new TrainingEvent.Paused(3));
        window.look();
        window.settle();
        window.act(() -> {
            window.press("train.continue");
            window.press("train.stop");
        });
        window.settle();
        assertThat(apprentice.isAlive()).isFalse();
        assertThat(apprentice.heard()).containsExactly(new TrainingCommand.Resume(), new TrainingCommand.Stop());
        assertThat(window.buttons()).containsExactly("train.continue");
        window.close();
    }

    /// The networks are put together and the pictures read, which may take a minute.
    @Test
    void theBarMovesBeforeTheFirstStep() throws Exception {
        Trainings trainings = new Trainings(home, Fx.thread());
        Run run = trainings.make("Harbour", Preset.GAN_DENSE);
        TrainWindow window = TrainWindow.open(trainings, home);
        window.show(run);
        ProgressBar bar = (ProgressBar) window.scene().lookup(".run-head > .progress-bar");
        assertThat(bar.isIndeterminate()).isFalse();

        trainings.runs.start(run);
        window.show(run);
        assertThat(bar.isIndeterminate()).isTrue();
        Apprentice.tell(run, new TrainingEvent.Started(0, "2026-11-23T20:00:00Z", "CPU", 2));
        window.show(run);
        assertThat(bar.isIndeterminate()).isTrue();

        trainings.train(run, 0, 600, 1);
        window.show(run);
        assertThat(bar.getProgress()).isEqualTo(0.05);
        window.close();
    }

    @Test
    void aModelThatHasBeenPutAmongTheUsersOwnIsOpenedAndNotPutThereAgain() throws Exception {
        Trainings trainings = new Trainings(home, Fx.thread());
        Run run = trainings.make("Harbour", Preset.GAN_DENSE);
        Apprentice.tell(run, new TrainingEvent.Finished(12_000, 100));
        UntrainedGenerator.install(run.folder(), "model");
        TrainWindow window = TrainWindow.open(trainings, home);
        assertThat(window.buttons()).containsExactly("train.use");
        UntrainedGenerator.install(new AppDirs(home, home).userModels(), "harbour");
        window.look();
        assertThat(window.buttons()).containsExactly("train.open");
        window.close();
    }
}
