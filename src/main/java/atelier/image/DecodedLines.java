package atelier.image;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.WritableRaster;
import java.util.stream.IntStream;

/// What a decoder gave, line by line, its samples as they are in the file: AWT would take grey for linear
/// light and convert profiles pixel by pixel. Kinds that are neither grey nor RGB go through AWT.
final class DecodedLines implements Lines {
    private final BufferedImage image;
    private final ColorModel colours;
    private final int bands;
    private final boolean plain;
    private final int depth;
    private final int[] samples;

    /// @param associated whether the file says that its colours are multiplied by their alpha, which a decoder may
    ///     not have told
    DecodedLines(BufferedImage decoded, boolean associated) {
        BufferedImage known = known(decoded);
        image = associated ? told(known) : known;
        if (image.isAlphaPremultiplied()) {
            image.coerceData(false);
        }
        colours = image.getColorModel();
        bands = image.getSampleModel().getNumBands();
        depth = colours.getComponentSize(0);
        int type = image.getSampleModel().getDataType();
        plain = colours instanceof ComponentColorModel
                && isGreyOrRgb(colours)
                && type == (depth == 8 ? DataBuffer.TYPE_BYTE : DataBuffer.TYPE_USHORT)
                && depth >= 8
                && depth <= 16;
        samples = new int[plain ? Math.multiplyExact(image.getWidth(), bands) : 0];
    }

    /// Without the samples that are neither colour nor alpha, behind which AWT would look for alpha.
    private static BufferedImage known(BufferedImage decoded) {
        ColorModel claimed = decoded.getColorModel();
        int known = claimed.getNumColorComponents() + (claimed.hasAlpha() ? 1 : 0);
        if (!(claimed instanceof ComponentColorModel)
                || decoded.getSampleModel().getNumBands() <= known) {
            return decoded;
        }
        boolean multiplied = claimed.isAlphaPremultiplied();
        ColorModel colours = new ComponentColorModel(
                claimed.getColorSpace(),
                claimed.hasAlpha(),
                multiplied,
                claimed.hasAlpha() ? Transparency.TRANSLUCENT : Transparency.OPAQUE,
                claimed.getTransferType());
        WritableRaster part = decoded.getRaster()
                .createWritableChild(
                        0,
                        0,
                        decoded.getWidth(),
                        decoded.getHeight(),
                        0,
                        0,
                        IntStream.range(0, known).toArray());
        return new BufferedImage(colours, part, multiplied, null);
    }

    /// The same samples as colours multiplied by their alpha.
    private static BufferedImage told(BufferedImage decoded) {
        ColorModel claimed = decoded.getColorModel();
        if (!claimed.hasAlpha() || claimed.isAlphaPremultiplied() || !(claimed instanceof ComponentColorModel)) {
            return decoded;
        }
        ColorModel multiplied = new ComponentColorModel(
                claimed.getColorSpace(), true, true, claimed.getTransparency(), claimed.getTransferType());
        return new BufferedImage(multiplied, decoded.getRaster(), true, null);
    }

    @Override
    public int width() {
        return image.getWidth();
    }

    @Override
    public int height() {
        return image.getHeight();
    }

    @Override
    public int bits() {
        return plain && depth > 8 ? 16 : 8;
    }

    static boolean isGreyOrRgb(ColorModel colours) {
        int kind = colours.getColorSpace().getType();
        return kind == ColorSpace.TYPE_RGB || kind == ColorSpace.TYPE_GRAY;
    }

    /// Whether the samples are as they are in the file, and of the kind of its profile.
    boolean areIn(ColourProfile profile) {
        return colours instanceof IndexColorModel palette
                ? !profile.isGrey() || isGrey(palette)
                : plain && isGrey() == profile.isGrey();
    }

    /// Whether a palette stands for grey samples of few bits, which it has in even steps. In others than even ones
    /// a decoder has converted them.
    private static boolean isGrey(IndexColorModel palette) {
        int last = palette.getMapSize() - 1;
        for (int i = 0; i <= last; i++) {
            if ((palette.getRGB(i) & 0xffffff) != 255 * i / Math.max(1, last) * 0x010101) {
                return false;
            }
        }
        return true;
    }

    private boolean isGrey() {
        return plain && bands < 3;
    }

    @Override
    public void readArgb(int y, int[] target) {
        if (!plain) {
            image.getRGB(0, y, width(), 1, target, 0, width());
        } else if (bands == 3
                && image.getRaster().getDataBuffer() instanceof DataBufferByte bytes
                && image.getSampleModel() instanceof PixelInterleavedSampleModel layout
                && layout.getPixelStride() == 3
                && image.getRaster().getParent() == null) {
            readBytes(bytes.getData(), layout, y, target);
        } else {
            image.getRaster().getPixels(0, y, width(), 1, samples);
            boolean grey = isGrey();
            for (int x = 0, i = 0; x < target.length; x++, i += bands) {
                int alpha = colours.hasAlpha() ? samples[i + bands - 1] : 255;
                int green = samples[grey ? i : i + 1];
                int blue = samples[grey ? i : i + 2];
                target[x] = alpha << 24 | samples[i] << 16 | green << 8 | blue;
            }
        }
    }

    /// The common case, ten times as fast as through AWT.
    private static void readBytes(byte[] data, PixelInterleavedSampleModel layout, int y, int[] target) {
        int[] offsets = layout.getBandOffsets();
        int from = y * layout.getScanlineStride();
        for (int x = 0; x < target.length; x++, from += 3) {
            target[x] = 0xff000000
                    | (data[from + offsets[0]] & 255) << 16
                    | (data[from + offsets[1]] & 255) << 8
                    | (data[from + offsets[2]] & 255);
        }
    }

    @Override
    public void readRgba16(int y, short[] target) {
        image.getRaster().getPixels(0, y, width(), 1, samples);
        widen(samples);
        boolean grey = isGrey();
        for (int to = 0, i = 0; to < target.length; to += 4, i += bands) {
            target[to] = (short) samples[i];
            target[to + 1] = (short) samples[grey ? i : i + 1];
            target[to + 2] = (short) samples[grey ? i : i + 2];
            target[to + 3] = (short) (colours.hasAlpha() ? samples[i + bands - 1] : 65535);
        }
    }

    /// Cameras and scanners give samples of 12 bits, which become 16.
    private void widen(int[] samples) {
        if (depth < 16) {
            int peak = (1 << depth) - 1;
            for (int i = 0; i < samples.length; i++) {
                samples[i] = (samples[i] * 65535 + peak / 2) / peak;
            }
        }
    }
}
