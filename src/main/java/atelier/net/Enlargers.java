package atelier.net;

import static atelier.net.Architecture.step;

import atelier.net.Architecture.Port;
import atelier.net.Architecture.Step;
import atelier.net.Layer.Activation;
import atelier.net.Layer.Conv;
import atelier.net.Layer.Curve;
import atelier.net.Layer.Interpolation;
import atelier.net.Layer.Residual;
import atelier.net.Layer.Sequence;
import atelier.net.Layer.Upsample;
import atelier.net.Layer.UpsampledConv;
import atelier.net.OnnxReader.Trained;
import atelier.tensor.Shape;
import atelier.tensor.Tensor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Networks from `picture` [n, channels, h, w] to `larger` [n, channels, 2h, 2w], or twice that again, of the same
/// range.
public final class Enlargers {
    private static final int BLOCKS = 3;
    private static final String PICTURE = "picture";
    private static final String LARGER = "larger";
    /// Before the names of a generator's steps whose picture is enlarged.
    private static final String HALF = "half-";

    private Enlargers() {}

    /// What is finer than the picture can show, added to it enlarged (after Kim et al. 2016); most of it is found
    /// at the picture's size, which is cheaper (Shi et al. 2016).
    ///
    /// @param width channels inside, even
    /// @param doublings of the side
    public static Architecture residual(int width, int channels, int doublings) {
        Activation leaky = new Activation(Curve.LEAKY_RELU);
        List<Layer> layers = new ArrayList<>(List.of(Conv.of(channels, width, 3), leaky));
        for (int i = 0; i < BLOCKS; i++) {
            layers.add(Residual.of(Conv.of(width, width, 3), leaky, Conv.of(width, width, 3)));
        }
        for (int i = 0; i < doublings; i++) {
            layers.addAll(List.of(new UpsampledConv(i == 0 ? width : width / 2, width / 2, false), leaky));
        }
        layers.add(Conv.of(width / 2, channels, 3));
        Upsample enlarged = new Upsample(1 << doublings, Interpolation.BILINEAR);
        return new Architecture(
                "enlarger",
                List.of(Architecture.features(PICTURE, channels)),
                List.of(
                        step("finer", new Sequence(layers), PICTURE),
                        step("enlarged", enlarged, PICTURE),
                        step(LARGER, new Layer.Add(), "enlarged", "finer")),
                List.of(Architecture.features(LARGER, channels)));
    }

    /// A network of this architecture before its first step: it adds nothing yet.
    public static Trained first(int width, int channels, int doublings, long seed) {
        Architecture architecture = residual(width, channels, doublings);
        Map<String, Tensor> weights = new HashMap<>(Parameters.initial(architecture, seed));
        String last = Parameters.of(architecture).getLast().name().replace(".bias", ".weight");
        weights.computeIfPresent(last, (_, weight) -> Tensor.allocate(weight.shape()));
        return new Trained(architecture, weights);
    }

    /// A generator whose pictures are enlarged: one network from what the generator takes to the larger picture.
    ///
    /// @param generator with one output, a square picture
    /// @param enlarger as [#residual]
    /// @param side of what comes out
    public static Trained joined(Trained generator, Trained enlarger, int side) {
        Architecture first = generator.architecture();
        Port small = first.outputs().getFirst();
        List<String> given = first.inputs().stream().map(Port::name).toList();
        List<Step> steps = new ArrayList<>();
        for (Step step : first.steps()) {
            List<String> inputs = step.inputs().stream()
                    .map(name -> given.contains(name) ? name : HALF + name)
                    .toList();
            steps.add(new Step(HALF + step.name(), step.layer(), inputs));
        }
        for (Step step : enlarger.architecture().steps()) {
            List<String> inputs = step.inputs().stream()
                    .map(name -> name.equals(PICTURE) ? HALF + small.name() : name)
                    .toList();
            steps.add(new Step(step.name().equals(LARGER) ? PICTURE : step.name(), step.layer(), inputs));
        }
        Map<String, Tensor> weights = new HashMap<>(enlarger.weights());
        generator.weights().forEach((name, weight) -> weights.put(HALF + name, weight));
        Port picture = new Port(PICTURE, Shape.of(Shape.FREE, small.shape().axis(1), side, side));
        return new Trained(new Architecture(first.name(), first.inputs(), steps, List.of(picture)), weights);
    }
}
