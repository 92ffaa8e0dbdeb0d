package atelier.worker;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import atelier.train.Measure;
import atelier.train.Objective.StyleLosses;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/// The judge of painted pictures, one or several networks: how far what they show is from the photograph, and their
/// manner from the painting's. Each network's findings are added: a painter that pleases all of them has few blind
/// spots left to hide in.
record StyleJudge(List<Sight> sights) {
    /// @param eye what is compared
    /// @param network its network, ready to look
    private record Sight(Eye eye, Student network) {}

    static StyleJudge of(NDManager manager, List<Eye> eyes) {
        return new StyleJudge(eyes.stream()
                .map(eye -> new Sight(
                        eye,
                        Student.fixed(
                                manager,
                                eye.network().architecture(),
                                eye.network().weights())))
                .toList());
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

    /// Features of a picture [n, 3, h, w], network by network.
    List<Blocks.Values> see(NDArray picture) {
        return sights.stream()
                .map(sight -> sight.network().runShipped(Map.of("picture", picture)))
                .toList();
    }

    /// A picture's manner, depth by depth of each network.
    List<Texture> manner(List<Blocks.Values> seen) {
        List<Texture> manner = new ArrayList<>();
        for (int i = 0; i < sights.size(); i++) {
            for (String depth : sights.get(i).eye().style()) {
                manner.add(Texture.of(seen.get(i).of(depth)));
            }
        }
        return manner;
    }

    /// @param picture painted
    /// @param photograph features of what it should show
    /// @param manner how it should be painted
    /// @param weights of what is looked at
    Verdict judge(
            NDManager scope,
            NDArray picture,
            List<Blocks.Values> photograph,
            List<Texture> manner,
            StyleLosses weights) {
        List<Blocks.Values> seen = see(picture);
        List<Texture> made = manner(seen);
        NDArray content = scope.create(0f);
        NDArray detail = scope.create(0f);
        NDArray style = scope.create(0f);
        NDArray gram = scope.create(0f);
        int next = 0;
        for (int i = 0; i < sights.size(); i++) {
            Eye eye = sights.get(i).eye();
            for (var depth : new TreeMap<>(eye.content()).entrySet()) {
                NDArray lost = lost(seen.get(i), photograph.get(i), depth.getKey());
                content = content.add(Scaled.of(lost, depth.getValue()));
            }
            for (String depth : weights.detail() > 0 ? eye.detail() : List.<String>of()) {
                detail = detail.add(lost(seen.get(i), photograph.get(i), depth));
            }
            for (String depth : eye.style()) {
                style = style.add(Texture.moments(scope, made.get(next), manner.get(next)));
                if (eye.gram().contains(depth)) {
                    gram = gram.add(Texture.gram(made.get(next), manner.get(next)));
                }
                next++;
            }
        }
        return new Verdict(content, detail, style, gram, Losses.variation(picture));
    }

    private static NDArray lost(Blocks.Values made, Blocks.Values photograph, String depth) {
        return Losses.content(made.of(depth), photograph.of(depth));
    }
}
