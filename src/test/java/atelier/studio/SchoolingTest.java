package atelier.studio;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.infer.UntrainedGenerator;
import atelier.model.Model;
import atelier.model.ModelId;
import atelier.model.ModelLibrary;
import atelier.train.Measure;
import atelier.train.Objective;
import atelier.train.Series;
import atelier.train.TrainingPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchoolingTest {
    @TempDir
    Path home;

    @Test
    void everyModelThatCameWithAtelierTellsItsPlanAndItsCurve() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("models"))) {
            assertThat(folders.filter(Files::isDirectory).map(ModelLibrary::read))
                    .isNotEmpty()
                    .allSatisfy(model -> {
                        Schooling schooling = Schooling.of(model).orElseThrow();
                        assertThat(schooling.plan().model()).isEqualTo(model.id());
                        assertThat(schooling.curve()).isPresent();
                    });
        }
    }

    @Test
    void theCurveIsTheMeasureThatTellsMost() {
        Schooling flowers = bundled("flowers");

        Schooling.Curve curve = flowers.curve().orElseThrow();
        Series series = curve.series();
        assertThat(curve.measure()).isEqualTo(Measure.FRECHET);
        assertThat(series.step(0)).isEqualTo(250);
        assertThat(series.value(0)).isEqualTo(13.0467);
        assertThat(series.step(series.size() - 1)).isEqualTo(18_000);
        assertThat(flowers.start()).isEmpty();
        assertThat(bundled("style-1").curve().orElseThrow().measure()).isEqualTo(Measure.LOSS);
        assertThat(bundled("court-ladies-large").start()).contains(new ModelId("court-ladies"));
    }

    @Test
    void whereTheFilesAreGoneOrDamagedNothingIsTold() throws IOException {
        Model model = UntrainedGenerator.install(home, "meadow");
        assertThat(Schooling.of(model)).isEmpty();

        Files.writeString(model.folder().resolve("plan.json"), "{}");
        Files.writeString(model.folder().resolve("curve.csv"), "step,seconds,loss\n20,1,0.5\n");
        assertThat(Schooling.of(model)).as("a plan of nothing").isEmpty();

        Path plan = Path.of("models", "digits", "plan.json");
        Files.copy(plan, model.folder().resolve("plan.json"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(Schooling.of(model).orElseThrow().curve())
                .as("a single point")
                .isEmpty();
    }

    @Test
    void trainingsThatBeganWithAModelAreKnown() throws IOException {
        Runs runs = new Runs(
                home,
                _ -> {
                    throw new AssertionError();
                },
                _ -> {});
        TrainingPlan.Pictures painting =
                new TrainingPlan.Pictures(home.resolve("harbour.jpg"), 1, 0, "Harbour", "CC0-1.0");
        Objective style = new Objective.OneStyle(
                new ModelId("style-1"), new ModelId("perceptual-1"), List.of(), painting, 256, List.of());
        runs.create(plan("harbour", style), Optional.empty());
        runs.create(plan("harbour", style), Optional.empty());
        runs.create(plan("features", new Objective.Distil(home.resolve("t"), List.of())), Optional.empty());
        Files.writeString(Files.createDirectories(home.resolve("broken")).resolve("plan.json"), "{");
        Path ofNothing = runs.create(plan("nothing", style), Optional.empty()).folder();
        Files.writeString(ofNothing.resolve("plan.json"), """
                {"model": "nothing", "version": 1, "title": {}, "summary": {}, "licence": "CC0-1.0", "stages": [],
                "seed": 1, "checkpointEvery": 10, "sampleEvery": 10}""");

        assertThat(Schooling.starts(runs)).containsExactly(new ModelId("style-1"), new ModelId("style-1"));
    }

    private static Schooling bundled(String id) {
        return Schooling.of(ModelLibrary.read(Path.of("models", id))).orElseThrow();
    }

    private static TrainingPlan plan(String model, Objective objective) {
        return new TrainingPlan(
                new ModelId(model),
                1,
                Map.of("en", model),
                Map.of(),
                "CC0-1.0",
                objective,
                List.of(new TrainingPlan.Stage(100, 1, 16, 0.1, 0, 1)),
                1,
                10,
                10);
    }
}
