package atelier.worker;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import atelier.net.Architecture;
import atelier.net.Architectures;
import atelier.net.OnnxReader;
import atelier.net.Vgg16;
import atelier.tensor.Tensor;
import atelier.train.Measure;
import atelier.train.Objective.StyleLosses;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/// The perceptual network, or what it was taught by, as the judge of painted pictures: how far what they show is from
/// the photograph, and their manner from the painting's. Manners are compared at every tap that it has.
record StyleJudge(Student network) {
    private static final String SHALLOWEST = Architectures.TAPS.getFirst();
    private static final String DEEPEST = "relu4_1";

    /// Taps that detail is compared at, where they are.
    private static final Set<String> DETAIL = Set.of("relu2_1", Vgg16.FINE);

    static StyleJudge of(NDManager manager, OnnxReader.Trained perceptual) {
        return new StyleJudge(Student.fixed(manager, perceptual.architecture().upTo(DEEPEST), perceptual.weights()));
    }

    /// A judge that looks at fine patterns with a second, wider network too.
    ///
    /// @param fine weights of [Vgg16]
    static OnnxReader.Trained withFine(OnnxReader.Trained perceptual, Map<String, Tensor> fine) {
        Map<String, Tensor> weights = new HashMap<>(perceptual.weights());
        weights.putAll(fine);
        Architecture both = Vgg16.architecture().upTo(Vgg16.FINE).beside(perceptual.architecture());
        return new OnnxReader.Trained(both, weights);
    }

    /// Where the judge looks at a picture: not at its border, where the networks see their own padding, and moved
    /// by a few pixels, so that no grid can hide between the squares of the judge's pooling.
    record Look(int x, int y) {
        private static final int BORDER = 4;
        private static final int SHIFT = 4;

        static Look draw(SplittableRandom random) {
            return new Look(random.nextInt(SHIFT), random.nextInt(SHIFT));
        }

        NDArray at(NDArray picture) {
            long length = picture.getShape().get(2) - 2 * BORDER - SHIFT;
            int top = BORDER + y;
            int left = BORDER + x;
            return Losses.part(picture, top, top + length, left, left + length);
        }
    }

    /// What the loss is made of, one number each.
    record Verdict(NDArray content, NDArray detail, NDArray style, NDArray gram, NDArray variation) {
        NDArray loss(StyleLosses weights) {
            return Scaled.of(content, weights.content())
                    .add(Scaled.of(detail, weights.detail()))
                    .add(Scaled.of(style, weights.style() * (1 - weights.gram())))
                    .add(Scaled.of(gram, weights.style() * weights.gram()))
                    .add(Scaled.of(variation, weights.variation()));
        }

        void tell(Map<String, Double> measures, StyleLosses weights) {
            measures.put(Measure.CONTENT, (double) content.getFloat());
            if (weights.detail() > 0) {
                measures.put(Measure.DETAIL, (double) detail.getFloat());
            }
            measures.put(Measure.STYLE, (double) style.getFloat());
            measures.put(Measure.GRAM, (double) gram.getFloat());
            measures.put(Measure.VARIATION, (double) variation.getFloat());
        }
    }

    /// Features of a picture [n, 3, h, w].
    Blocks.Values see(NDArray picture) {
        return network.run(Map.of("picture", picture));
    }

    /// A picture's manner, tap by tap.
    List<Texture> manner(Blocks.Values seen) {
        return taps().stream().map(tap -> Texture.of(seen.of(tap))).toList();
    }

    /// @param picture painted
    /// @param photograph features of what it should show
    /// @param manner how it should be painted
    /// @param weights of what is looked at
    Verdict judge(
            NDManager scope, NDArray picture, Blocks.Values photograph, List<Texture> manner, StyleLosses weights) {
        Blocks.Values seen = see(picture);
        NDArray content = Losses.content(seen.of("relu4_1"), photograph.of("relu4_1"))
                .add(Scaled.of(Losses.content(seen.of("relu3_1"), photograph.of("relu3_1")), 0.5));
        NDArray detail = scope.create(0f);
        NDArray style = scope.create(0f);
        NDArray gram = scope.create(0f);
        List<Texture> made = manner(seen);
        List<String> taps = taps();
        for (int i = 0; i < taps.size(); i++) {
            String tap = taps.get(i);
            style = style.add(Texture.moments(scope, made.get(i), manner.get(i)));
            if (!tap.equals(SHALLOWEST)) {
                gram = gram.add(Texture.gram(made.get(i), manner.get(i)));
            }
            if (weights.detail() > 0 && DETAIL.contains(tap)) {
                detail = detail.add(Losses.content(seen.of(tap), photograph.of(tap)));
            }
        }
        return new Verdict(content, detail, style, gram, Losses.variation(picture));
    }

    private List<String> taps() {
        return network.architecture().outputs().stream()
                .map(Architecture.Port::name)
                .toList();
    }
}
