package atelier.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atelier.base.AtomicFile;
import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.model.ModelId;
import atelier.studio.Runs.Stand;
import atelier.train.Best;
import atelier.train.Estimate;
import atelier.train.Measure;
import atelier.train.Objective;
import atelier.train.Pace;
import atelier.train.Run;
import atelier.train.Story;
import atelier.train.TrainingCommand;
import atelier.train.TrainingEvent;
import atelier.train.TrainingPlan;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunsTest {
    @TempDir
    Path home;

    private final List<Apprentice> started = new ArrayList<>();
    private final List<Run> ended = new ArrayList<>();
    private Runs runs;

    @BeforeEach
    void open() {
        runs = new Runs(
                home.resolve("runs"),
                run -> {
                    Apprentice apprentice = new Apprentice(run);
                    started.add(apprentice);
                    return apprentice;
                },
                this::learn);
    }

    /// As the program does; a run whose events cannot be read fails here.
    private void learn(Run run) {
        ended.add(run);
        Pace.read(pace()).learn(run);
    }

    private Path pace() {
        return home.resolve("pace.json");
    }

    private Run create() {
        return runs.create(
                new TrainingPlan(
                        new ModelId("harbour"),
                        1,
                        Map.of("en", "Harbour"),
                        Map.of(),
                        "CC0-1.0",
                        new Objective.Distil(Path.of("t"), List.of()),
                        List.of(new TrainingPlan.Stage(100, 1, 16, 0.1, 0, 1)),
                        1,
                        10,
                        10),
                Optional.empty());
    }

    private RunState state(Run run) {
        return RunState.of(Story.read(run), runs.stand(run));
    }

    @Test
    void runsOfOneNameGetFoldersOfTheirOwn() {
        assertThat(runs.folders()).isEmpty();
        Run first = create();
        Run second = create();
        assertThat(runs.folders()).containsExactlyInAnyOrder(first.folder(), second.folder());
        assertThat(second.folder().getFileName()).hasToString("harbour-2");
    }

    @Test
    void aRunGoesThroughItsStates() {
        Run run = create();
        assertThat(state(run)).isEqualTo(RunState.NEW);
        runs.start(run);
        assertThat(state(run)).isEqualTo(RunState.STARTING);
        started.getFirst().tell(new TrainingEvent.Started(0, "now", "CPU", 2));
        assertThat(state(run)).isEqualTo(RunState.RUNNING);
        runs.send(run, new TrainingCommand.Pause());
        started.getFirst().tell(new TrainingEvent.Paused(3));
        assertThat(state(run)).isEqualTo(RunState.PAUSED);
        runs.stop(run);
        assertThat(state(run)).isEqualTo(RunState.STOPPED);
        assertThat(started.getFirst().heard()).containsExactly(new TrainingCommand.Pause(), new TrainingCommand.Stop());
        runs.start(run);
        assertThat(state(run)).isEqualTo(RunState.STARTING);
    }

    @Test
    void aRunThatWasLeftOffCanStillBecomeAModelWhenItIsItsTurn() throws IOException {
        Run run = create();
        assertThatThrownBy(() -> runs.export(run)).hasMessageContaining("CheckpointMissing");
        Files.createDirectories(run.checkpoint(3).getParent());
        Files.createFile(run.checkpoint(3));
        Run other = create();
        runs.start(other);
        runs.export(other);
        assertThat(started.getFirst().heard()).containsExactly(new TrainingCommand.Export());

        runs.export(run);
        assertThat(state(run)).isEqualTo(RunState.WAITING);
        runs.stop(other);

        assertThat(started.getLast().heard()).containsExactly(new TrainingCommand.Export(), new TrainingCommand.Stop());
        assertThat(state(run)).isEqualTo(RunState.STOPPED);
        assertThat(runs.atWork()).isEmpty();
    }

    @Test
    void theBestCheckpointIsExportedByAProcessThatThenLeaves() {
        Run run = create();
        assertThatThrownBy(() -> runs.exportBest(run)).hasMessageContaining("CheckpointMissing");
        new Best(10, Measure.FRECHET, 7).keep(run, file -> AtomicFile.write(file, ""));
        runs.start(run);

        runs.exportBest(run);
        assertThat(started.getLast().heard()).containsExactly(new TrainingCommand.ExportBest());
        assertThat(state(run)).isEqualTo(RunState.STOPPED);

        runs.exportBest(run);
        assertThat(started).hasSize(2);
        assertThat(started.getLast().heard()).containsExactly(new TrainingCommand.ExportBest());
        assertThat(runs.atWork()).isEmpty();
    }

    @Test
    void aRunThatEndsTellsWhatTheNextWillTake() {
        Run run = create();
        assertThat(Estimate.of(run.plan(), Pace.read(pace()), 2).measured()).isFalse();
        runs.start(run);
        assertThat(ended).isEmpty();
        started.getFirst().tell(new TrainingEvent.Started(0, "now", "CPU", 2));
        started.getFirst().tell(new TrainingEvent.Measured(20, 3, Map.of()));
        started.getFirst().tell(new TrainingEvent.Measured(60, 11, Map.of()));
        started.getFirst().tell(new TrainingEvent.Occupied(60, 1234));
        runs.stop(run);
        assertThat(ended).containsExactly(run);
        assertThat(Estimate.of(run.plan(), Pace.read(pace()), 2)).isEqualTo(new Estimate(1234, 20, true));
    }

    @Test
    void aRunThatNothingCanBeLearnedOfStillEnds() throws IOException {
        Run run = create();
        Run next = create();
        runs.start(run);
        runs.start(next);
        Files.createDirectories(run.events());
        started.getFirst().die(0);
        assertThat(ended).containsExactly(run);
        assertThat(runs.atWork()).contains(next);
    }

    @Test
    void aSecondRunWaitsForTheFirst() {
        Run first = create();
        Run second = create();
        runs.start(first);
        runs.start(second);
        assertThat(runs.stand(second)).isEqualTo(new Stand.Waiting(first.folder()));
        assertThat(started).hasSize(1);
        runs.stop(first);
        assertThat(runs.atWork()).contains(second);
        assertThat(started).hasSize(2);
    }

    @Test
    void aRunTakenOutOfTheLineDoesNotBegin() {
        Run first = create();
        Run second = create();
        runs.start(first);
        runs.start(second);
        runs.stop(second);
        assertThat(state(second)).isEqualTo(RunState.NEW);
        runs.stop(first);
        assertThat(runs.atWork()).isEmpty();
    }

    @Test
    void aProcessThatIsLostIsTold() {
        Run run = create();
        runs.start(run);
        started.getFirst().tell(new TrainingEvent.Started(0, "now", "CPU", 2));
        started.getFirst().die(137);
        assertThat(runs.stand(run)).isEqualTo(new Stand.Lost(new Problem.WorkerLost(run.folder(), 137)));
        assertThat(state(run)).isEqualTo(RunState.FAILED);
        runs.start(run);
        assertThat(started).hasSize(2);
    }

    @Test
    void aRunThatAnotherProgramTrainsIsStoppedButHearsNothingElse() throws IOException {
        Run run = create();
        try (FileChannel channel = FileChannel.open(run.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThat(runs.stand(run)).isEqualTo(new Stand.AtWork(true));
            assertThatThrownBy(() -> runs.send(run, new TrainingCommand.Pause()))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            e -> assertThat(e.problem()).isEqualTo(new Problem.RunElsewhere(run.folder())));

            runs.stop(run);

            assertThat(run.stop()).exists();
        }
    }

    @Test
    void aRunThatWasLostIsSoUntilSomebodyGoesOnWithIt() {
        Run run = create();
        runs.start(run);
        started.getFirst().tell(new TrainingEvent.Started(0, "now", "CPU", 2));
        started.getFirst().die(137);
        assertThat(runs.stand(run)).isInstanceOf(Stand.Lost.class);

        started.getFirst().tell(new TrainingEvent.Started(0, "later, by another program", "CPU", 2));

        assertThat(runs.stand(run)).isEqualTo(new Stand.Idle());
    }

    @Test
    void closingLetsTheProcessSaveAndStartsNoOther() {
        Run first = create();
        Run second = create();
        runs.start(first);
        runs.start(second);
        runs.close();
        assertThat(started).hasSize(1);
        assertThat(started.getFirst().isAlive()).isFalse();
    }

    @Test
    void theTrashGivesBackWhatWasThrownAway() {
        Run run = create();
        Path trashed = runs.trash(run);
        assertThat(runs.folders()).isEmpty();
        assertThat(trashed.resolve("plan.json")).exists();
        assertThat(runs.restore(trashed, run.folder())).isEqualTo(run.folder());
        assertThat(runs.folders()).containsExactly(run.folder());
    }

    @Test
    void whatIsBroughtBackHasItsNameAgain() {
        runs.trash(create());
        Run second = create();
        Path trashed = runs.trash(second);
        assertThat(trashed.getFileName()).hasToString("harbour-2");

        assertThat(runs.restore(trashed, second.folder()))
                .isEqualTo(home.resolve("runs").resolve("harbour"));
    }

    @Test
    void aRunAtWorkCannotBeThrownAway() {
        Run run = create();
        runs.start(run);
        assertThatThrownBy(() -> runs.trash(run))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(new Problem.RunBusy(run.folder())));
    }
}
