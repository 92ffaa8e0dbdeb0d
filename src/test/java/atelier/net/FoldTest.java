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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Filters folded for twice upsampled features, against upsampling and filtering by hand.
class FoldTest {
    private static final int SIDE = 4;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void foldedFiltersSeeWhatFiltersSeeOfUpsampledFeatures(Fold fold) {
        float[] filter = {1, 2, 3, 5, 7, 11, 13, 17, 19};
        float[] features = new float[SIDE * SIDE];
        for (int i = 0; i < features.length; i++) {
            features[i] = i * i % 11;
        }
        float[] folded = fold.folded(Tensor.of(Shape.of(1, 1, 3, 3), filter)).toArray();
        for (int y = 0; y < 2 * SIDE; y++) {
            for (int x = 0; x < 2 * SIDE; x++) {
                double straight = 0;
                float small = 0;
                int phase = y % 2 * 2 + x % 2;
                for (int dy = -1; dy <= 1; dy++) {
                    for (int dx = -1; dx <= 1; dx++) {
                        int k = (dy + 1) * 3 + dx + 1;
                        straight += filter[k] * upsampled(fold, features, y + dy, x + dx);
                        small += folded[phase * 9 + k] * at(features, y / 2 + dy, x / 2 + dx);
                    }
                }
                assertThat(small).isEqualTo((float) straight);
            }
        }
    }

    /// What lies at a pixel of the larger array, of features that go on as zeros.
    private static double upsampled(Fold fold, float[] features, int y, int x) {
        if (fold == Fold.NEAREST) {
            return at(features, Math.floorDiv(y, 2), Math.floorDiv(x, 2));
        }
        // The middles of the larger pixels lie a quarter of a feature beside those of the features.
        double sum = 0;
        for (int row = -1; row <= SIDE; row++) {
            for (int column = -1; column <= SIDE; column++) {
                double near = Math.max(0, 1 - Math.abs((y + 0.5) / 2 - (row + 0.5)));
                double beside = Math.max(0, 1 - Math.abs((x + 0.5) / 2 - (column + 0.5)));
                sum += near * beside * at(features, row, column);
            }
        }
        return sum;
    }

    @Test
    void slopesStaySlopesOnlyWhenTheyAreMixed() {
        // A filter that sees the second difference: nothing on a slope.
        float[] bend = {0, 0, 0, 1, -2, 1, 0, 0, 0};
        float[] slope = new float[9];
        for (int i = 0; i < slope.length; i++) {
            slope[i] = i % 3;
        }
        for (Fold fold : Fold.values()) {
            float[] folded = fold.folded(Tensor.of(Shape.of(1, 1, 3, 3), bend)).toArray();
            for (int phase = 0; phase < 4; phase++) {
                float seen = 0;
                for (int k = 0; k < 9; k++) {
                    seen += folded[phase * 9 + k] * slope[k];
                }
                assertThat(Math.abs(seen)).isEqualTo(fold == Fold.BILINEAR ? 0f : 1f);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theFileGivesTheFiltersBack(boolean smooth) throws Exception {
        Architecture architecture = new Architecture(
                "up",
                List.of(Architecture.features("x", 2)),
                List.of(Architecture.step("y", new Layer.UpsampledConv(2, 3, smooth), "x")),
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
