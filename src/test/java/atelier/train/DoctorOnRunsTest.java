package atelier.train;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.Json;
import atelier.train.TrainingEvent.Measured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Rules on the measures of real short trainings, see `doctor/README.md` among the test's resources for how they
/// were made, and of those that the bundled models came from. Each file is the plan on its first line and a measure on
/// every other.
class DoctorOnRunsTest {
    private static final Path RUNS = Path.of("src/test/resources/doctor");
    private static final Path MODELS = Path.of("models");

    static List<Path> healthy() throws IOException {
        try (Stream<Path> files = Files.list(RUNS)) {
            return files.filter(file -> file.getFileName().toString().startsWith("healthy"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("healthy")
    void healthyRunsRaiseNoAlarmAtAnyMoment(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        TrainingPlan plan = Json.read(lines.getFirst(), TrainingPlan.class);
        assertHealthyThroughout(plan, rows(lines));
    }

    static List<Path> bundled() throws IOException {
        try (Stream<Path> models = Files.list(MODELS)) {
            return models.filter(model -> Files.exists(model.resolve("curve.csv")))
                    .toList();
        }
    }

    /// But for `flowers`, which came no nearer to its data after step 8,000.
    @ParameterizedTest
    @MethodSource("bundled")
    void whatBecameABundledModelRaisedNoAlarmAtAnyMoment(Path model) throws IOException {
        long until = model.endsWith("flowers") ? 13_740 : Long.MAX_VALUE;

        assertHealthyThroughout(
                plan(model),
                curve(model).stream().filter(row -> row.step() <= until).toList());
    }

    /// By eye they went on gaining form, which no rule can see: their distance rose by a third and stayed there.
    @Test
    void theFlowersAreSaidToHaveComeNoNearer() throws IOException {
        Path flowers = MODELS.resolve("flowers");
        List<Measured> rows = curve(flowers);

        assertThat(Doctor.examine(plan(flowers), rows))
                .singleElement()
                .isInstanceOfSatisfying(
                        Finding.Stalled.class,
                        stalled -> assertThat(stalled.since()).isEqualTo(8000));
        Onsets onsets = new Onsets();
        onsets.note(plan(flowers), rows, Doctor.examine(plan(flowers), rows));
        assertThat(onsets.of(new Finding.Stalled(0, 1, 8000))).isEqualTo(13_750);
    }

    /// The zero of a likelihood means nothing: learned as well and about as noisily, it may come to lie about it.
    @ParameterizedTest
    @ValueSource(doubles = {0.55, 0.65, 0.75})
    void anAutoencoderWhoseLossComesNearZeroIsHealthy(double shift) throws IOException {
        Path digits = MODELS.resolve("digits");

        assertHealthyThroughout(plan(digits), shifted(shift, curve(digits)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-5, -2.5, 0, 10})
    void aRateThatIsTooHighIsSeenWhereverTheLossLies(double shift) throws IOException {
        List<String> lines = lines("ill-rate");
        TrainingPlan plan = Json.read(lines.getFirst(), TrainingPlan.class);

        assertThat(Doctor.examine(plan, shifted(shift, rows(lines))))
                .first()
                .isInstanceOf(Finding.LearningRateTooHigh.class);
    }

    /// None of the recorded trainings was ill in these ways: what such a run measures is put among a healthy one's.
    @Test
    void aHealthyRunWithAnIllMeasureIsIll() throws IOException {
        List<String> lines = lines("healthy-non-saturating");
        TrainingPlan plan = Json.read(lines.getFirst(), TrainingPlan.class);
        List<Measured> rows = rows(lines);

        List<Measured> spoiled = with(Measure.SPOILED, step -> step >= 320 && step <= 400 ? 0.25 : Double.NaN, rows);
        assertThat(kinds(plan, spoiled.stream().filter(row -> row.step() <= 500).toList()))
                .containsExactly(Finding.NotANumber.class);
        assertThat(kinds(plan, spoiled)).as("long past").containsExactly(Finding.Healthy.class);
        assertThat(kinds(plan, with(Measure.GENERATED, step -> 0.55 + 0.4 * Math.sin(step / 40), rows)))
                .containsExactly(Finding.Oscillation.class);
        assertThat(kinds(plan, with(Measure.PICTURES, _ -> 60, rows))).containsExactly(Finding.TooLittleData.class);
        assertThat(kinds(plan, with(Measure.PICTURES, _ -> 3000, rows))).containsExactly(Finding.Healthy.class);
    }

    private static void assertHealthyThroughout(TrainingPlan plan, List<Measured> rows) {
        for (int n = 0; n <= rows.size(); n++) {
            assertThat(Doctor.examine(plan, rows.subList(0, n)))
                    .as(n + " rows")
                    .allSatisfy(finding -> assertThat(finding).isInstanceOf(Finding.Healthy.class));
        }
        assertThat(Doctor.examine(plan, rows)).hasSize(1);
    }

    private static List<Class<?>> kinds(TrainingPlan plan, List<Measured> rows) {
        List<Class<?>> kinds = new ArrayList<>();
        Doctor.examine(plan, rows).forEach(finding -> kinds.add(finding.getClass()));
        return kinds;
    }

    /// The rows of steps with another measure, where it is a number.
    private static List<Measured> with(String measure, DoubleUnaryOperator ofStep, List<Measured> rows) {
        return rows.stream()
                .map(row -> {
                    Map<String, Double> values = new HashMap<>(row.values());
                    double value = ofStep.applyAsDouble((double) row.step());
                    if (values.containsKey(Measure.LOSS) && Double.isFinite(value)) {
                        values.put(measure, value);
                    }
                    return new Measured(row.step(), row.seconds(), values);
                })
                .toList();
    }

    private static List<Measured> shifted(double shift, List<Measured> rows) {
        return rows.stream()
                .map(row -> {
                    Map<String, Double> values = new HashMap<>(row.values());
                    values.computeIfPresent(Measure.LOSS, (_, loss) -> loss + shift);
                    return new Measured(row.step(), row.seconds(), values);
                })
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "ill-discriminator, DiscriminatorOverpowers",
        "ill-generator, GeneratorOverpowers",
        "ill-vanishing, VanishingGradients",
        "ill-exploding, ExplodingGradients",
        "ill-collapse, ModeCollapse",
        "ill-overfitting, OverFitting",
        "ill-codes, CodesCollapse",
        "ill-rate, LearningRateTooHigh",
        "ill-autoencoder-overfitting, OverFitting"
    })
    void anInducedIllnessIsSeen(String run, String finding) throws IOException {
        List<String> lines = lines(run);
        TrainingPlan plan = Json.read(lines.getFirst(), TrainingPlan.class);

        List<Finding> findings = Doctor.examine(plan, rows(lines));

        assertThat(findings).extracting(each -> each.getClass().getSimpleName()).contains(finding);
    }

    private static List<String> lines(String run) throws IOException {
        return Files.readAllLines(RUNS.resolve(run + ".jsonl"));
    }

    private static TrainingPlan plan(Path model) throws IOException {
        return Json.read(Files.readString(model.resolve("plan.json")), TrainingPlan.class);
    }

    /// What a bundled model's training measured, all of one step together.
    private static List<Measured> curve(Path model) throws IOException {
        List<String> lines = Files.readAllLines(model.resolve("curve.csv"));
        String[] names = lines.getFirst().split(",", -1);
        return lines.stream()
                .skip(1)
                .map(line -> {
                    String[] cells = line.split(",", -1);
                    Map<String, Double> values = new HashMap<>();
                    for (int i = 2; i < cells.length; i++) {
                        if (!cells[i].isEmpty()) {
                            values.put(names[i], Double.valueOf(cells[i]));
                        }
                    }
                    return new Measured(Long.parseLong(cells[0]), Double.parseDouble(cells[1]), values);
                })
                .toList();
    }

    private static List<Measured> rows(List<String> lines) {
        return lines.stream()
                .skip(1)
                .map(line -> Json.read(line, Measured.class))
                .toList();
    }
}
