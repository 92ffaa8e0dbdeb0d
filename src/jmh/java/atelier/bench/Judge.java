package atelier.bench;

import atelier.base.FileHashes;
import atelier.image.Raster;
import atelier.infer.Network;
import atelier.infer.OnnxNetwork;
import atelier.model.Device;
import atelier.model.Model;
import atelier.model.ModelId;
import atelier.model.ModelLibrary;
import atelier.net.Npz;
import atelier.net.OnnxWriter;
import atelier.net.Vgg16;
import atelier.tensor.PixelCodec;
import atelier.tensor.Tensor;
import atelier.tensor.TensorSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A feature network and what it finds wrong with a painted picture.
///
/// @param name as the report calls it
/// @param spec how it wants its pictures
/// @param content depths compared by place, with their weights: squared difference of features whose channels
///     are brought to mean 0 and deviation 1
/// @param style depths compared by channel means and deviations: squared differences over the mean square
record Judge(String name, Network network, TensorSpec spec, Map<String, Double> content, List<String> style)
        implements AutoCloseable {
    static final Path VGG16 = Path.of("../shared/data/weights/vgg16/vgg16_conv1_1_to_conv3_3.npz");

    private static final double EPSILON = 1e-5;

    /// What a judge says of one picture; less is better.
    ///
    /// @param deepest the style's share of the last depth
    record Verdict(double content, double style, double deepest) {}

    /// The bundled perceptual network, by the measures of style training.
    static Judge perceptual() {
        FileHashes hashes = new FileHashes();
        ModelLibrary library = new ModelLibrary(List.of(Path.of("models")), hashes);
        Model model = library.find(new ModelId("perceptual-1"));
        return new Judge(
                "perceptual-1",
                OnnxNetwork.open(library.verified(model, model.graph("features").file()), Device.CPU),
                TensorSpec.rgb01(16),
                Map.of("relu4_1", 1.0, "relu3_1", 0.5),
                List.of("relu1_1", "relu2_1", "relu3_1", "relu4_1"));
    }

    /// VGG-16 up to its seventh convolution. A plan's `fine` teaches through the two shallower of its depths;
    /// content is compared at the deepest alone, and that depth's share of the style is told by itself.
    ///
    /// @param folder for its ONNX file
    static Judge vgg16(Path folder) throws IOException {
        Path file = folder.resolve("vgg16.onnx");
        Files.write(file, OnnxWriter.write(Vgg16.architecture(), Vgg16.weights(Npz.read(VGG16))));
        return new Judge(
                "VGG-16",
                OnnxNetwork.open(file, Device.CPU),
                TensorSpec.rgb01(4),
                Map.of("relu3_3", 1.0),
                List.of("relu1_2", "relu2_2", "relu3_3"));
    }

    Map<String, Tensor> see(Raster picture) {
        Tensor tensor = PixelCodec.encode(picture, 0, 0, picture.width(), picture.height(), spec);
        return network.run(Map.of("picture", tensor), null).tensors();
    }

    Verdict of(Raster painted, Raster photograph, Raster painting) {
        Map<String, Tensor> made = see(painted);
        Map<String, Tensor> wanted = see(photograph);
        Map<String, Tensor> liked = see(painting);
        double contentLoss = 0;
        for (var depth : content.entrySet()) {
            contentLoss += depth.getValue() * contentLoss(at(made, depth.getKey()), at(wanted, depth.getKey()));
        }
        double styleLoss = 0;
        double deepest = 0;
        for (String depth : style) {
            deepest = styleLoss(at(made, depth), at(liked, depth));
            styleLoss += deepest;
        }
        return new Verdict(contentLoss, styleLoss, deepest);
    }

    @Override
    public void close() {
        network.close();
    }

    private static double contentLoss(Tensor made, Tensor wanted) {
        int channels = (int) made.shape().axis(1);
        float[] a = made.toArray();
        float[] b = wanted.toArray();
        int plane = a.length / channels;
        double sum = 0;
        for (int c = 0; c < channels; c++) {
            double[] ofA = moments(a, c * plane, plane);
            double[] ofB = moments(b, c * plane, plane);
            for (int i = c * plane; i < (c + 1) * plane; i++) {
                double difference = (a[i] - ofA[0]) / ofA[1] - (b[i] - ofB[0]) / ofB[1];
                sum += difference * difference;
            }
        }
        return sum / a.length;
    }

    private static double styleLoss(Tensor made, Tensor liked) {
        int channels = (int) made.shape().axis(1);
        float[] a = made.toArray();
        float[] b = liked.toArray();
        double sum = 0;
        for (int c = 0; c < channels; c++) {
            double[] ofA = moments(a, c * (a.length / channels), a.length / channels);
            double[] ofB = moments(b, c * (b.length / channels), b.length / channels);
            sum += Math.pow(ofA[0] - ofB[0], 2) + Math.pow(ofA[1] - ofB[1], 2);
        }
        double square = 0;
        for (float value : b) {
            square += (double) value * value;
        }
        return sum / channels / (square / b.length);
    }

    /// Mean and deviation.
    private static double[] moments(float[] values, int from, int length) {
        double sum = 0;
        double squares = 0;
        for (int i = from; i < from + length; i++) {
            sum += values[i];
            squares += (double) values[i] * values[i];
        }
        double mean = sum / length;
        return new double[] {mean, Math.sqrt(Math.max(0, squares / length - mean * mean) + EPSILON)};
    }

    private static Tensor at(Map<String, Tensor> features, String depth) {
        return Objects.requireNonNull(features.get(depth), depth);
    }
}
