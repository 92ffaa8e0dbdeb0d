package atelier.image;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;

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

    /// A WebP file of one pixel 0xRRGGBB, without loss, whose samples are in this profile.
    static byte[] webp(int colour, byte[] profile) {
        // Flags, of which one tells of the profile, and width and height, less one.
        byte[] extended = {0x20, 0, 0, 0, 0, 0, 0, 0, 0, 0};
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        chunks.writeBytes(new byte[] {'W', 'E', 'B', 'P'});
        chunks.writeBytes(chunk("VP8X", extended));
        chunks.writeBytes(chunk("ICCP", profile));
        chunks.writeBytes(chunk("VP8L", pixel(colour)));
        return chunk("RIFF", chunks.toByteArray());
    }

    /// A TIFF of one strip that is not compressed.
    ///
    /// @param directory what its samples are
    static byte[] tiff(int width, int height, TiffDirectory directory, byte[] samples) throws IOException {
        directory.longs(256, width);
        directory.longs(257, height);
        directory.shorts(259, 1);
        directory.longs(273, 8);
        directory.longs(278, height);
        directory.longs(279, samples.length);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        int start = 8 + samples.length + samples.length % 2;
        out.writeBytes("MM");
        out.writeShort(TiffTags.CLASSIC);
        out.writeInt(start);
        out.write(Arrays.copyOf(samples, start - 8));
        directory.write(out, start);
        return bytes.toByteArray();
    }

    /// A block of EXIF that tells how the pixels stand, low bytes first.
    static byte[] exif(int orientation) {
        return new byte[] {
            'I', 'I', 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, (byte) orientation, 0, 0, 0, 0, 0, 0, 0
        };
    }

    /// A part of a WebP file, which is such a part itself, `RIFF`.
    static byte[] chunk(String name, byte[] content) {
        ByteBuffer chunk =
                ByteBuffer.allocate(8 + content.length + content.length % 2).order(ByteOrder.LITTLE_ENDIAN);
        name.chars().forEach(letter -> chunk.put((byte) letter));
        return chunk.putInt(content.length).put(content).array();
    }

    /// The bit stream of one pixel: four codes of one symbol each, its samples, which then take no bits.
    private static byte[] pixel(int colour) {
        BitSet bits = new BitSet();
        int at = put(bits, 0, 0x2f, 8);
        // Width and height, less one, no alpha, the version; no transform, no cache, no groups of codes.
        at += 14 + 14 + 1 + 3 + 3;
        for (int sample : new int[] {colour >> 8, colour >> 16, colour, 255}) {
            // A simple code, of one symbol, of eight bits.
            at = put(bits, at, 0b101, 3);
            at = put(bits, at, sample & 255, 8);
        }
        // For distances too there must be a code; its symbol has one bit.
        at = put(bits, at, 0b001, 3);
        return Arrays.copyOf(bits.toByteArray(), at / 8 + 2);
    }

    private static int put(BitSet bits, int at, int value, int count) {
        for (int i = 0; i < count; i++) {
            bits.set(at + i, (value >> i & 1) == 1);
        }
        return at + count;
    }
}
