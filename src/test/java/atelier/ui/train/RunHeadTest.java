package atelier.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.AppDirs;
import atelier.base.Problem;
import atelier.infer.UntrainedGenerator;
import atelier.studio.Apprentice;
import atelier.train.Preset;
import atelier.train.Run;
import atelier.train.TrainingCommand;
import atelier.train.TrainingEvent;
import atelier.train.TrainingPlan;
import atelier.ui.Toolkit;
import atelier.ui.kit.Fx;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
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
        assertThat(window.buttons()).containsExactly("train.continue", "train.use.checkpoint");
        window.close();
    }

    @Test
    void aTrainingThatBrokeDownIsTrainedAnewAndMoreGently() throws Exception {
        Trainings trainings = new Trainings(home, Fx.thread());
        Run run = trainings.make("Harbour", Preset.GAN_DENSE);
        Apprentice.tell(run, new TrainingEvent.Started(0, "2026-11-23T20:00:00Z", "CPU", 2));
        Apprentice.tell(run, new TrainingEvent.Failed(12, new Problem.TrainingDiverged(12)));
        TrainWindow window = TrainWindow.open(trainings, home);
        assertThat(window.buttons()).containsExactly("train.again");

        window.act(() -> window.press("train.again"));

        double rate = Toolkit.onFx(() -> rate(
                trainings.model.draft().get().orElseThrow().plan().getValue().orElseThrow()));
        assertThat(rate).isLessThan(rate(run.plan()));
        window.close();
    }

    private static double rate(TrainingPlan plan) {
        return plan.stages().getFirst().learningRate();
    }

    @Test
    void aTrainingThatFailedOtherwiseGoesOn() throws Exception {
        Trainings trainings = new Trainings(home, Fx.thread());
        Run run = trainings.make("Harbour", Preset.GAN_DENSE);
        Apprentice.tell(run, new TrainingEvent.Started(0, "2026-11-23T20:00:00Z", "CPU", 2));
        Apprentice.tell(run, new TrainingEvent.Failed(12, new Problem.DiskFull(home)));
        TrainWindow window = TrainWindow.open(trainings, home);
        assertThat(window.buttons()).containsExactly("train.continue");
        window.close();
    }

    @Test
    void whatNeedsAWorkerWaitsUntilOneIsInstalled() throws Exception {
        Trainings trainings = new Trainings(home, Fx.thread());
        trainings.obstacle = Optional.of(new Problem.WorkerMissing(home.resolve("worker")));
        TrainWindow window = TrainWindow.open(trainings, home);
        window.settle();
        assertThat(window.all(".train-empty")).hasSize(1);
        assertThat(obstacle(window)).contains(home.resolve("worker").toString());
        window.act(() -> trainings.model.compose(
                trainings.answered(Preset.PAINTING, Path.of("assets/samples/styles/ink-mountains.jpg"))));
        window.settle();
        assertThat(obstacle(window)).contains(home.resolve("worker").toString());
        assertThat(isOff(window, "train.new.start")).isTrue();

        trainings.make("Harbour", Preset.GAN_DENSE);
        window.act(trainings.model::leave);
        window.look();
        assertThat(window.buttons()).containsExactly("train.start");
        assertThat(isOff(window, "train.start")).isTrue();
        trainings.obstacle = Optional.empty();
        window.look();
        window.settle();
        assertThat(isOff(window, "train.start")).isFalse();
        assertThat(obstacle(window)).isEmpty();
        window.close();
    }

    private static String obstacle(TrainWindow window) throws Exception {
        return window.all(".train-obstacle").stream()
                .filter(Node::isVisible)
                .flatMap(bar -> bar.lookupAll(".label").stream())
                .map(words -> ((Label) words).getText())
                .collect(Collectors.joining());
    }

    private static boolean isOff(TrainWindow window, String button) throws Exception {
        return window.all(".button").stream()
                .filter(node -> button.equals(node.getId()))
                .findFirst()
                .orElseThrow()
                .isDisabled();
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
