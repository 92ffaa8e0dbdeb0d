package atelier.worker;

import static atelier.net.Architecture.step;

import atelier.net.Architecture;
import atelier.net.Layer;
import atelier.net.Layer.Curve;
import atelier.net.Layer.Reduction;
import atelier.net.OnnxReader.Trained;
import java.util.List;
import java.util.Map;

/// A network in the perceptual one's place without any weights, so that what it sees can be worked out by hand: the
/// picture itself, then the greatest of each 2x2 square, then the mean of each 2x2 square of those, and nothing more
/// deeper down.
final class PlainEyes {
    private PlainEyes() {}

    static Trained network() {
        Layer same = new Layer.Activation(Curve.RELU);
        List<Architecture.Step> steps = List.of(
                step("relu1_1", same, "picture"),
                step("relu2_1", new Layer.Pool(Reduction.MAX, 2), "relu1_1"),
                step("relu3_1", new Layer.Pool(Reduction.AVERAGE, 2), "relu2_1"),
                step("relu4_1", same, "relu3_1"),
                step("relu5_1", same, "relu4_1"));
        List<Architecture.Port> outputs = steps.stream()
                .map(each -> Architecture.features(each.name(), 3))
                .toList();
        return new Trained(new Architecture("eyes", List.of(Architecture.picture()), steps, outputs), Map.of());
    }
}
