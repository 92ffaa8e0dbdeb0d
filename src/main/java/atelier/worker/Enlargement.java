package atelier.worker;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import atelier.net.Architecture;
import atelier.net.Layer;
import atelier.tensor.TensorSpec;
import java.util.List;
import java.util.Map;

/// Pictures [n, channels, h, w], 0 to 1, small and large, and the network in training that leads from one to the other.
///
/// @param network from pictures in the generator's range to larger ones
/// @param factor how many times as long the side becomes
/// @param range of the generator's pictures
record Enlargement(Student network, int factor, TensorSpec range) {
    private static final String PICTURE = "picture";

    /// As the network makes pictures larger while it learns.
    NDArray learning(NDArray small) {
        return shown(network.runTraining(Map.of(PICTURE, own(small))).of("larger"));
    }

    /// The same as it would ship. One after the other: what lies between the small ones and the large ones takes
    /// some hundred times the room.
    NDArray larger(NDArray small) {
        NDList all = new NDList();
        for (int i = 0; i < small.getShape().get(0); i++) {
            try (NDManager part = small.getManager().newSubManager()) {
                NDArray one = small.get(i + ":" + (i + 1));
                one.attach(part);
                NDArray made = shown(
                                network.runShipped(Map.of(PICTURE, own(one))).of("larger"))
                        .clip(0, 1);
                made.attach(small.getManager());
                all.add(made);
            }
        }
        return NDArrays.concat(all, 0);
    }

    /// As they become larger where nothing has been learned.
    NDArray merely(NDArray small) {
        Layer larger = new Layer.Upsample(factor, Layer.Interpolation.BILINEAR);
        return run(small, Architecture.step("larger", larger, PICTURE)).of("larger");
    }

    /// As small as the generator's are, by the mean of their pixels.
    NDArray small(NDArray large) {
        return run(large, Architecture.step("small", new Layer.Pool(Layer.Reduction.AVERAGE, factor), PICTURE))
                .of("small");
    }

    /// Small pictures as soft as if they had been half as large.
    static NDArray soft(NDArray small) {
        return run(
                        small,
                        Architecture.step("half", new Layer.Pool(Layer.Reduction.AVERAGE, 2), PICTURE),
                        Architecture.step("soft", new Layer.Upsample(2, Layer.Interpolation.BILINEAR), "half"))
                .of("soft");
    }

    private static Blocks.Values run(NDArray pictures, Architecture.Step... steps) {
        Architecture all = new Architecture("sizes", List.of(Architecture.picture()), List.of(steps), List.of());
        return new Blocks(Map.of(), false).run(all, Map.of(PICTURE, pictures));
    }

    /// The pictures in the generator's range.
    private NDArray own(NDArray pictures) {
        return Scaled.of(pictures.sub(range.mean().getFirst()), 1 / range.std().getFirst());
    }

    /// The way back.
    NDArray shown(NDArray pictures) {
        return Scaled.of(pictures, range.std().getFirst()).add(range.mean().getFirst());
    }
}
