package atelier.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.Text;
import atelier.studio.Apprentice;
import atelier.studio.RunState;
import atelier.train.Measure;
import atelier.train.Preset;
import atelier.train.Run;
import atelier.train.TrainingEvent;
import atelier.train.TrainingPlan;
import atelier.ui.train.TrainModel.Contents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    void twoPressesMakeOneRun() {
        List<Runnable> later = new ArrayList<>();
        trainings = new Trainings(home, later::add);
        model = trainings.model;
        model.open();
        runAll(later);
        TrainingPlan plan = trainings.plan("Harbour", Preset.GAN_DENSE);

        model.begin(plan);
        model.begin(plan);
        runAll(later);
        assertThat(model.items()).hasSize(1);

        model.begin(plan);
        runAll(later);
        assertThat(model.items()).hasSize(2);
    }

    private static void runAll(List<Runnable> later) {
        while (!later.isEmpty()) {
            later.removeFirst().run();
        }
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
    void againStartsItsPathsWhereTheFormerRunDid() throws Exception {
        trainings.make("Harbour", Preset.VAE_DENSE);
        model.open();
        Path elsewhere = Path.of("elsewhere").toAbsolutePath();
        model.compose(NewRunModel.from(trainings.plan("Harbour", Preset.VAE_DENSE), elsewhere, trainings.desk()));
        model.begin(model.draft().get().orElseThrow().plan().getValue().orElseThrow());
        assertThat(model.selected().get().orElseThrow().run().base()).isEqualTo(elsewhere);
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
    void whatIsAmissIsMarkedWhereItWasFirstSeen() {
        Run run = trainings.make("Harbour", Preset.GAN_DENSE);
        trainings.train(run, 0, 1000, 1);
        Apprentice.tell(run, new TrainingEvent.Measured(1000, 220, Map.of(Measure.PICTURES, 40.0)));
        trainings.train(run, 1000, 3000, 2);
        model.open();
        assertThat(model.charts().marks()).containsExactly(new Mark(1000, false));

        trainings.train(run, 3000, 4000, 3);
        model.look();
        assertThat(model.charts().marks()).containsExactly(new Mark(1000, false));
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
    void oneRunAfterTheOtherIsComparedAndThenNone() {
        List.of("First", "Second", "Third").forEach(title -> trainings.make(title, Preset.GAN_DENSE));
        model.open();
        RunItem middle = model.items().get(1);
        model.show(middle);
        RunItem next = model.items().get(2);
        RunItem last = model.items().getFirst();
        assertThat(model.others()).containsExactly(next, last);

        model.compareNext();
        assertThat(model.charts().runs()).containsExactlyInAnyOrder(middle.run(), next.run());
        model.compareNext();
        model.compareNext();
        assertThat(model.charts().runs()).containsExactlyInAnyOrder(middle.run(), next.run(), last.run());
        model.compareNone();
        assertThat(model.charts().runs()).containsExactly(middle.run());

        model.compose(NewRunModel.empty(trainings.desk()));
        assertThat(model.others()).isEmpty();
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
}
