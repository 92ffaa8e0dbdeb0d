package atelier.image;

import java.util.Arrays;
import org.jcodec.common.model.ColorSpace;
import org.jcodec.common.model.Picture;
import org.jcodec.common.model.Rect;

/// Frames as video encoders want them: brightness for each pixel, colour for each four, by BT.601 with 16 as black and
/// 235 as white.
final class Yuv {
    /// The encoder gives a frame as many bytes as it has samples of brightness: fewer than these do not hold what a
    /// frame begins with.
    private static final int LEAST = 16;

    private final int width;
    private final int height;
    /// Of what the encoder is given, of which a player shows the part that a frame has.
    private final int columns;

    private final int lines;

    /// @param width of the frames; the next even number in use, like the height
    Yuv(int width, int height) {
        this.width = width + (width & 1);
        this.height = height + (height & 1);
        columns = Math.max(LEAST, this.width);
        lines = Math.max(LEAST, this.height);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    Picture picture(Raster raster) {
        int[] pixels = grown(raster);
        Picture picture = Picture.createCropped(columns, lines, ColorSpace.YUV420J, new Rect(0, 0, width, height));
        byte[] luma = picture.getPlaneData(0);
        byte[] blue = picture.getPlaneData(1);
        byte[] red = picture.getPlaneData(2);
        for (int i = 0; i < pixels.length; i++) {
            int r = pixels[i] >> 16 & 255;
            int g = pixels[i] >> 8 & 255;
            int b = pixels[i] & 255;
            // Samples are stored less 128.
            luma[i] = (byte) Math.round(16 - 128 + (65.481 * r + 128.553 * g + 24.966 * b) / 255);
        }
        for (int i = 0; i < blue.length; i++) {
            int at = i / (columns / 2) * 2 * columns + i % (columns / 2) * 2;
            int r = 0;
            int g = 0;
            int b = 0;
            for (int pixel : new int[] {pixels[at], pixels[at + 1], pixels[at + columns], pixels[at + columns + 1]}) {
                r += pixel >> 16 & 255;
                g += pixel >> 8 & 255;
                b += pixel & 255;
            }
            blue[i] = (byte) Math.round((-37.797 * r - 74.203 * g + 112 * b) / (4 * 255));
            red[i] = (byte) Math.round((112 * r - 93.786 * g - 18.214 * b) / (4 * 255));
        }
        return picture;
    }

    /// The pixels, the last column and line again as often as it takes.
    private int[] grown(Raster raster) {
        int[] pixels = new int[columns * lines];
        raster.readArgb(0, 0, raster.width(), raster.height(), pixels, 0, columns);
        for (int y = 0; y < raster.height(); y++) {
            int last = y * columns + raster.width() - 1;
            Arrays.fill(pixels, last + 1, (y + 1) * columns, pixels[last]);
        }
        for (int y = raster.height(); y < lines; y++) {
            System.arraycopy(pixels, (y - 1) * columns, pixels, y * columns, columns);
        }
        return pixels;
    }
}
