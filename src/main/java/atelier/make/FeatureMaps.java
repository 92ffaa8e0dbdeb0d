package atelier.make;

import atelier.tensor.Tensor;
import java.util.Map;

/// What the content network says of an area: two tensors [1, channels, height / stride, width / stride].
record FeatureMaps(Area area, int stride, Tensor features1, Tensor features2) {
    Map<String, Tensor> named() {
        return Map.of("features1", features1, "features2", features2);
    }

    /// Copies what both hold of `part` to `target`.
    void copyTo(FeatureMaps target, Area part) {
        copy(features1, target, target.features1, part);
        copy(features2, target, target.features2, part);
    }

    private void copy(Tensor from, FeatureMaps target, Tensor to, Area part) {
        int channels = Math.toIntExact(from.shape().axis(1));
        int length = part.width() / stride;
        for (int c = 0; c < channels; c++) {
            for (int y = part.y(); y < part.bottom(); y += stride) {
                to.data().put(target.index(c, part.x(), y), from.data(), index(c, part.x(), y), length);
            }
        }
    }

    /// Where the feature of a channel at pixel (x, y) lies.
    int index(int channel, int x, int y) {
        return area.index(stride, channel, x, y);
    }
}
