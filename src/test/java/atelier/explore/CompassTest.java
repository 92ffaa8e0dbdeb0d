package atelier.explore;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.Json;
import atelier.base.Progress;
import atelier.image.Raster;
import atelier.infer.UntrainedGenerator;
import atelier.model.Model;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Directions that a generator brings along.
class CompassTest {
    @TempDir
    Path temp;

    private Model generator;
    private Path file;

    @BeforeEach
    void install() throws IOException {
        generator = UntrainedGenerator.install(temp, "meadow");
        file = generator.folder().resolve(Compass.FILE);
    }

    @Test
    void whatWasFoundAndWrittenIsBroughtAlong() {
        assertThat(Compass.shipped(generator)).isEmpty();
        Compass found =
                Compass.find(generator, (_, _) -> Raster.of8(1, 1, new int[] {0xff808080}), () -> 0, Progress.NONE);

        found.write(file);

        assertThat(found.ways()).hasSize(UntrainedGenerator.LATENT);
        assertThat(Compass.shipped(generator)).contains(found);
    }

    @Test
    void directionsOfOtherWeightsOrAnotherSpaceAndDamagedOnesAreAsNone() throws IOException {
        String sha = generator.graph("generator").file().sha256();
        Files.writeString(file, Json.compact(Compass.of(sha, ways(UntrainedGenerator.LATENT))));
        assertThat(Compass.shipped(generator)).isPresent();

        for (String other : List.of(
                Json.compact(Compass.of("another", ways(UntrainedGenerator.LATENT))),
                Json.compact(Compass.of(sha, ways(UntrainedGenerator.LATENT - 1))),
                "{\"generator\":\"" + sha + "\"",
                "{\"generator\":\"" + sha + "\"}")) {
            Files.writeString(file, other);

            assertThat(Compass.shipped(generator)).as(other).isEmpty();
            assertThat(file).hasContent(other);
        }
    }

    private static List<Direction> ways(int length) {
        return List.of(new Direction(Collections.nCopies(length, 0.5f), 0.1));
    }
}
