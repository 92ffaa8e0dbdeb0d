package atelier.worker;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import atelier.net.Architectures;
import atelier.net.OnnxReader.Trained;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What the perceptual network sees differ between pictures and those that they should be (Johnson et al. 2016).
final class Perceived {
    /// Depths that are looked at, from the first on.
    private static final List<String> TAPS = Architectures.TAPS.subList(0, 3);

    private final Student network;

    Perceived(NDManager manager, Trained perceptual) {
        network = Student.fixed(manager, perceptual.architecture().upTo(TAPS.getLast()), perceptual.weights());
    }

    /// At each depth the mean squared difference, over the mean square of what should be.
    ///
    /// @param made [n, 3 or 1, h, w], 0 to 1
    /// @param picture what it should be
    List<NDArray> missed(NDArray made, NDArray picture) {
        Blocks.Values ofMade = network.runShipped(Map.of("picture", Tensors.coloured(made)));
        Blocks.Values ofPicture = network.runShipped(Map.of("picture", Tensors.coloured(picture)));
        List<NDArray> depths = new ArrayList<>();
        for (String tap : TAPS) {
            depths.add(Losses.relative(ofMade.of(tap), ofPicture.of(tap)));
        }
        return depths;
    }
}
