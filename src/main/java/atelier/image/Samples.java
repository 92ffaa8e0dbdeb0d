package atelier.image;

import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferUShort;
import java.awt.image.WritableRaster;

/// The samples of a picture, to be replaced strip by strip; its alpha stays.
final class Samples {
    private final int width;
    private final int height;
    private final int[] argb;
    private final short[] rgba;

    Samples(Raster picture) {
        width = picture.width();
        height = picture.height();
        argb = picture.bits() == 8 ? picture.toArgb() : new int[0];
        rgba = picture.bits() == 16 ? picture.toRgba16() : new short[0];
    }

    /// Copies the lines from `y` on into a strip of one or three bands.
    void copyTo(WritableRaster strip, int y) {
        int bands = strip.getNumBands();
        int count = strip.getHeight() * width;
        int from = y * width;
        if (strip.getDataBuffer() instanceof DataBufferByte bytes) {
            byte[] data = bytes.getData();
            for (int i = 0; i < count * bands; i++) {
                data[i] = (byte) (argb[from + i / bands] >> (16 - 8 * (i % bands)));
            }
        } else if (strip.getDataBuffer() instanceof DataBufferUShort shorts) {
            short[] data = shorts.getData();
            for (int i = 0; i < count * bands; i++) {
                data[i] = rgba[(from + i / bands) * 4 + i % bands];
            }
        }
    }

    /// Replaces the lines from `y` on by a strip of three bands.
    void copyFrom(WritableRaster strip, int y) {
        int count = strip.getHeight() * width;
        int to = y * width;
        if (strip.getDataBuffer() instanceof DataBufferByte bytes) {
            byte[] data = bytes.getData();
            for (int i = 0, s = 0; i < count; i++, s += 3) {
                argb[to + i] = (argb[to + i] & 0xff000000)
                        | (data[s] & 255) << 16
                        | (data[s + 1] & 255) << 8
                        | (data[s + 2] & 255);
            }
        } else if (strip.getDataBuffer() instanceof DataBufferUShort shorts) {
            for (int i = 0; i < count; i++) {
                System.arraycopy(shorts.getData(), i * 3, rgba, (to + i) * 4, 3);
            }
        }
    }

    Raster raster() {
        return argb.length > 0 ? Raster.of8(width, height, argb) : Raster.of16(width, height, rgba);
    }
}
