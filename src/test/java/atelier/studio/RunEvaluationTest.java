package atelier.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atelier.base.AppDirs;
import atelier.base.Job;
import atelier.base.Json;
import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.image.ImageFiles;
import atelier.image.Raster;
import atelier.infer.UntrainedGenerator;
import atelier.model.Model;
import atelier.model.ModelCard;
import atelier.model.ModelLibrary;
import atelier.train.Dataset;
import atelier.train.Objective;
import atelier.train.Preset;
import atelier.train.Run;
import atelier.train.SquareFile;
import atelier.train.TrainingPlan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a run has made is compared with what it has learned from, in the bundled network's features.
class RunEvaluationTest {
    private static final int SIDE = UntrainedGenerator.SIDE;
    /// Just enough for 257 on either side of the floor.
    private static final int ENOUGH = 560;

    @TempDir
    Path folder;

    private AppDirs dirs;
    private Studio studio;

    @BeforeEach
    void open() {
        dirs = new AppDirs(folder.resolve("家 é"), Path.of("").toAbsolutePath());
        studio = new Studio(dirs);
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void theFiguresGoIntoTheCardsOfTheRunsModelAndOfItsTwinAndThePairsAreShown() throws Exception {
        Run run = run(ENOUGH);
        Model twin = UntrainedGenerator.install(dirs.userModels(), "mine");
        Model other = UntrainedGenerator.installWithEncoder(dirs.userModels(), "other");

        ModelCard.Evaluation found = studio.evaluations().evaluate(run, new Job<>("test"));

        assertThat(found.features()).isEqualTo("perceptual-1");
        assertThat(found.searched()).as("one in 20 is held out").contains(ENOUGH - ENOUGH / 20);
        assertThat(found.pictures()).isEqualTo((ENOUGH - ENOUGH / 20) / 2);
        assertThat(found.low()).as("what has learned nothing is far off").isGreaterThan(found.floor());
        assertThat(found.copies()).isFalse();
        assertThat(studio.evaluations().made(run).card().evaluation()).contains(found);
        assertThat(ModelLibrary.read(twin.folder()).card().evaluation()).contains(found);
        assertThat(ModelLibrary.read(other.folder()).card().evaluation()).isEmpty();
        Raster sheet = ImageFiles.read(run.nearest());
        assertThat(sheet.width()).isGreaterThan(6 * 2 * 96);
    }

    /// A training goes on while its model is looked at, and may write another one into its place.
    @Test
    void figuresOfAModelThatIsNoMoreAreNotGivenToTheNextOne() throws Exception {
        Run run = run(100);
        Model seen = studio.evaluations().made(run);
        Files.move(run.model(), folder.resolve("former"));
        Model next = UntrainedGenerator.installWithEncoder(folder, "next");
        Files.move(next.folder(), run.model());
        String card = Files.readString(run.model().resolve(Model.CARD));

        studio.evaluations()
                .keep(
                        seen,
                        new ModelCard.Evaluation(
                                "perceptual-1", 300, 1, 1, 1, 1, 1, 1, 0, false, Optional.empty(), Optional.empty()));

        assertThat(run.model().resolve(Model.CARD)).hasContent(card);
    }

    @Test
    void tooFewPicturesAreRefused() throws Exception {
        Run run = run(100);
        assertThatThrownBy(() -> studio.evaluations().evaluate(run, new Job<>("test")))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(new Problem.TooFewToCompare(47, 257, "perceptual-1")));
        assertThat(run.nearest()).doesNotExist();
    }

    @Test
    void dataThatAreGoneAndStylesAreTold() throws Exception {
        Run run = run(ENOUGH);
        Files.delete(run.squares());
        assertThatThrownBy(() -> studio.evaluations().learnedFrom(run))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(new Problem.FileMissing(run.squares())));
        Run style = Run.create(folder.resolve("style"), plan(Preset.PAINTING), folder);
        assertThatThrownBy(() -> studio.evaluations().learnedFrom(style))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isInstanceOf(Problem.ModelWrongKind.class));
    }

    /// A finished run on so many pictures of grain, every twentieth held out.
    private Run run(int pictures) throws Exception {
        TrainingPlan preset = plan(Preset.GAN_CONVOLUTIONAL);
        Objective.Gan gan = (Objective.Gan) preset.objective();
        Dataset data = new Dataset(gan.data().pictures(), SIDE, true, Dataset.Fit.CROP, true, List.of());
        Run run = Run.create(folder.resolve("run"), preset.with(gan.with(data)), folder);
        SplittableRandom random = new SplittableRandom(3);
        SquareFile.write(run.squares(), Json.compact(data), 3 * SIDE * SIDE, sink -> {
            for (int i = 0; i < pictures; i++) {
                byte[] square = new byte[3 * SIDE * SIDE];
                random.nextBytes(square);
                sink.add(square);
            }
            List<Integer> heldOut = java.util.stream.IntStream.range(0, pictures)
                    .filter(i -> i % 20 == 10)
                    .boxed()
                    .toList();
            return new SquareFile.Written(List.of(new SquareFile.Part(pictures, heldOut, List.of())), List.of());
        });
        UntrainedGenerator.install(run.folder(), "mine");
        Files.move(run.folder().resolve("mine"), run.model());
        return run;
    }

    private TrainingPlan plan(Preset preset) {
        return preset.plan(new Preset.Answers("Mine", folder, "drawn", "CC0-1.0", Optional.empty()), dirs);
    }
}
