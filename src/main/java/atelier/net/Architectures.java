package atelier.net;

import static atelier.net.Architecture.features;
import static atelier.net.Architecture.picture;
import static atelier.net.Architecture.step;
import static atelier.net.Architecture.vector;

import atelier.net.Architecture.Step;
import atelier.net.Layer.Activation;
import atelier.net.Layer.Conv;
import atelier.net.Layer.Curve;
import atelier.net.Layer.PixelUnshuffle;
import atelier.net.Layer.Pool;
import atelier.net.Layer.Reduction;
import atelier.net.Layer.Residual;
import atelier.net.Layer.Sequence;
import java.util.ArrayList;
import java.util.List;

/// The networks of this project.
public final class Architectures {
    /// Names of the perceptual network's taps, shallow to deep, after the VGG layers they are taught by.
    public static final List<String> TAPS = List.of("relu1_1", "relu2_1", "relu3_1", "relu4_1", "relu5_1");

    /// Channels of the taps.
    public static final List<Integer> TAP_CHANNELS = List.of(16, 32, 64, 96, 96);

    /// Channels inside the style networks; the code is eight times as long.
    private static final int BODY = 64;

    private static final int CODE = 8 * BODY;

    private Architectures() {}

    /// Picture [n, 3, h, w], RGB 0 to 1, to rectified features at five depths, each half as large as the
    /// one before: a slim VGG (Simonyan and Zisserman 2015), 330 thousand weights.
    public static Architecture perceptual() {
        Activation relu = new Activation(Curve.RELU);
        Pool pool = new Pool(Reduction.MAX, 2);
        List<Step> steps = List.of(
                step("relu1_1", Sequence.of(Conv.of(3, 16, 3), relu), "picture"),
                step("relu2_1", Sequence.of(Conv.of(16, 16, 3), relu, pool, Conv.of(16, 32, 3), relu), "relu1_1"),
                step("relu3_1", Sequence.of(Conv.of(32, 32, 3), relu, pool, Conv.of(32, 64, 3), relu), "relu2_1"),
                step(
                        "relu4_1",
                        Sequence.of(Conv.of(64, 64, 3), relu, Conv.of(64, 64, 3), relu, pool, Conv.of(64, 96, 3), relu),
                        "relu3_1"),
                step("relu5_1", Sequence.of(Conv.of(96, 96, 3), relu, pool, Conv.of(96, 96, 3), relu), "relu4_1"));
        List<Architecture.Port> outputs = new ArrayList<>();
        for (int i = 0; i < TAPS.size(); i++) {
            outputs.add(features(TAPS.get(i), TAP_CHANNELS.get(i)));
        }
        return new Architecture("perceptual", List.of(picture()), steps, outputs);
    }

    /// The painting's part of arbitrary style: picture [n, 3, h, w], RGB 0 to 1, sides multiples of 4, to
    /// `code` [n, 512]: mean and deviation of two depths of features, then scales and shifts for two
    /// modulated blocks, each 64 numbers (after MicroAST, Wang et al. 2023).
    public static Architecture style() {
        List<Step> steps = new ArrayList<>(encoder());
        steps.add(step("moments1", new Layer.Moments(), "features1"));
        steps.add(step("moments2", new Layer.Moments(), "features2"));
        for (int depth = 1; depth <= 2; depth++) {
            for (String role : List.of("scale", "shift")) {
                steps.add(step(
                        role + depth,
                        Sequence.of(Conv.depthwise(BODY, 3), new Layer.GlobalAverage()),
                        "features" + depth));
            }
        }
        steps.add(step("joined", new Layer.Concat(), "moments1", "moments2", "scale1", "shift1", "scale2", "shift2"));
        steps.add(step("code", new Layer.Reshape(List.of((long) CODE)), "joined"));
        return new Architecture("style", List.of(picture()), steps, List.of(vector("code", CODE)));
    }

    /// The photograph's part: picture [n, 3, h, w] to `features1` and `features2` [n, 64, h / 4, w / 4].
    /// A pixel's reach is 20 pixels.
    public static Architecture content() {
        return new Architecture(
                "content",
                List.of(picture()),
                encoder(),
                List.of(features("features1", BODY), features("features2", BODY)));
    }

    /// The painter: features, their moments over the whole picture [n, 256] (mean and deviation of both
    /// depths) and a code [n, 512] to a picture [n, 3, h, w]. A pixel's reach is 24 pixels.
    ///
    /// Both depths take on the code's statistics; the deeper one goes through a modulated block before
    /// the shallower joins it, so that all statistics are known before painting begins.
    public static Architecture paint() {
        return paint(false);
    }

