package atelier.make;

import atelier.tensor.Tensor;
import java.nio.ShortBuffer;

/// Features of a large photograph, kept in half precision: half the memory, and an error of 2^-11 of a
/// value, far below the step of a pixel.
record HalfMaps(Area area, int stride, ShortBuffer features1, ShortBuffer features2) {
    static HalfMaps of(Area area, int stride, long channels, Workspace memory) {
        int size = Math.toIntExact(area.pixels() / stride / stride * channels);
        return new HalfMaps(area, stride, memory.halves("features1", size), memory.halves("features2", size));
    }

    /// Keeps what `maps` holds of `part`.
    void keep(FeatureMaps maps, Area part) {
        keep(maps, maps.features1(), features1, part);
        keep(maps, maps.features2(), features2, part);
    }

    private void keep(FeatureMaps maps, Tensor from, ShortBuffer to, Area part) {
        float[] floats = new float[part.width() / stride];
        short[] halves = new short[floats.length];
        for (int c = 0; c < from.shape().axis(1); c++) {
            for (int y = part.y(); y < part.bottom(); y += stride) {
                from.data().get(maps.index(c, part.x(), y), floats);
                for (int i = 0; i < floats.length; i++) {
                    halves[i] = Float.floatToFloat16(floats[i]);
                }
                to.put(area.index(stride, c, part.x(), y), halves);
            }
        }
    }

    /// Gives `maps` what is kept of its area.
    void copyTo(FeatureMaps maps) {
        copy(features1, maps, maps.features1());
        copy(features2, maps, maps.features2());
    }

    private void copy(ShortBuffer from, FeatureMaps maps, Tensor to) {
        Area part = maps.area();
        short[] halves = new short[part.width() / stride];
        float[] floats = new float[halves.length];
        for (int c = 0; c < to.shape().axis(1); c++) {
            for (int y = part.y(); y < part.bottom(); y += stride) {
                from.get(area.index(stride, c, part.x(), y), halves);
                for (int i = 0; i < halves.length; i++) {
                    floats[i] = Float.float16ToFloat(halves[i]);
                }
                to.data().put(maps.index(c, part.x(), y), floats);
            }
        }
    }
}
