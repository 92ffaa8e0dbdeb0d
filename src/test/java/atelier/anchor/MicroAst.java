package atelier.anchor;

import static atelier.net.Architecture.picture;
import static atelier.net.Architecture.step;

import atelier.net.Architecture;
import atelier.net.Architecture.Port;
import atelier.net.Architecture.Step;
import atelier.net.Layer;
import atelier.net.Layer.Activation;
import atelier.net.Layer.Conv;
import atelier.net.Layer.Curve;
import atelier.net.Layer.Interpolation;
import atelier.net.Layer.Padding;
import atelier.net.Layer.Residual;
import atelier.net.Layer.Sequence;
import atelier.net.Npz;
import atelier.net.OnnxWriter;
import atelier.net.Parameters;
import atelier.tensor.Shape;
import atelier.tensor.Tensor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// MicroAST (Wang et al., AAAI 2023): the arbitrary-style network that ours is measured against.
///
/// One graph, `content` and `style` pictures to `picture`, RGB 0 to 1, as its authors' `net_microAST.py`
/// runs it at full strength. Its statistics divide by n where theirs divide by n - 1. Never shipped.
public final class MicroAst {
    /// Where its weights are, beside the project.
    public static final Path WEIGHTS = Path.of("..", "shared", "data", "weights", "microast");

    private static final Activation RELU = new Activation(Curve.RELU);

    private MicroAst() {}

    /// The ONNX file.
    ///
    /// @param weights folder with the authors' weights as `.npz`
    public static byte[] onnx(Path weights) {
        Architecture architecture = architecture();
        Map<String, Tensor> named = new HashMap<>(Parameters.initial(architecture, 0));
        named.replaceAll((name, start) -> name.startsWith("zero") ? Tensor.allocate(start.shape()) : start);
        for (String side : List.of("content", "style")) {
            Npz.read(weights.resolve(side + "_encoder.npz"))
                    .forEach((name, weight) -> named.put(inEncoder(side, name), weight));
        }
        for (String part : List.of("modulator", "decoder")) {
            Npz.read(weights.resolve(part + ".npz"))
                    .forEach((name, weight) -> named.put(name.replace(".conv_layer", ""), weight));
        }
        return OnnxWriter.write(architecture, named);
    }

    private static String inEncoder(String side, String name) {
        return name.replace("enc1", side + "1")
                .replace("enc2.0", side + "2")
                .replace("conv1.", "0.")
                .replace("conv2.", "2.")
                .replace("conv_layer.", "");
    }

    private static Architecture architecture() {
        List<Step> steps = new ArrayList<>();
        for (String side : List.of("content", "style")) {
            steps.add(step(side + "1", encoder(), side));
            steps.add(step(side + "2", residual(), side + "1"));
        }
        for (int depth = 1; depth <= 2; depth++) {
            moments(steps, "style" + depth);
            for (String role : List.of("weight", "bias")) {
                Conv depthwise = new Conv(64, 64, 3, 1, 64, Padding.REFLECT);
                steps.add(step(role + depth, Sequence.of(depthwise, new Layer.GlobalAverage()), "style" + depth));
            }
            steps.add(step("zero" + depth, new Conv(64, 64, 1, 1, 64, Padding.ZERO), "bias" + depth));
        }
        modulated(steps, "dec1", normalised(steps, "content2", 2), 2);
        modulated(steps, "dec2", normalised(steps, "dec1", 1), 1);
        steps.add(step("dec3", decoder(), "dec2"));
        Shape any = picture().shape();
        return new Architecture(
                "microast",
                List.of(new Port("content", any), new Port("style", any)),
                steps,
                List.of(new Port("dec3", any)));
    }

    private static Layer encoder() {
        return Sequence.of(
                Conv.reflecting(3, 16, 9),
                RELU,
                new Conv(16, 32, 3, 2, 16, Padding.REFLECT),
                RELU,
                Conv.of(32, 32, 1),
                RELU,
                new Conv(32, 64, 3, 2, 32, Padding.REFLECT),
                RELU,
                Conv.of(64, 64, 1),
                RELU,
                residual());
    }

    private static Layer residual() {
        return Residual.of(Conv.reflecting(64, 64, 3), RELU, Conv.reflecting(64, 64, 3));
    }

    private static Layer decoder() {
        Layer larger = new Layer.Upsample(2, Interpolation.BILINEAR);
        return Sequence.of(
                larger,
                new Conv(64, 32, 3, 1, 32, Padding.REFLECT),
                RELU,
                Conv.of(32, 32, 1),
                RELU,
                larger,
                new Conv(32, 16, 3, 1, 16, Padding.REFLECT),
                RELU,
                Conv.of(16, 16, 1),
                RELU,
                Conv.reflecting(16, 3, 9));
    }

    /// Adds `x` with the style's statistics of that depth (AdaIN); gives its name.
    private static String normalised(List<Step> steps, String x, int depth) {
        moments(steps, x);
        String style = "style" + depth;
        String name = x + "_normalised";
        steps.add(step(name, new Layer.AdaptiveNorm(), x, x + "_mean", x + "_std", style + "_mean", style + "_std"));
        return name;
    }

    private static void moments(List<Step> steps, String x) {
        steps.add(step(x + "_moments", new Layer.Moments(), x));
        steps.add(step(x + "_mean", new Layer.Slice(0, 64), x + "_moments"));
        steps.add(step(x + "_std", new Layer.Slice(64, 128), x + "_moments"));
    }

    /// a = relu(w * conv1(x) + b * x); x + w * conv2(a) + b * a.
    private static void modulated(List<Step> steps, String name, String x, int depth) {
        String w = "weight" + depth;
        String b = "bias" + depth;
        steps.add(step(name + ".conv1", Conv.reflecting(64, 64, 3), x));
        steps.add(step(name + "_bx", new Layer.Modulate(), x, b, "zero" + depth));
        steps.add(step(name + "_sum", new Layer.Modulate(), name + ".conv1", w, name + "_bx"));
        steps.add(step(name + "_a", RELU, name + "_sum"));
        steps.add(step(name + ".conv2", Conv.reflecting(64, 64, 3), name + "_a"));
        steps.add(step(name + "_ba", new Layer.Modulate(), name + "_a", b, x));
        steps.add(step(name, new Layer.Modulate(), name + ".conv2", w, name + "_ba"));
    }
}
