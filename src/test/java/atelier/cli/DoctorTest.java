package atelier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {
    @TempDir
    Path folder;

    @Test
    void findsWhatRunsInAChildProcess() {
        Outcome outcome =
                Outcome.of("doctor", "--json", "--home", folder.resolve("家 é").toString());

        assertThat(outcome.err()).isEmpty();
        Checkup checkup = Json.read(outcome.out(), Checkup.class);
        assertThat(checkup.machine().java()).isEqualTo(Runtime.version().toString());
        assertThat(checkup.devices()).extracting(Checkup.Item::name).containsExactly("CPU", "CUDA");
        assertThat(checkup.devices().getFirst().problem()).isEmpty();
        assertThat(checkup.folders()).allMatch(Checkup.Item::good);
        assertThat(checkup.gallery().problems()).isEmpty();
    }

    @Test
    void aDamagedModelIsNamedAndMakesTheCodeOne() throws Exception {
        Path card = folder.resolve("models").resolve("坏-1").resolve("model.json");
        Files.createDirectories(card.getParent());
        Files.writeString(card, "{");

        Outcome outcome = Outcome.of("doctor", "--home", folder.toString());

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).contains(card.toString());
    }
}
