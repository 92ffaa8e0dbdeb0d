package atelier.ui.kit;

import atelier.image.Raster;
import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// Rasters as JavaFX images and back. May be used on any thread.
public final class Pictures {
    private Pictures() {}

    /// Shows the raster's pixels. They are copied once, and never again by JavaFX.
    public static Image image(Raster raster) {
        int[] pixels = raster.toArgb();
        if (!raster.isOpaque()) {
            premultiply(pixels);
        }
        return new WritableImage(new PixelBuffer<>(
                raster.width(), raster.height(), IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance()));
    }

    /// The pixels of an image that came from elsewhere, such as the clipboard.
    public static Raster raster(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[Math.multiplyExact(width, height)];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return Raster.of8(width, height, pixels);
    }

    private static void premultiply(int[] pixels) {
        for (int i = 0; i < pixels.length; i++) {
            int pixel = pixels[i];
            int alpha = pixel >>> 24;
            pixels[i] = alpha << 24
                    | times(pixel >> 16 & 0xff, alpha) << 16
                    | times(pixel >> 8 & 0xff, alpha) << 8
                    | times(pixel & 0xff, alpha);
        }
    }

    private static int times(int sample, int alpha) {
        return (sample * alpha + 127) / 255;
    }
}
