package atelier.worker;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import atelier.evaluate.FeatureNetwork;
import atelier.evaluate.Features;
import atelier.evaluate.Frechet;
import atelier.evaluate.Variety;
import atelier.net.OnnxReader;
import atelier.tensor.Tensor;
import atelier.train.Measure;
import java.util.Map;

/// How varied generated pictures are and how far from real ones, in the perceptual network's features, while the
/// training goes on. Few pictures are looked at, so the distance is good for a curve and for nothing else.
final class Inspection {
    /// Pictures that are worth looking at, of each kind.
    static final int PICTURES = 128;
    /// Pictures run at once: more take memory and no less time.
    private static final int BATCH = 32;
    /// What the network halves four times.
    private static final int MULTIPLE = 16;

    private static final int LEAST_SIDE = 32;

    private final Student network;
    private final Features real;
    private final double variety;

    /// @param manager for the network's weights
    /// @param perceptual the network
    /// @param pictures real ones that stand for the data, see [DatasetDeck#standard]: [n, 1 or 3, side, side], 0 to
    /// 1, at least two
    Inspection(NDManager manager, OnnxReader.Trained perceptual, Tensor pictures) {
        this.network = Student.fixed(manager, perceptual.architecture(), perceptual.weights());
        try (NDManager scope = manager.newSubManager()) {
            this.real = features(scope, Tensors.toArray(scope, pictures));
        }
        this.variety = Variety.of(real);
    }

    /// [Measure#DIVERSITY] and [Measure#FRECHET].
    ///
    /// @param scope closed afterwards
    /// @param generated [n, 1 or 3, side, side], 0 to 1, at least two
    Map<String, Double> measure(NDManager scope, NDArray generated) {
        Features features = features(scope, generated);
        return Map.of(
                // Pictures all alike have no variety of their own to compare with.
                Measure.DIVERSITY,
                variety > 0 ? Variety.of(features) / variety : 1,
                Measure.FRECHET,
                Frechet.distance(features, real));
    }

    /// The taps of [FeatureNetwork], averaged over the picture.
    Features features(NDManager scope, NDArray pictures) {
        int count = (int) pictures.getShape().get(0);
        float[][] parts = new float[(count + BATCH - 1) / BATCH][];
        for (int i = 0; i < parts.length; i++) {
            try (NDManager part = scope.newSubManager()) {
                NDArray some = pictures.get(i * BATCH + ":" + Math.min(count, (i + 1) * BATCH));
                some.attach(part);
                parts[i] = pooled(fitting(some)).toFloatArray();
            }
        }
        int length = parts[0].length / Math.min(BATCH, count);
        float[] all = new float[count * length];
        for (int i = 0; i < parts.length; i++) {
            System.arraycopy(parts[i], 0, all, i * BATCH * length, parts[i].length);
        }
        return new Features(length, all);
    }

    private NDArray pooled(NDArray pictures) {
        Blocks.Values seen = network.runShipped(Map.of("picture", pictures));
        NDList taps = new NDList();
        for (String tap : FeatureNetwork.TAPS) {
            NDArray mean = Blocks.average(seen.of(tap));
            taps.add(mean.reshape(mean.getShape().get(0), mean.getShape().get(1)));
        }
        return NDArrays.concat(taps, 1);
    }

    /// In three channels, as large as the network can take.
    private static NDArray fitting(NDArray pictures) {
        Shape shape = pictures.getShape();
        long side = shape.get(2);
        NDArray coloured = Tensors.coloured(pictures);
        long taken = Math.max(LEAST_SIDE, (side + MULTIPLE - 1) / MULTIPLE * MULTIPLE);
        return side == taken
                ? coloured
                : coloured.getNDArrayInternal().interpolation(new long[] {taken, taken}, 1, false);
    }
}
