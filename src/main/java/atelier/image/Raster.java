package atelier.image;

import java.util.Arrays;
import java.util.Optional;

/// The pixels of a picture: immutable, upright, sRGB with straight alpha, 8 or 16 bits a sample.
///
/// Eight bits are kept as one `int` 0xAARRGGBB a pixel, sixteen as four shorts R, G, B, A. The colour
/// profile is the one that the file came with; the pixels are already converted from it, and a writer
/// converts them back.
public final class Raster {
    private final int width;
    private final int height;
    private final int[] argb;
    private final short[] rgba16;
    private final byte[] profile;

    private Raster(int width, int height, int[] argb, short[] rgba16, byte[] profile) {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("a raster of " + width + "x" + height);
        }
        this.width = width;
        this.height = height;
        this.argb = argb;
        this.rgba16 = rgba16;
        this.profile = profile;
    }

    /// Eight bits a sample. The array becomes the raster's own.
    ///
    /// @param argb width * height pixels 0xAARRGGBB, row by row
    public static Raster of8(int width, int height, int[] argb) {
        if (argb.length != Math.multiplyExact(width, height)) {
            throw new IllegalArgumentException(argb.length + " pixels for " + width + "x" + height);
        }
        return new Raster(width, height, argb, new short[0], new byte[0]);
    }

    /// Sixteen bits a sample. The array becomes the raster's own.
    ///
    /// @param rgba width * height * 4 unsigned samples R, G, B, A, row by row
    public static Raster of16(int width, int height, short[] rgba) {
        if (rgba.length != Math.multiplyExact(Math.multiplyExact(width, height), 4)) {
            throw new IllegalArgumentException(rgba.length + " samples for " + width + "x" + height);
        }
        return new Raster(width, height, new int[0], rgba, new byte[0]);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /// Bits a sample: 8 or 16.
    public int bits() {
        return argb.length > 0 ? 8 : 16;
    }

    /// The ICC profile that the file came with; empty for sRGB.
    public Optional<byte[]> profile() {
        return profile.length == 0 ? Optional.empty() : Optional.of(profile.clone());
    }

    /// The same pixels with this ICC profile to be written with; an empty one for sRGB.
    public Raster withProfile(byte[] icc) {
        return new Raster(width, height, argb, rgba16, icc.clone());
    }

    /// The pixel at (x, y) as 0xAARRGGBB, the upper eight bits of each sample where there are sixteen.
    public int argb(int x, int y) {
        int i = y * width + x;
        if (argb.length > 0) {
            return argb[i];
        }
        int j = i * 4;
        return high(rgba16[j + 3]) << 24 | high(rgba16[j]) << 16 | high(rgba16[j + 1]) << 8 | high(rgba16[j + 2]);
    }

    /// One sample as 0 to 65535, eight bits widened (255 becomes 65535).
    ///
    /// @param channel 0 red, 1 green, 2 blue, 3 alpha
    public int sample16(int x, int y, int channel) {
        int i = y * width + x;
        if (argb.length == 0) {
            return Short.toUnsignedInt(rgba16[i * 4 + channel]);
        }
        int shift = channel == 3 ? 24 : 16 - 8 * channel;
        return (argb[i] >>> shift & 0xff) * 257;
    }

    /// Copies pixels as 0xAARRGGBB.
    ///
    /// @param target filled from `offset`, row by row, rows `stride` apart
    public void readArgb(int x, int y, int w, int h, int[] target, int offset, int stride) {
        for (int row = 0; row < h; row++) {
            int to = offset + row * stride;
            if (argb.length > 0) {
                System.arraycopy(argb, (y + row) * width + x, target, to, w);
            } else {
                for (int column = 0; column < w; column++) {
                    target[to + column] = argb(x + column, y + row);
                }
            }
        }
    }

    /// Copies pixels as unsigned samples R, G, B, A, eight bits widened (255 becomes 65535).
    ///
    /// @param target filled from `offset`, row by row, rows `stride` samples apart
    public void readRgba16(int x, int y, int w, int h, short[] target, int offset, int stride) {
        for (int row = 0; row < h; row++) {
            int from = (y + row) * width + x;
            int to = offset + row * stride;
            if (argb.length == 0) {
                System.arraycopy(rgba16, from * 4, target, to, w * 4);
            } else {
                for (int i = from; i < from + w; i++, to += 4) {
                    int pixel = argb[i];
                    target[to] = (short) ((pixel >> 16 & 0xff) * 257);
                    target[to + 1] = (short) ((pixel >> 8 & 0xff) * 257);
                    target[to + 2] = (short) ((pixel & 0xff) * 257);
                    target[to + 3] = (short) ((pixel >>> 24) * 257);
                }
            }
        }
    }

    /// The part in the middle, which is no larger than the whole.
    public Raster middle(int w, int h) {
        return crop((width() - w) / 2, (height() - h) / 2, w, h);
    }

    /// A part of this raster that lies inside it, with the same depth and profile.
    public Raster crop(int x, int y, int w, int h) {
        if (bits() == 8) {
            int[] part = new int[Math.multiplyExact(w, h)];
            readArgb(x, y, w, h, part, 0, w);
            return new Raster(w, h, part, new short[0], profile);
        }
        short[] part = new short[Math.multiplyExact(Math.multiplyExact(w, h), 4)];
        readRgba16(x, y, w, h, part, 0, w * 4);
        return new Raster(w, h, new int[0], part, profile);
    }

    /// All pixels as 0xAARRGGBB, a fresh array.
    public int[] toArgb() {
        int[] all = new int[width * height];
        readArgb(0, 0, width, height, all, 0, width);
        return all;
    }

    /// All samples R, G, B, A, a fresh array.
    public short[] toRgba16() {
        short[] all = new short[Math.multiplyExact(width * height, 4)];
        readRgba16(0, 0, width, height, all, 0, width * 4);
        return all;
    }

    /// Whether no pixel is transparent.
    public boolean isOpaque() {
        if (argb.length > 0) {
            for (int pixel : argb) {
                if (pixel >>> 24 != 255) {
                    return false;
                }
            }
            return true;
        }
        for (int i = 3; i < rgba16.length; i += 4) {
            if (rgba16[i] != -1) {
                return false;
            }
        }
        return true;
    }

    /// The largest difference of any sample in the eight-bit view; 256 when the sizes differ.
    public int largestDifference(Raster other) {
        if (other.width != width || other.height != height) {
            return 256;
        }
        int largest = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int a = argb(x, y);
                int b = other.argb(x, y);
                for (int shift = 0; shift < 32; shift += 8) {
                    largest = Math.max(largest, Math.abs((a >>> shift & 0xff) - (b >>> shift & 0xff)));
                }
            }
        }
        return largest;
    }

    /// Equal size, depth, samples and profile.
    @Override
    public boolean equals(Object other) {
        return other instanceof Raster raster
                && width == raster.width
                && height == raster.height
                && Arrays.equals(argb, raster.argb)
                && Arrays.equals(rgba16, raster.rgba16)
                && Arrays.equals(profile, raster.profile);
    }

    @Override
    public int hashCode() {
        return (width * 31 + height) * 31 + (argb.length > 0 ? Arrays.hashCode(argb) : Arrays.hashCode(rgba16));
    }

    @Override
    public String toString() {
        return width + "x" + height + ", " + bits() + " bits" + (profile.length > 0 ? ", with a profile" : "");
    }

    private static int high(short sample) {
        return sample >>> 8 & 0xff;
    }
}
