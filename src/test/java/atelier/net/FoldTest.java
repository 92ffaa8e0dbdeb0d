package atelier.net;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.tensor.Shape;
import atelier.tensor.Tensor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Filters folded for twice upsampled features, against upsampling and filtering by hand.
class FoldTest {
    private static final int SIDE = 4;

    @TempDir
    Path folder;

    @Test
    void foldedFiltersSeeWhatFiltersSeeOfUpsampledFeatures() {
        float[] filter = {1, 2, 3, 5, 7, 11, 13, 17, 19};
        float[] features = new float[SIDE * SIDE];
        for (int i = 0; i < features.length; i++) {
            features[i] = i * i % 11;
        }
        float[] folded = Fold.folded(Tensor.of(Shape.of(1, 1, 3, 3), filter)).toArray();
        for (int y = 0; y < 2 * SIDE; y++) {
            for (int x = 0; x < 2 * SIDE; x++) {
                float straight = 0;
                float small = 0;
                int phase = y % 2 * 2 + x % 2;
                for (int dy = -1; dy <= 1; dy++) {
                    for (int dx = -1; dx <= 1; dx++) {
                        int k = (dy + 1) * 3 + dx + 1;
                        straight += filter[k] * at(features, Math.floorDiv(y + dy, 2), Math.floorDiv(x + dx, 2));
                        small += folded[phase * 9 + k] * at(features, y / 2 + dy, x / 2 + dx);
                    }
                }
                assertThat(small).isEqualTo(straight);
            }
        }
    }

    @Test
    void theFileGivesTheFiltersBack() throws Exception {
        Architecture architecture = new Architecture(
                "up",
                List.of(Architecture.features("x", 2)),
                List.of(Architecture.step("y", new Layer.UpsampledConv(2, 3), "x")),
                List.of(Architecture.features("y", 3)));
        Map<String, Tensor> weights = Parameters.initial(architecture, 4);
        Path file = folder.resolve("up.onnx");
        Files.write(file, OnnxWriter.write(architecture, weights));

        Map<String, Tensor> read = OnnxReader.read(file).weights();

        assertThat(read).containsOnlyKeys(weights.keySet());
        weights.forEach((name, weight) -> assertThat(weight.largestDifference(Objects.requireNonNull(read.get(name))))
                .isLessThan(1e-6));
    }

    /// Zero beyond the border.
    private static float at(float[] features, int y, int x) {
        return y < 0 || x < 0 || y >= SIDE || x >= SIDE ? 0 : features[y * SIDE + x];
    }
}
