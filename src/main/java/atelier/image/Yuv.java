package atelier.image;

import org.jcodec.common.model.ColorSpace;
import org.jcodec.common.model.Picture;

/// Frames as video encoders want them: brightness for each pixel, colour for each four, by BT.601 with 16 as black and
/// 235 as white.
final class Yuv {
    private final int width;
    private final int height;

    /// @param width of the frames; the next even number in use, like the height
    Yuv(int width, int height) {
        this.width = width + (width & 1);
        this.height = height + (height & 1);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    Picture picture(Raster raster) {
        int[] pixels = even(raster);
        Picture picture = Picture.create(width, height, ColorSpace.YUV420J);
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
            int at = i / (width / 2) * 2 * width + i % (width / 2) * 2;
            int r = 0;
            int g = 0;
            int b = 0;
            for (int pixel : new int[] {pixels[at], pixels[at + 1], pixels[at + width], pixels[at + width + 1]}) {
                r += pixel >> 16 & 255;
                g += pixel >> 8 & 255;
                b += pixel & 255;
            }
            blue[i] = (byte) Math.round((-37.797 * r - 74.203 * g + 112 * b) / (4 * 255));
            red[i] = (byte) Math.round((112 * r - 93.786 * g - 18.214 * b) / (4 * 255));
        }
        return picture;
    }

    /// The pixels, the last column and line twice where there would be an odd number.
    private int[] even(Raster raster) {
        int[] pixels = new int[width * height];
        raster.readArgb(0, 0, raster.width(), raster.height(), pixels, 0, width);
        if (width > raster.width()) {
            for (int y = 0; y < raster.height(); y++) {
                pixels[y * width + width - 1] = pixels[y * width + width - 2];
            }
        }
        if (height > raster.height()) {
            System.arraycopy(pixels, (height - 2) * width, pixels, (height - 1) * width, width);
        }
        return pixels;
    }
}
