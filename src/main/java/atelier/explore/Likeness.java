package atelier.explore;

import atelier.evaluate.FeatureNetwork;
import atelier.image.Raster;
import atelier.image.Resize;
import atelier.tensor.Tensor;
import java.util.List;
import java.util.stream.IntStream;

/// How far pictures are from one picture, in two ways: by their pixels, and by what a network that knows pictures
/// sees at each place, as LPIPS does it, without its learned weights (Zhang et al., "The unreasonable effectiveness of
/// deep features as a perceptual metric", CVPR 2018).
final class Likeness {
    /// Sides that the network sees pictures with are multiples of the first.
    private static final int MULTIPLE = 16;
    private static final int LEAST = 64;
    private static final int MOST = 128;

    /// @param pixels root of the mean squared difference, 0 to 1
    /// @param features root of the mean squared difference of directions, 0 to 1.4 where features are not negative
    record Distance(double pixels, double features) {}

    private final FeatureNetwork network;
    private final int[] target;
    private final List<float[]> targetMaps;

    /// @param network sees; not closed
    Likeness(FeatureNetwork network, Raster target) {
        this.network = network;
        this.target = target.toArgb();
        targetMaps = maps(target);
    }

    /// @param picture of the target's size
    Distance of(Raster picture) {
        List<float[]> maps = maps(picture);
        double features = IntStream.range(0, maps.size())
                .mapToDouble(depth -> meanSquare(maps.get(depth), targetMaps.get(depth)))
                .average()
                .orElse(0);
        return new Distance(pixels(picture.toArgb()), Math.sqrt(features));
    }

    private double pixels(int[] pixels) {
        long sum = 0;
        for (int i = 0; i < pixels.length; i++) {
            for (int shift = 0; shift < 24; shift += 8) {
                int difference = (pixels[i] >> shift & 255) - (target[i] >> shift & 255);
                sum += (long) difference * difference;
            }
        }
        return Math.sqrt(sum / (3.0 * pixels.length)) / 255;
    }

    /// At each depth the features, those of each place together one unit long, and all over the root of the number
    /// of places.
    private List<float[]> maps(Raster picture) {
        Raster seen = Resize.to(picture, side(picture.width()), side(picture.height()));
        return network.maps(seen, null).stream().map(Likeness::directions).toList();
    }

    private static int side(int pixels) {
        return Math.clamp((long) Math.round((float) pixels / MULTIPLE) * MULTIPLE, LEAST, MOST);
    }

    private static float[] directions(Tensor map) {
        float[] values = map.toArray();
        int channels = (int) map.shape().axis(1);
        int places = values.length / channels;
        for (int place = 0; place < places; place++) {
            double square = 1e-10;
            for (int c = 0; c < channels; c++) {
                float value = values[c * places + place];
                square += value * value;
            }
            float scale = (float) (1 / Math.sqrt(square * places));
            for (int c = 0; c < channels; c++) {
                values[c * places + place] *= scale;
            }
        }
        return values;
    }

    private static double meanSquare(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            double difference = one[i] - other[i];
            sum += difference * difference;
        }
        return sum;
    }
}
