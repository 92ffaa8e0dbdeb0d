package atelier.evaluate;

import atelier.base.Job;
import atelier.base.Problem;
import atelier.image.Raster;
import atelier.image.Resize;
import atelier.infer.Network;
import atelier.infer.OnnxNetwork;
import atelier.infer.Outputs;
import atelier.model.Device;
import atelier.model.Model;
import atelier.tensor.PixelCodec;
import atelier.tensor.Shape;
import atelier.tensor.Tensor;
import atelier.tensor.TensorSpec;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// A network that says in numbers what a picture shows. What is measured in one network's features compares with
/// nothing measured in another's, so its name belongs to every figure.
public final class FeatureNetwork implements AutoCloseable {
    /// The perceptual network's depths that count, each averaged over the picture: 256 numbers, from texture to
    /// things. The shallower two know of little but colour.
    public static final List<String> TAPS = List.of("relu3_1", "relu4_1", "relu5_1");
    /// Side to which pictures are brought for a network that takes any.
    private static final int SIDE = 128;

    /// How an imported network wants its pictures, which its file does not say.
    public enum Scale {
        /// 0 to 1.
        UNIT(0, 1),
        /// -1 to 1.
        SIGNED(0.5f, 0.5f),
        /// 0 to 255.
        BYTES(0, 1 / 255f);

        private final float mean;
        private final float deviation;

        Scale(float mean, float deviation) {
            this.mean = mean;
            this.deviation = deviation;
        }
    }

    private final String name;
    private final Network network;
    private final String input;
    private final TensorSpec spec;
    private final List<String> outputs;
    private final int side;

    private FeatureNetwork(
            String name, Network network, String input, TensorSpec spec, List<String> outputs, int side) {
        this.name = name;
        this.network = network;
        this.input = input;
        this.spec = spec;
        this.outputs = outputs;
        this.side = side;
    }

    /// The bundled perceptual network.
    ///
    /// @param network its graph `features`; closed with this
    public static FeatureNetwork perceptual(Model model, Network network) {
        TensorSpec spec = model.graph("features").input("picture");
        return new FeatureNetwork(model.id().value(), network, "picture", spec, TAPS, SIDE);
    }

    /// A network from elsewhere, with one input for RGB pictures [n, 3, side, side]; its first output counts,
    /// averaged over places where it has such.
    ///
    /// @throws atelier.base.ProblemException [Problem.ModelNotLoadable] for a file that is no such network
    public static FeatureNetwork imported(Path file, Scale scale) {
        OnnxNetwork network = OnnxNetwork.open(file, Device.CPU);
        SequencedMap<String, Shape> inputs = network.inputs();
        SequencedMap<String, Shape> outputs = network.outputs();
        if (inputs.size() != 1
                || outputs.isEmpty()
                || !takesPictures(inputs.firstEntry().getValue())) {
            network.close();
            throw new Problem.ModelNotLoadable(file, "no single input [n, 3, side, side]: " + inputs).exception();
        }
        Shape shape = inputs.firstEntry().getValue();
        TensorSpec spec = new TensorSpec(
                shape,
                TensorSpec.Meaning.PICTURE,
                TensorSpec.ChannelOrder.RGB,
                List.of(scale.mean, scale.mean, scale.mean),
                List.of(scale.deviation, scale.deviation, scale.deviation),
                1);
        int side = shape.axis(2) > 0 ? (int) shape.axis(2) : SIDE;
        return new FeatureNetwork(
                String.valueOf(file.getFileName()),
                network,
                inputs.firstEntry().getKey(),
                spec,
                List.of(outputs.firstEntry().getKey()),
                side);
    }

    private static boolean takesPictures(Shape shape) {
        return shape.rank() == 4 && shape.axis(0) <= 1 && shape.axis(1) == 3 && shape.axis(2) == shape.axis(3);
    }

    /// The name that its figures are told with.
    public String name() {
        return name;
    }

    /// What it says of the pictures `from` to `to`, the latter excluded. Each is seen as its middle square,
    /// brought to one size.
    public Features of(PictureSet pictures, int from, int to, Job<?> job, double begun, double done) {
        float[] all = {};
        int length = 0;
        for (int i = from; i < to; i++) {
            job.report(begun + (done - begun) * (i - from) / (to - from));
            float[] row = of(pictures.picture(i), job);
            if (i == from) {
                length = row.length;
                all = new float[Math.multiplyExact(length, to - from)];
            }
            System.arraycopy(row, 0, all, (i - from) * length, length);
        }
        return new Features(length, all);
    }

    /// What it sees at each place of a picture, one tensor [1, c, h, w] for each of its outputs that count.
    ///
    /// @param picture sides a multiple of what the network asks for, which is 16 for the perceptual one
    /// @param job where given, cancelling it stops the run
    public List<Tensor> maps(Raster picture, @Nullable Job<?> job) {
        Tensor encoded = PixelCodec.encode(picture, 0, 0, picture.width(), picture.height(), spec);
        Outputs seen = network.run(Map.of(input, encoded), job);
        return outputs.stream().map(seen::get).toList();
    }

    private float[] of(Raster picture, Job<?> job) {
        Raster square = Resize.square(picture, side);
        Outputs seen = network.run(Map.of(input, PixelCodec.encode(square, 0, 0, side, side, spec)), job);
        float[] row = {};
        for (String output : outputs) {
            float[] pooled = pooled(seen.get(output));
            int before = row.length;
            row = Arrays.copyOf(row, before + pooled.length);
            System.arraycopy(pooled, 0, row, before, pooled.length);
        }
        return row;
    }

    /// The mean of every channel, [1, c, h, w] to c numbers; what has no places, as it is.
    private static float[] pooled(Tensor tensor) {
        float[] values = tensor.toArray();
        if (tensor.shape().rank() < 4) {
            return values;
        }
        int channels = (int) tensor.shape().axis(1);
        int plane = values.length / channels;
        float[] means = new float[channels];
        for (int c = 0; c < channels; c++) {
            double sum = 0;
            for (int i = c * plane; i < (c + 1) * plane; i++) {
                sum += values[i];
            }
            means[c] = (float) (sum / plane);
        }
        return means;
    }

    @Override
    public void close() {
        network.close();
    }
}
