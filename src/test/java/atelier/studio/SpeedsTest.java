package atelier.studio;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.infer.UntrainedGenerator;
import atelier.model.ModelCard.Graph;
import atelier.studio.Specimens.Speed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpeedsTest {
    private static final Speed SPEED = new Speed(12.5, 16, 16);

    @TempDir
    Path home;

    @Test
    void whatWasMeasuredIsKnownOnAnotherDayOfTheSameGraphsAlone() throws IOException {
        Path file = home.resolve("speeds.json");
        Map<String, Graph> graphs =
                UntrainedGenerator.install(home, "meadow").card().graphs();
        Speeds.Measured measured = Speeds.read(file).keep(graphs, SPEED);
        assertThat(measured.date()).matches("\\d{4}-\\d\\d-\\d\\d");

        Speeds known = Speeds.read(file);

        assertThat(known.of(graphs)).contains(measured);
        Map<String, Graph> called =
                UntrainedGenerator.install(home, "otherwise").card().graphs();
        assertThat(known.of(called)).contains(measured);
        Map<String, Graph> others = UntrainedGenerator.install(home, "tulips", List.of("tulip", "菊"))
                .card()
                .graphs();
        assertThat(known.of(others)).isEmpty();
    }

    @Test
    void aDamagedFileIsNothingKnownAndWrittenAnew() throws IOException {
        Path file = Files.writeString(home.resolve("speeds.json"), "{\"speeds\":{\"a\":{\"date\":\"today\"}}}");
        Map<String, Graph> graphs =
                UntrainedGenerator.install(home, "meadow").card().graphs();
        Speeds known = Speeds.read(file);
        assertThat(known.of(graphs)).isEmpty();

        known.keep(graphs, SPEED);

        assertThat(Speeds.read(file).of(graphs))
                .hasValueSatisfying(measured -> assertThat(measured.speed()).isEqualTo(SPEED));
    }
}
