package atelier.net;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchitecturesTest {
    private static final List<Architecture> ALL =
            List.of(Architectures.perceptual(), Architectures.style(), Architectures.content(), Architectures.paint());

    @Test
    void anArchitectureIsPlainData() {
        for (Architecture architecture : ALL) {
            assertThat(Json.read(Json.compact(architecture), Architecture.class))
                    .isEqualTo(architecture);
        }
    }

    @Test
    void whatWasWrittenCanBeTrainedOn(@TempDir Path folder) throws Exception {
        for (Architecture architecture : ALL) {
            Path file = folder.resolve("网络.onnx");
            var weights = Parameters.initial(architecture, 1);
            Files.write(file, OnnxWriter.write(architecture, weights));

            OnnxReader.Trained read = OnnxReader.read(file);

            assertThat(read.architecture()).isEqualTo(architecture);
            assertThat(read.weights()).containsOnlyKeys(weights.keySet());
            // Folded filters come back rounded.
            weights.forEach((name, weight) -> assertThat(weight.largestDifference(
                            Objects.requireNonNull(read.weights().get(name))))
                    .isLessThan(1e-6));
        }
    }

    @Test
    void theSizesAreAsDocumented() {
        assertThat(Parameters.count(Architectures.perceptual())).isBetween(320_000L, 340_000L);
        long style = Parameters.count(Architectures.style());
        long content = Parameters.count(Architectures.content());
        long paint = Parameters.count(Architectures.paint());
        assertThat(style + content + paint).isBetween(500_000L, 600_000L);
    }
}
