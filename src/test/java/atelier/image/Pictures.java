package atelier.image;

import java.util.Arrays;
import java.util.Base64;

/// Small pictures for tests.
final class Pictures {
    private Pictures() {}

    /// Opaque colours that change smoothly, another in every corner.
    static Raster gradient(int width, int height) {
        int[] argb = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int red = 255 * x / Math.max(1, width - 1);
                int green = 255 * y / Math.max(1, height - 1);
                argb[y * width + x] = 0xff000000 | red << 16 | green << 8 | 90;
            }
        }
        return Raster.of8(width, height, argb);
    }

    /// The gradient in sixteen bits, more and more transparent to the right.
    static Raster deep(int width, int height) {
        short[] rgba = new short[width * height * 4];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int i = (y * width + x) * 4;
                rgba[i] = (short) (65535 * x / Math.max(1, width - 1));
                rgba[i + 1] = (short) (65535 * y / Math.max(1, height - 1));
                rgba[i + 2] = (short) (x * 257 + y * 31 + 5);
                rgba[i + 3] = (short) (65535 - 1000 * x);
            }
        }
        return Raster.of16(width, height, rgba);
    }

    /// Colours and transparency that differ from pixel to pixel.
    static Raster translucent(int width, int height) {
        int[] argb = new int[width * height];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = i * 0x01234567 ^ 0x55aa00ff;
        }
        return Raster.of8(width, height, argb);
    }

    static Raster flat(int width, int height, int colour) {
        int[] argb = new int[width * height];
        Arrays.fill(argb, colour);
        return Raster.of8(width, height, argb);
    }

    /// A WebP file of one pixel, without loss.
    static byte[] webp() {
        return Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
    }
}
