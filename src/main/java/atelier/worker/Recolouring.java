package atelier.worker;

import atelier.image.Raster;
import java.util.SplittableRandom;

/// Other colours for a painting, its strokes unchanged.
///
/// @param turn of the hues about the axis of greys, in radians
/// @param colourful 0 for greys, 1 for as it is
/// @param contrast about the middle grey, 1 for as it is
/// @param lighter than before, in steps of 255
record Recolouring(double turn, double colourful, double contrast, double lighter) {
    static Recolouring draw(SplittableRandom random) {
        return new Recolouring(
                random.nextDouble() * 2 * Math.PI,
                0.4 + 1.2 * random.nextDouble(),
                0.6 + 0.7 * random.nextDouble(),
                50 * (random.nextDouble() - 0.5));
    }

    /// An opaque picture of 8 bits in these colours; what leaves the range is cut off.
    Raster of(Raster picture) {
        double[] map = map();
        double added = lighter + (1 - contrast) * 127.5;
        int[] pixels = picture.toArgb();
        for (int i = 0; i < pixels.length; i++) {
            int red = pixels[i] >> 16 & 0xff;
            int green = pixels[i] >> 8 & 0xff;
            int blue = pixels[i] & 0xff;
            int argb = 0xff;
            for (int row = 0; row < 9; row += 3) {
                double value = map[row] * red + map[row + 1] * green + map[row + 2] * blue + added;
                argb = argb << 8 | Math.clamp(Math.round(value), 0, 255);
            }
            pixels[i] = argb;
        }
        return Raster.of8(picture.width(), picture.height(), pixels);
    }

    /// Three rows of three, from RGB to RGB.
    private double[] map() {
        // A rotation about (1, 1, 1) by Rodrigues' formula; greys stay where they are.
        double cos = Math.cos(turn);
        double grey = (1 - cos) / 3;
        double sin = Math.sin(turn) / Math.sqrt(3);
        double[] map = {
            cos + grey, grey - sin, grey + sin, grey + sin, cos + grey, grey - sin, grey - sin, grey + sin, cos + grey
        };
        for (int i = 0; i < map.length; i++) {
            map[i] = contrast * (colourful * map[i] + (1 - colourful) / 3);
        }
        return map;
    }
}
