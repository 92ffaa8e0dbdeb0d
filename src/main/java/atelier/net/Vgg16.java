package atelier.net;

import static atelier.net.Architecture.features;
import static atelier.net.Architecture.picture;
import static atelier.net.Architecture.step;

import atelier.net.Architecture.Step;
import atelier.net.Layer.Activation;
import atelier.net.Layer.Conv;
import atelier.net.Layer.Curve;
import atelier.net.Layer.Pool;
import atelier.net.Layer.Reduction;
import atelier.tensor.Shape;
import atelier.tensor.Tensor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// VGG-16 up to its seventh convolution (Simonyan and Zisserman 2015), at its full width: picture [n, 3, h, w], RGB 0
/// to 1, to `relu1_2`, `relu2_2` and `relu3_3`, each half as large as the one before. A judge and a teacher; its
/// weights are not ours.
public final class Vgg16 {
    private static final int[][] BLOCKS = {{64, 64}, {128, 128}, {256, 256, 256}};

    /// Means and deviations of the pictures that it learned from, red, green and blue.
    private static final float[] MEANS = {0.485f, 0.456f, 0.406f};

    private static final float[] DEVIATIONS = {0.229f, 0.224f, 0.225f};

    private Vgg16() {}

    /// What it computes; the first step brings pictures to the range that it learned with.
    public static Architecture architecture() {
        Activation relu = new Activation(Curve.RELU);
        List<Step> steps = new ArrayList<>();
        List<Architecture.Port> outputs = new ArrayList<>();
        steps.add(step("normal", Conv.of(3, 3, 1), "picture"));
        String x = "normal";
        int channels = 3;
        for (int block = 0; block < BLOCKS.length; block++) {
            if (block > 0) {
                steps.add(step("halved" + block, new Pool(Reduction.MAX, 2), x));
                x = "halved" + block;
            }
            for (int i = 0; i < BLOCKS[block].length; i++) {
                String place = (block + 1) + "_" + (i + 1);
                String bent = i + 1 == BLOCKS[block].length ? "relu" + place : "conv" + place + "_relu";
                steps.add(step("conv" + place, Conv.of(channels, BLOCKS[block][i], 3), x));
                steps.add(step(bent, relu, "conv" + place));
                x = bent;
                channels = BLOCKS[block][i];
            }
            outputs.add(features(x, channels));
        }
        return new Architecture("vgg16", List.of(picture()), steps, outputs);
    }

    /// Its weights.
    ///
    /// @param archive torchvision's, `conv1_1` to `conv3_3`, as [Npz] reads them
    public static Map<String, Tensor> weights(Map<String, Tensor> archive) {
        Map<String, Tensor> weights = new HashMap<>(archive);
        float[] scales = new float[9];
        float[] shifts = new float[3];
        for (int c = 0; c < 3; c++) {
            scales[3 * c + c] = 1 / DEVIATIONS[c];
            shifts[c] = -MEANS[c] / DEVIATIONS[c];
        }
        weights.put("normal.weight", Tensor.of(Shape.of(3, 3, 1, 1), scales));
        weights.put("normal.bias", Tensor.of(Shape.of(3), shifts));
        return weights;
    }
}
