package atelier.infer;

import atelier.net.Architecture;
import atelier.net.Layer;
import atelier.net.OnnxWriter;
import atelier.tensor.Shape;
import atelier.tensor.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A network as others make them, from `content` and `style` to a picture: half of the photograph and half of the
/// painting's mean colour.
public final class MixedPair {
    private MixedPair() {}

    public static Path write(Path file) throws IOException {
        return write(file, "content", "style", "mixed");
    }

    /// The same with names of its own.
    static Path write(Path file, String content, String style, String mixed) throws IOException {
        Architecture pair = new Architecture(
                "pair",
                List.of(Architecture.features(content, 3), Architecture.features(style, 3)),
                List.of(
                        Architecture.step("light", Layer.Conv.of(3, 3, 1), content),
                        Architecture.step("mean", new Layer.GlobalAverage(), style),
                        Architecture.step("tone", Layer.Conv.of(3, 3, 1), "mean"),
                        Architecture.step(mixed, new Layer.Add(), "light", "tone")),
                List.of(Architecture.features(mixed, 3)));
        Tensor half = Tensor.of(Shape.of(3, 3, 1, 1), 0.5f, 0, 0, 0, 0.5f, 0, 0, 0, 0.5f);
        Tensor none = Tensor.allocate(Shape.of(3));
        Map<String, Tensor> weights =
                Map.of("light.weight", half, "light.bias", none, "tone.weight", half, "tone.bias", none);
        return Files.write(file, OnnxWriter.write(pair, weights));
    }
}
