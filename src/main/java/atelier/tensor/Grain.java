package atelier.tensor;

import java.nio.FloatBuffer;

/// Grain for photographs: noise that depends on a pixel's place alone and is the same for all its colours.
///
/// A network that paints sees nothing in even parts that it could make strokes of; asked for a painting's texture
/// there, it learns to amplify what is left, rounding to 8 bits and ramps. Grain is something else to make them of.
/// Because it follows from the place, a picture is the same however it is cut into tiles.
public final class Grain {
    /// Evenly distributed numbers reach so many deviations to each side.
    private static final float REACH = (float) Math.sqrt(3);

    private Grain() {}

    /// Adds grain to a region of a picture.
    ///
    /// @param picture [1, channels, h, w], 0 to 1
    /// @param x of its left edge in the whole picture
    /// @param y of its upper edge
    /// @param deviation of the noise
    public static void add(Tensor picture, int x, int y, double deviation) {
        add(picture, 0, 0, x, y, deviation);
    }

    /// Adds grain of its own to each picture of a batch.
    ///
    /// @param pictures [n, channels, h, w], 0 to 1
    /// @param seed of the first one's
    public static void addEach(Tensor pictures, long seed, double deviation) {
        for (int n = 0; n < pictures.shape().axis(0); n++) {
            add(pictures, n, seed + n, 0, 0, deviation);
        }
    }

    private static void add(Tensor pictures, int n, long seed, int x, int y, double deviation) {
        if (deviation == 0) {
            return;
        }
        int channels = (int) pictures.shape().axis(1);
        int height = (int) pictures.shape().axis(2);
        int width = (int) pictures.shape().axis(3);
        FloatBuffer data = pictures.data();
        float reach = (float) (REACH * deviation);
        float[] line = new float[width];
        float[] noise = new float[width];
        for (int row = 0; row < height; row++) {
            for (int i = 0; i < width; i++) {
                noise[i] = reach * PlaceNoise.at(seed, x + i, y + row);
            }
            for (int c = 0; c < channels; c++) {
                int at = ((n * channels + c) * height + row) * width;
                data.get(at, line);
                for (int i = 0; i < width; i++) {
                    line[i] += noise[i];
                }
                data.put(at, line);
            }
        }
    }
}
