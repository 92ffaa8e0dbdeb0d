package atelier.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.AppDirs;
import atelier.base.Text;
import atelier.infer.UntrainedGenerator;
import atelier.model.Model;
import atelier.studio.Apprentice;
import atelier.studio.RunState;
import atelier.train.Objective;
import atelier.train.PlanCheck;
import atelier.train.Preset;
import atelier.train.Run;
import atelier.train.TrainingCommand;
import atelier.train.TrainingEvent;
import atelier.train.TrainingPlan;
import atelier.ui.kit.Notice;
import atelier.ui.train.NewRunModel.Gap;
import atelier.ui.train.TrainModel.Contents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainModelTest {
    @TempDir
    Path home;

    private Trainings trainings;
    private TrainModel model;

    @BeforeEach
    void openThePage() {
        trainings = new Trainings(home, Runnable::run);
        model = trainings.model;
    }

    private List<String> told() {
        return model.news().stream()
                .map(Notice::words)
                .map(words -> words.apply(Text.in(Locale.ENGLISH)))
                .toList();
    }

    @Test
    void withoutRunsThePageIsEmpty() {
        assertThat(model.contents().get()).isEqualTo(Contents.LOADING);
        model.open();
        assertThat(model.contents().get()).isEqualTo(Contents.EMPTY);
    }

    @Test
    void aLineThatCannotBeReadHidesNoRun() throws IOException {
        trainings.make("Harbour", Preset.GAN_DENSE);
        Run newer = trainings.make("Meadow", Preset.GAN_DENSE);
        Files.writeString(newer.events(), "{\"is\":\"Dreamt\",\"step\":1}\n");

        model.open();

        assertThat(model.items()).hasSize(2);
        assertThat(model.troubles()).isEmpty();
    }

    @Test
    void aPlanBecomesARunThatStartsAndIsSelected() {
        model.open();
        model.compose(NewRunModel.empty(trainings.desk()));
        assertThat(model.contents().get()).isEqualTo(Contents.NEW_RUN);
        model.begin(trainings.plan("Harbour", Preset.GAN_DENSE));
        assertThat(model.contents().get()).isEqualTo(Contents.RUNS);
        RunItem item = model.selected().get().orElseThrow();
        assertThat(item.state().get()).isEqualTo(RunState.STARTING);
        assertThat(trainings.apprentices).hasSize(1);
    }

    @Test
    void aRunThatIsAskedForIsShownAndWhatWasFilledInStays() {
        trainings.make("Harbour", Preset.GAN_DENSE);
        model.open();
        RunItem item = model.items().getFirst();
        NewRunModel begun = NewRunModel.empty(trainings.desk());
        model.compose(begun);
        begun.name().set("Ink");
        assertThat(model.shown()).isEmpty();

        model.show(item);
        assertThat(model.contents().get()).isEqualTo(Contents.RUNS);
        assertThat(model.shown()).contains(item);

        model.compose(NewRunModel.from(item.run().plan(), item.run().base(), trainings.desk()));
        assertThat(model.draft().get().orElseThrow().isAgain()).isTrue();
        model.leave();
        model.compose(NewRunModel.empty(trainings.desk()));
        assertThat(model.draft().get()).contains(begun);

        model.dismiss();
        model.compose(NewRunModel.empty(trainings.desk()));
        assertThat(model.draft().get().orElseThrow().name().get()).isEmpty();
    }

    @Test
    void whatHasBeenStartedIsNotFilledInAgain() {
        model.open();
        model.compose(NewRunModel.empty(trainings.desk()));
        NewRunModel started = model.draft().get().orElseThrow();
        model.begin(trainings.plan("Harbour", Preset.GAN_DENSE));

        model.compose(NewRunModel.empty(trainings.desk()));

        assertThat(model.draft().get().orElseThrow()).isNotSameAs(started);
    }

    @Test
    void curvesAndSamplesFollowTheEvents() {
        Run run = trainings.make("Harbour", Preset.GAN_DENSE);
        trainings.start(run);
        model.open();
        trainings.train(run, 0, 1000, 1);
        model.look();
        assertThat(model.charts().whole()).isEqualTo(new Span(0, 1000));
        assertThat(model.charts().lines(Topic.LOSSES)).hasSize(2);
        assertThat(model.samples().current().orElseThrow().step()).isEqualTo(1000);
    }

    @Test
    void theScrubberStaysWhereTheHandPutIt() {
        Run run = trainings.make("Harbour", Preset.GAN_DENSE);
        trainings.start(run);
        trainings.train(run, 0, 2000, 1);
        model.open();
        model.samples().move(-2);
        assertThat(model.samples().current().orElseThrow().step()).isEqualTo(1000);
        trainings.train(run, 2000, 3000, 2);
        model.look();
        assertThat(model.samples().current().orElseThrow().step()).isEqualTo(1000);
        model.samples().move(99);
        trainings.train(run, 3000, 4000, 3);
        model.look();
        assertThat(model.samples().current().orElseThrow().step()).isEqualTo(4000);
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
        assertThat(told()).containsExactly("“Harbour” has finished training.");
    }

    @Test
    void aProcessThatIsLostAndOneThatFallsSilentAreTold() {
        Run run = trainings.make("Harbour", Preset.GAN_DENSE);
        Apprentice apprentice = trainings.start(run);
        model.open();
        trainings.clock.addAndGet(1_000_000);
        model.look();
        model.look();
        assertThat(told()).singleElement().asString().contains("Nothing has been heard");
        assertThat(model.items().getFirst().stalled()).isTrue();
        trainings.train(run, 0, 20, 1);
        model.look();
        assertThat(model.items().getFirst().stalled()).isFalse();
        apprentice.die(137);
        assertThat(model.items().getFirst().state().get()).isEqualTo(RunState.FAILED);
        assertThat(told().getLast()).contains("137");
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
        assertThat(told()).isEmpty();
        assertThat(model.items().getFirst().stalled()).isFalse();

        trainings.clock.addAndGet(200_000);
        model.look();
        assertThat(told()).singleElement().asString().contains("Nothing has been heard");
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
    void comparedRunsShareTheCharts() {
        Run first = trainings.make("First", Preset.GAN_DENSE);
        Run second = trainings.make("Second", Preset.GAN_DENSE);
        trainings.train(first, 0, 200, 1);
        trainings.train(second, 0, 400, 2);
        model.open();
        RunItem other = model.items().stream()
                .filter(item -> !Optional.of(item).equals(model.selected().get()))
                .findFirst()
                .orElseThrow();
        model.compare(other, true);
        assertThat(model.charts().lines(Topic.SPEED))
                .extracting(line -> line.run().orElseThrow())
                .containsExactlyInAnyOrder(first, second);
        model.compare(other, false);
        assertThat(model.charts().lines(Topic.SPEED)).hasSize(1);
    }

    @Test
    void comparedRunsOfOneTitleAreCalledByTheirFoldersToo() {
        Text text = Text.in(Locale.ENGLISH);
        Run marks = trainings.make("My marks", Preset.GAN_DENSE);
        Run other = trainings.make("Harbour", Preset.GAN_DENSE);
        Run again = trainings.make("My marks", Preset.VAE_DENSE);

        assertThat(Words.title(text, marks, List.of(marks, other))).isEqualTo("My marks");
        assertThat(List.of(marks, other, again))
                .extracting(run -> Words.title(text, run, List.of(marks, other, again)))
                .containsExactly("My marks (my-marks)", "Harbour", "My marks (my-marks-2)");
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

        assertThat(told()).singleElement().asString().startsWith("The model of “Harbour” is written");
        assertThat(item.hasModel()).isTrue();
        assertThat(item.installed()).isFalse();
        model.look();
        assertThat(model.news()).hasSize(1);
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

    @Test
    void theQuestionsMakeAPlanAndNumbersChangeIt() {
        NewRunModel draft = NewRunModel.empty(trainings.desk());
        assertThat(draft.plan().getValue()).isEmpty();
        draft.preset().set(Preset.PAINTING);
        draft.name().set("Ink");
        draft.licence().set("CC0-1.0");
        draft.pictures().set(Optional.of(Path.of("assets/samples/styles/ink-mountains.jpg")));
        assertThat(draft.plan().getValue()).isPresent();
        draft.typed(PlanNumber.STEPS).set("77");
        draft.typed(PlanNumber.SEED).set("9");
        assertThat(draft.plan().getValue().orElseThrow().steps()).isEqualTo(77);
        assertThat(draft.plan().getValue().orElseThrow().seed()).isEqualTo(9);
        assertThat(draft.wrong().getValue()).isFalse();
        draft.typed(PlanNumber.BATCH).set("a few");
        assertThat(draft.plan().getValue()).isEmpty();
        assertThat(draft.wrong().getValue()).isTrue();
    }

    @Test
    void whatIsStillToBeFilledInIsNamed() {
        NewRunModel draft = NewRunModel.empty(trainings.desk());
        assertThat(draft.gaps()).containsExactly(Gap.PICTURES, Gap.NAME, Gap.LICENCE);
        draft.name().set("Ink");
        assertThat(draft.gaps()).containsExactly(Gap.PICTURES, Gap.LICENCE);
        draft.pictures().set(Optional.of(Path.of("assets/samples/styles/ink-mountains.jpg")));
        draft.licence().set("CC0-1.0");
        assertThat(draft.gaps()).isEmpty();
        assertThat(NewRunModel.from(trainings.plan("Harbour", Preset.VAE_DENSE), home, trainings.desk())
                        .gaps())
                .isEmpty();
    }

    @Test
    void onlyWhatHasABestCheckpointCanBeMadeOfAnother() {
        NewRunModel draft = NewRunModel.empty(trainings.desk());
        draft.name().set("Ink");
        draft.licence().set("CC0-1.0");
        draft.pictures().set(Optional.of(Path.of("assets/samples/styles")));
        draft.ships().set(TrainingPlan.Ships.LAST);
        assertThat(draft.hasBest()).isFalse();
        assertThat(draft.plan().getValue().orElseThrow().ships()).isEmpty();
        draft.preset().set(Preset.GAN_CONVOLUTIONAL);
        assertThat(draft.hasBest()).isTrue();
        assertThat(draft.plan().getValue().orElseThrow().ships()).contains(TrainingPlan.Ships.LAST);
    }

    @Test
    void theFormTakesWhatAPlanCanHaveAndNothingElse() {
        NewRunModel draft = NewRunModel.empty(trainings.desk());
        draft.name().set("Ink");
        draft.licence().set("CC0-1.0");
        draft.pictures().set(Optional.of(Path.of("assets/samples/styles/ink-mountains.jpg")));
        for (PlanNumber number : PlanNumber.values()) {
            draft.typed(number).set(Integer.toString(number.greatest()));
            assertThat(draft.plan().getValue().flatMap(PlanCheck::fault))
                    .as("greatest %s", number)
                    .isEmpty();
            assertThat(draft.plan().getValue()).isPresent();
            for (String wrong : List.of("-5", "0", Long.toString(number.greatest() + 1L))) {
                draft.typed(number).set(wrong);
                assertThat(draft.plan().getValue()).as("%s %s", number, wrong).isEmpty();
            }
            draft.typed(number).set("");
        }
    }

    /// Each number is one that some plan can have, but not this one.
    @Test
    void aPlanThatCannotBeTrainedIsNotOneAndTellsWhy() {
        NewRunModel draft = NewRunModel.empty(trainings.desk());
        draft.preset().set(Preset.GAN_DENSE);
        draft.name().set("Alone");
        draft.licence().set("CC0-1.0");
        draft.pictures().set(Optional.of(Path.of("assets/samples")));
        assertThat(draft.plan().getValue()).isPresent();

        draft.typed(PlanNumber.BATCH).set("1");

        assertThat(draft.plan().getValue()).isEmpty();
        assertThat(draft.fault().getValue())
                .hasValueSatisfying(why -> assertThat(why).startsWith("stages[0].batch"));
        draft.typed(PlanNumber.BATCH).set("2");
        assertThat(draft.plan().getValue()).isPresent();
        assertThat(draft.fault().getValue()).isEmpty();
    }

    @Test
    void foldersCanBeLearnedApartByWhatCanLearnThem() {
        NewRunModel draft = NewRunModel.empty(trainings.desk());
        draft.preset().set(Preset.GAN_CONVOLUTIONAL);
        draft.name().set("Samples");
        draft.licence().set("CC0-1.0");
        draft.pictures().set(Optional.of(Path.of("assets/samples")));
        assertThat(draft.classes()).containsExactly("photos", "styles");
        assertThat(told(draft)).isFalse();

        draft.survey().telling().set(true);
        assertThat(told(draft)).isTrue();

        draft.pictures().set(Optional.of(Path.of("assets/samples/styles")));
        assertThat(draft.classes()).isEmpty();
        draft.pictures().set(Optional.of(Path.of("assets/samples")));
        for (Preset unable : List.of(Preset.GAN_PROJECTED, Preset.VAE_DENSE, Preset.PAINTING)) {
            draft.preset().set(unable);
            assertThat(draft.classes()).as(unable.name()).isEmpty();
        }
    }

    private static boolean told(NewRunModel draft) {
        return draft.plan().getValue().orElseThrow().objective() instanceof Objective.Gan gan && gan.knowsClasses();
    }

    @Test
    void aFolderWithoutPicturesMakesNoPlan() throws Exception {
        Path folder = Files.createDirectories(home.resolve("空"));
        NewRunModel draft = NewRunModel.empty(trainings.desk());
        draft.preset().set(Preset.GAN_DENSE);
        draft.name().set("Nothing");
        draft.licence().set("CC0-1.0");

        draft.pictures().set(Optional.of(folder));
        assertThat(draft.survey().usable()).isFalse();
        assertThat(draft.plan().getValue()).isEmpty();

        Files.copy(Path.of("assets/samples/photos/still-life.jpg"), folder.resolve("a.jpg"));
        draft.preset().set(Preset.VAE_DENSE);
        assertThat(draft.survey().usable()).isTrue();
        assertThat(draft.plan().getValue()).isPresent();
        draft.survey()
                .leaveOut(
                        draft.survey()
                                .survey()
                                .get()
                                .orElseThrow()
                                .files()
                                .getFirst()
                                .kind(),
                        true);
        assertThat(draft.plan().getValue()).isEmpty();
    }

    @Test
    void whatTheSurveyLeavesOutIsInThePlanHoweverLateItCame() throws Exception {
        Path folder = Files.createDirectories(home.resolve("花"));
        for (String twin : List.of("a.jpg", "b.jpg")) {
            Files.copy(Path.of("assets/samples/photos/lighthouse.jpg"), folder.resolve(twin));
        }
        Files.copy(Path.of("assets/samples/photos/still-life.jpg"), folder.resolve("c.jpg"));
        NewRunModel draft = NewRunModel.empty(trainings.desk());
        draft.preset().set(Preset.VAE_DENSE);
        draft.name().set("Late");
        draft.licence().set("CC0-1.0");

        draft.pictures().set(Optional.of(folder));

        assertThat(draft.survey().survey().get()).isPresent();
        assertThat(((Objective.Vae) draft.plan().getValue().orElseThrow().objective())
                        .data()
                        .leftOut())
                .hasSize(1);
    }

    @Test
    void aNameOfABundledModelIsToldBeforeAnythingIsTrained() {
        NewRunModel draft = NewRunModel.empty(trainings.desk());
        draft.licence().set("CC0-1.0");
        draft.pictures().set(Optional.of(Path.of("assets/samples/styles/ink-mountains.jpg")));
        draft.name().set("Digits");
        assertThat(draft.taken().getValue().map(NewRunModel.Taken::title))
                .hasValueSatisfying(title -> assertThat(title).containsEntry("en", "Handwritten digits"));
        assertThat(draft.plan().getValue()).isEmpty();
        draft.name().set("Digits of mine");
        assertThat(draft.taken().getValue()).isEmpty();
        assertThat(draft.plan().getValue()).isPresent();
    }

    @Test
    void againStartsItsPathsWhereTheFormerRunDid() throws Exception {
        trainings.make("Harbour", Preset.VAE_DENSE);
        model.open();
        Path elsewhere = Path.of("elsewhere").toAbsolutePath();
        model.compose(NewRunModel.from(trainings.plan("Harbour", Preset.VAE_DENSE), elsewhere, trainings.desk()));
        model.begin(model.draft().get().orElseThrow().plan().getValue().orElseThrow());
        assertThat(model.selected().get().orElseThrow().run().base()).isEqualTo(elsewhere);
    }

    @Test
    void againKeepsObjectiveAndCountsTheVersionUp() {
        var old = trainings.plan("Harbour", Preset.VAE_DENSE);
        NewRunModel draft = NewRunModel.from(old, Path.of("").toAbsolutePath(), trainings.desk());
        var same = draft.plan().getValue().orElseThrow();
        assertThat(same.objective()).isEqualTo(old.objective());
        assertThat(same.version()).isEqualTo(old.version() + 1);
        draft.name().set("Another");
        assertThat(draft.plan().getValue().orElseThrow().model()).hasToString("another");
    }
}