    /// The same.
    ///
    /// @param smooth as [Layer.UpsampledConv]
    public static Architecture paint(boolean smooth) {
        Activation relu = new Activation(Curve.RELU);
        List<Step> steps = new ArrayList<>();
        slices(steps, "moments", List.of("mean1", "deviation1", "mean2", "deviation2"));
        slices(
                steps,
                "code",
                List.of(
                        "newMean1",
                        "newDeviation1",
                        "newMean2",
                        "newDeviation2",
                        "scale1",
                        "shift1",
                        "scale2",
                        "shift2"));
        for (int depth = 1; depth <= 2; depth++) {
            steps.add(step(
                    "styled" + depth,
                    new Layer.AdaptiveNorm(),
                    "features" + depth,
                    "mean" + depth,
                    "deviation" + depth,
                    "newMean" + depth,
                    "newDeviation" + depth));
        }
        modulated(steps, "deep", "styled2", "scale2", "shift2");
        steps.add(step("both", new Layer.Add(), "deep", "styled1"));
        modulated(steps, "shallow", "both", "scale1", "shift1");
        steps.add(step(
                "picture",
                Sequence.of(
                        new Layer.UpsampledConv(BODY, BODY / 4, smooth),
                        relu,
                        Conv.of(BODY / 4, BODY / 4, 3),
                        relu,
                        new Layer.UpsampledConv(BODY / 4, 3, smooth)),
                "shallow"));
        return new Architecture(
                "paint",
                List.of(
                        features("features1", BODY),
                        features("features2", BODY),
                        vector("moments", 4 * BODY),
                        vector("code", CODE)),
                steps,
                List.of(picture()));
    }

    /// The VGG-19 encoder distilled to a sixteenth (Wang et al. 2020), with 1x1 maps to the real VGG-19's
    /// widths: picture RGB 0 to 1 to `relu1_1` ... `relu5_1`. A teacher; its weights are not ours.
    public static Architecture distilledVgg19() {
        return vgg19("distilled-vgg19", true);
    }

    /// The same encoder with the channels that it has, 16 to 128: a quarter of each width, and less than half of
    /// the work. The moments of these channels are all that those of the real widths are made from.
    public static Architecture narrowVgg19() {
        return vgg19("narrow-vgg19", false);
    }

    private static Architecture vgg19(String title, boolean widened) {
        int[][] blocks = {{16, 16}, {32, 32}, {64, 64, 64, 64}, {128, 128, 128, 128}, {128}};
        int[] real = {64, 128, 256, 512, 512};
        Activation relu = new Activation(Curve.RELU);
        List<Step> steps = new ArrayList<>();
        List<Architecture.Port> outputs = new ArrayList<>();
        steps.add(step("conv0", Conv.of(3, 3, 1), "picture"));
        String x = "conv0";
        int channels = 3;
        for (int block = 0; block < blocks.length; block++) {
            String tap = TAPS.get(block);
            for (int i = 0; i < blocks[block].length; i++) {
                String name = "conv" + (block + 1) + (i + 1);
                String seen = i == 0 && !widened ? tap : name + "_relu";
                steps.add(step(name, Conv.reflecting(channels, blocks[block][i], 3), x));
                steps.add(step(seen, relu, name));
                x = seen;
                channels = blocks[block][i];
                if (i == 0 && widened) {
                    steps.add(step(name + "_aux", Conv.of(channels, real[block], 1), x));
                    steps.add(step(tap, relu, name + "_aux"));
                }
                if (i == 0) {
                    outputs.add(features(tap, widened ? real[block] : channels));
                }
            }
            steps.add(step("pool" + (block + 1), new Pool(Reduction.MAX, 2), x));
            x = "pool" + (block + 1);
        }
        return new Architecture(title, List.of(picture()), steps, outputs);
    }

    /// The encoder that the style and content networks share in form, not in weights.
    private static List<Step> encoder() {
        Activation relu = new Activation(Curve.RELU);
        return List.of(
                step(
                        "features1",
                        Sequence.of(
                                new PixelUnshuffle(4),
                                Conv.of(48, BODY, 3),
                                relu,
                                Conv.of(BODY, BODY, 1),
                                relu,
                                residual()),
                        "picture"),
                step("features2", residual(), "features1"));
    }

    private static Residual residual() {
        return Residual.of(Conv.of(BODY, BODY, 3), new Activation(Curve.RELU), Conv.of(BODY, BODY, 3));
    }

    /// A residual block whose two convolutions are scaled and shifted by the code.
    private static void modulated(List<Step> steps, String name, String x, String scale, String shift) {
        steps.add(step(name + "_first", Conv.of(BODY, BODY, 3), x));
        steps.add(step(name + "_first_modulated", new Layer.Modulate(), name + "_first", scale, shift));
        steps.add(step(name + "_bent", new Activation(Curve.RELU), name + "_first_modulated"));
        steps.add(step(name + "_second", Conv.of(BODY, BODY, 3), name + "_bent"));
        steps.add(step(name + "_second_modulated", new Layer.Modulate(), name + "_second", scale, shift));
        steps.add(step(name, new Layer.Add(), x, name + "_second_modulated"));
    }

    /// Cuts a vector into parts [n, 64, 1, 1].
    private static void slices(List<Step> steps, String vector, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            steps.add(step(
                    names.get(i),
                    Sequence.of(
                            new Layer.Slice(i * BODY, (i + 1) * BODY), new Layer.Reshape(List.of((long) BODY, 1L, 1L))),
                    vector));
        }
    }
}
