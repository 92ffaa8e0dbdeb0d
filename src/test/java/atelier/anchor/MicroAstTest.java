package atelier.anchor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import atelier.Beside;
import atelier.image.ImageFiles;
import atelier.image.Raster;
import atelier.image.Resize;
import atelier.infer.Network;
import atelier.infer.OnnxNetwork;
import atelier.model.Device;
import atelier.tensor.PixelCodec;
import atelier.tensor.Tensor;
import atelier.tensor.TensorSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The anchor is what it is said to be: it leaves the photograph to be seen and takes on the painting's colours.
@Beside
class MicroAstTest {
    @TempDir
    Path temp;

    @Test
    void paintsInTheColoursOfThePainting() throws Exception {
        assumeTrue(Files.isDirectory(MicroAst.WEIGHTS), "no weights of MicroAST beside the project");
        Tensor photograph = picture(MicroAst.WEIGHTS.resolve("../../content/photos"));
        Tensor painting = picture(MicroAst.WEIGHTS.resolve("../../style/paintings"));
        Path file = Files.write(temp.resolve("microast.onnx"), MicroAst.onnx(MicroAst.WEIGHTS));

        try (Network network = OnnxNetwork.open(file, Device.CPU)) {
            Tensor painted = network.run(Map.of("content", photograph, "style", painting), null)
                    .get("dec3");
            assertThat(painted.shape()).isEqualTo(photograph.shape());
            double before = distance(mean(photograph), mean(painting));
            double after = distance(mean(painted), mean(painting));
            assertThat(after).isLessThan(before / 2);
        }
    }

    private static Tensor picture(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            Raster raster = ImageFiles.read(files.sorted().findFirst().orElseThrow());
            return PixelCodec.encode(Resize.to(raster, 128, 128), 0, 0, 128, 128, TensorSpec.rgb01(4));
        }
    }

    private static List<Double> mean(Tensor picture) {
        float[] values = picture.toArray();
        int plane = values.length / 3;
        return Stream.of(0, 1, 2)
                .map(c -> IntStream.range(0, plane)
                        .mapToDouble(i -> values[c * plane + i])
                        .average()
                        .orElseThrow())
                .toList();
    }

    private static double distance(List<Double> a, List<Double> b) {
        return Math.hypot(Math.hypot(a.get(0) - b.get(0), a.get(1) - b.get(1)), a.get(2) - b.get(2));
    }
}
