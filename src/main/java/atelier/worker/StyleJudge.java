package atelier.worker;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import atelier.net.Architectures;
import atelier.net.OnnxReader;
import atelier.train.Measure;
import atelier.train.Objective.StyleLosses;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// The perceptual network, or what it was taught by, as the judge of painted pictures: how far what they show is from
/// the photograph, and their manner from the painting's.
record StyleJudge(Student network) {
    /// Depths that manners are compared at.
    private static final int DEPTHS = 4;

    static StyleJudge of(NDManager manager, OnnxReader.Trained perceptual) {
        return new StyleJudge(Student.fixed(
                manager, perceptual.architecture().upTo(Architectures.TAPS.get(DEPTHS - 1)), perceptual.weights()));
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

    /// A picture's manner, shallow to deep.
    static List<Texture> manner(Blocks.Values seen) {
        return Architectures.TAPS.stream()
                .limit(DEPTHS)
                .map(tap -> Texture.of(seen.of(tap)))
                .toList();
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
        NDArray detail =
                weights.detail() > 0 ? Losses.content(seen.of("relu2_1"), photograph.of("relu2_1")) : scope.create(0f);
        NDArray style = scope.create(0f);
        NDArray gram = scope.create(0f);
        List<Texture> made = manner(seen);
        for (int depth = 0; depth < DEPTHS; depth++) {
            style = style.add(Texture.moments(scope, made.get(depth), manner.get(depth)));
            if (depth > 0) {
                gram = gram.add(Texture.gram(made.get(depth), manner.get(depth)));
            }
        }
        return new Verdict(content, detail, style, gram, Losses.variation(picture));
    }
}
