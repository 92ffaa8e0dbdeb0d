package atelier.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.AppDirs;
import atelier.base.AtomicFile;
import atelier.infer.UntrainedGenerator;
import atelier.model.Model;
import atelier.train.Best;
import atelier.train.Measure;
import atelier.train.Preset;
import atelier.train.Run;
import atelier.train.TrainingCommand;
import atelier.ui.kit.Notice;
import atelier.ui.train.TrainModel.Contents;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunDeedsTest {
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
    void whatIsThrownAwayIsOfferedBack() {
        trainings.make("Harbour", Preset.GAN_DENSE);
        model.open();
        model.deeds().trash(model.items().getFirst());
        model.look();
        assertThat(model.contents().get()).isEqualTo(Contents.EMPTY);
        model.news().getFirst().actions().getFirst().run().run();
        assertThat(model.contents().get()).isEqualTo(Contents.RUNS);
    }

    @Test
    void whatWasThrownAwayCanBeUndoneWhenTheNoticeHasGone() {
        trainings.make("Harbour", Preset.GAN_DENSE);
        trainings.make("Meadow", Preset.GAN_DENSE);
        model.open();
        RunItem first = model.items().getFirst();
        model.deeds().trash(first);
        model.look();
        model.deeds().trash(model.items().getFirst());
        Notice offer = model.news().getLast();
        model.news().clear();

        model.deeds().discarded().undo();
        assertThat(model.items()).hasSize(1);
        assertThat(model.deeds().discarded().ended()).containsExactly(offer);
        model.deeds().discarded().undo();
        assertThat(model.selected().get().orElseThrow().run()).isEqualTo(first.run());
        assertThat(model.items()).hasSize(2);
        assertThat(model.deeds().discarded().isEmpty()).isTrue();

        offer.actions().getFirst().run().run();
        assertThat(model.troubles()).isEmpty();
    }

    @Test
    void aRunThatWasLeftOffCanStillBecomeAModel() throws Exception {
        Run run = trainings.make("Harbour", Preset.GAN_DENSE);
        trainings.start(run);
        trainings.train(run, 0, 40, 1);
        Files.createDirectories(run.checkpoint(40).getParent());
        Files.createFile(run.checkpoint(40));
        trainings.runs.stop(run);
        model.open();
        RunItem item = model.items().getFirst();
        assertThat(item.state().get().canExport()).isTrue();

        model.deeds().export(item);
        assertThat(Objects.requireNonNull(trainings.apprentices.get(run.folder()))
                        .heard())
                .containsExactly(new TrainingCommand.Export(), new TrainingCommand.Stop());
        UntrainedGenerator.install(run.folder(), "model");
        model.look();

        assertThat(trainings.told()).singleElement().asString().startsWith("The model of “Harbour” was written");
        assertThat(item.hasModel()).isTrue();
        assertThat(item.installed()).isFalse();
        model.look();
        assertThat(model.news()).hasSize(1);
    }

    @Test
    void theCheckpointOfARunThatWasLeftOffIsUsedInOneGo() throws Exception {
        Run run = trainings.make("Harbour", Preset.GAN_DENSE);
        trainings.start(run);
        trainings.train(run, 0, 40, 1);
        Files.createDirectories(run.checkpoint(40).getParent());
        Files.createFile(run.checkpoint(40));
        trainings.runs.stop(run);
        model.open();

        model.deeds().useCheckpoint(model.items().getFirst());

        assertThat(Objects.requireNonNull(trainings.apprentices.get(run.folder()))
                        .heard())
                .containsExactly(new TrainingCommand.Export(), new TrainingCommand.Stop());
        assertThat(trainings.installed).isEmpty();
        UntrainedGenerator.install(run.folder(), "model");
        model.look();
        model.look();
        assertThat(trainings.installed).containsOnlyKeys(run).containsValue(1);
        assertThat(trainings.told()).isEmpty();
    }

    @Test
    void aModelThatDidNotComeIsNotUsedWhenOneComesLater() throws Exception {
        Run run = trainings.make("Harbour", Preset.GAN_DENSE);
        trainings.start(run);
        trainings.train(run, 0, 40, 1);
        Files.createDirectories(run.checkpoint(40).getParent());
        Files.createFile(run.checkpoint(40));
        trainings.runs.stop(run);
        model.open();
        model.deeds().useCheckpoint(model.items().getFirst());

        trainings.start(run);
        model.look();
        trainings.runs.stop(run);
        UntrainedGenerator.install(run.folder(), "model");
        model.look();

        assertThat(trainings.installed).isEmpty();
        assertThat(trainings.told()).singleElement().asString().startsWith("The model of “Harbour” was written");
    }

    /// The model put there is of step 0.
    @Test
    void theBestCheckpointIsOfferedUnlessTheModelIsOfIt() throws Exception {
        Run run = trainings.make("Harbour", Preset.GAN_DENSE);
        trainings.train(run, 0, 40, 1);
        model.open();
        RunItem item = model.items().getFirst();
        assertThat(item.hasBetter()).isFalse();
        model.deeds().exportBest(item);
        assertThat(model.troubles()).hasSize(1);

        new Best(40, Measure.FRECHET, 5).keep(run, file -> AtomicFile.write(file, ""));
        UntrainedGenerator.install(run.folder(), "model");
        model.look();
        assertThat(item.hasBetter()).isTrue();
        model.deeds().exportBest(item);
        assertThat(Objects.requireNonNull(trainings.apprentices.get(run.folder()))
                        .heard())
                .containsExactly(new TrainingCommand.ExportBest());

        new Best(0, Measure.FRECHET, 4).keep(run, file -> AtomicFile.write(file, ""));
        model.look();
        assertThat(item.hasBetter()).isFalse();
    }

    @Test
    void aModelThatIsAmongTheUsersOwnIsKnownAsThat() throws Exception {
        Run run = trainings.make("Harbour", Preset.GAN_DENSE);
        Path own = new AppDirs(home, home).userModels();
        UntrainedGenerator.install(run.folder(), "model");
        UntrainedGenerator.install(own, "harbour", List.of("another", "network"));
        model.open();
        RunItem item = model.items().getFirst();
        assertThat(item.installed()).isFalse();

        UntrainedGenerator.install(own, "harbour");
        Files.setLastModifiedTime(own.resolve("harbour").resolve(Model.CARD), FileTime.fromMillis(1));
        model.look();
        assertThat(item.installed()).isTrue();

        List<Model> used = new ArrayList<>();
        model.deeds().onUse(used::add);
        model.deeds().open(item);
        assertThat(used).extracting(Model::folder).containsExactly(own.resolve("harbour"));
    }

    @Test
    void aRefusedModelIsTold() {
        trainings.make("Harbour", Preset.GAN_DENSE);
        model.open();
        model.deeds().install(model.items().getFirst());
        assertThat(model.troubles()).hasSize(1);
        assertThat(trainings.installed).hasSize(1);
    }
}
