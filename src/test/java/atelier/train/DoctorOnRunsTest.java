package atelier.train;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.Json;
import atelier.train.TrainingEvent.Measured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Rules on the measures of real short trainings, see `doctor/README.md` among the test's resources for how they
/// were made. Each file is the plan on its first line and a measure on every other.
class DoctorOnRunsTest {
    private static final Path RUNS = Path.of("src/test/resources/doctor");

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
        List<Measured> rows = rows(lines);
        for (int n = 0; n <= rows.size(); n++) {
            assertThat(Doctor.examine(plan, rows.subList(0, n)))
                    .as(n + " rows")
                    .allSatisfy(finding -> assertThat(finding).isInstanceOf(Finding.Healthy.class));
        }
        assertThat(Doctor.examine(plan, rows)).hasSize(1);
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
        List<String> lines = Files.readAllLines(RUNS.resolve(run + ".jsonl"));
        TrainingPlan plan = Json.read(lines.getFirst(), TrainingPlan.class);

        List<Finding> findings = Doctor.examine(plan, rows(lines));

        assertThat(findings).extracting(each -> each.getClass().getSimpleName()).contains(finding);
    }

    private static List<Measured> rows(List<String> lines) {
        return lines.stream()
                .skip(1)
                .map(line -> Json.read(line, Measured.class))
                .toList();
    }
}
