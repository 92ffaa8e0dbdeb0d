package atelier.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/// Writes baseline JPEG: ImageIO codes the pixels, laid on white, and the profile and the XMP packet are
/// put between its first segment and the rest.
final class JpegWriter {
    /// A segment holds this much, its own length included.
    private static final int SEGMENT = 65535;

    /// Where JFIF's own segment has its unit, and after it the pixels to one across and down (JFIF 1.02).
    private static final int RESOLUTION = 13;

    private static final byte INCH = 1;

    private JpegWriter() {}

    /// @param profile to embed
    static void write(Raster picture, Writing how, byte[] profile, OutputStream target) throws IOException {
        byte[] coded = coded(picture, how.quality());
        // Start of image, then JFIF's own segment, which has to be the first.
        int first = 4 + ((coded[4] & 255) << 8 | (coded[5] & 255));
        ByteBuffer.wrap(coded, RESOLUTION, 5)
                .put(INCH)
                .putShort((short) Writing.PER_INCH)
                .putShort((short) Writing.PER_INCH);
        DataOutputStream out = new DataOutputStream(target);
        out.write(coded, 0, first);
        if (how.recipeJson().isPresent()) {
            writeRecipe(out, how.recipeJson().get());
        }
        writeProfile(out, profile);
        out.write(coded, first, coded.length - first);
        out.flush();
    }

    /// In one packet, or in a second one in as many pieces as it takes.
    private static void writeRecipe(DataOutputStream out, String recipeJson) throws IOException {
        byte[] name = JpegSegments.XMP.getBytes(ISO_8859_1);
        byte[] packet = Xmp.packet(recipeJson).getBytes(UTF_8);
        if (packet.length <= SEGMENT - 2 - name.length) {
            segment(out, JpegSegments.APP1, name, packet);
            return;
        }
        byte[] extended = Xmp.extended(recipeJson).getBytes(UTF_8);
        String digest = Xmp.digest(extended);
        segment(out, JpegSegments.APP1, name, Xmp.naming(digest).getBytes(UTF_8));
        byte[] extension = (JpegSegments.EXTENSION + digest).getBytes(ISO_8859_1);
        int room = SEGMENT - 2 - extension.length - 8;
        for (int from = 0; from < extended.length; from += room) {
            byte[] head = ByteBuffer.allocate(extension.length + 8)
                    .put(extension)
                    .putInt(extended.length)
                    .putInt(from)
                    .array();
            segment(
                    out,
                    JpegSegments.APP1,
                    head,
                    Arrays.copyOfRange(extended, from, Math.min(from + room, extended.length)));
        }
    }

    /// The profile in as many pieces as it takes (ICC.1, annex B.4).
    private static void writeProfile(DataOutputStream out, byte[] profile) throws IOException {
        int room = SEGMENT - 2 - JpegSegments.ICC.length() - 2;
        int pieces = Math.ceilDiv(profile.length, room);
        for (int i = 0; i < pieces; i++) {
            byte[] name = (JpegSegments.ICC + (char) (i + 1) + (char) pieces).getBytes(ISO_8859_1);
            int from = i * room;
            segment(
                    out,
                    JpegSegments.APP2,
                    name,
                    Arrays.copyOfRange(profile, from, Math.min(from + room, profile.length)));
        }
    }

    private static void segment(DataOutputStream out, int marker, byte[] name, byte[] content) throws IOException {
        out.writeShort(marker);
        out.writeShort(2 + name.length + content.length);
        out.write(name);
        out.write(content);
    }

    private static byte[] coded(Raster picture, double quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(picture.width() * picture.height() / 4 + 4096);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality((float) quality);
            writer.write(null, new IIOImage(image(picture), null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /// The picture as it is coded: in 8 bits and without transparency.
    static Raster onWhite(Raster picture) {
        int[] pixels = picture.toArgb();
        Arrays.setAll(pixels, i -> 0xff000000 | (pixels[i] >>> 24 == 255 ? pixels[i] : onWhite(pixels[i])));
        return Raster.of8(picture.width(), picture.height(), pixels);
    }

    private static BufferedImage image(Raster picture) {
        int width = picture.width();
        BufferedImage image = new BufferedImage(width, picture.height(), BufferedImage.TYPE_3BYTE_BGR);
        byte[] data = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        int[] line = new int[width];
        int to = 0;
        for (int y = 0; y < picture.height(); y++) {
            picture.readArgb(0, y, width, 1, line, 0, 0);
            for (int pixel : line) {
                int shown = pixel >>> 24 == 255 ? pixel : onWhite(pixel);
                data[to++] = (byte) shown;
                data[to++] = (byte) (shown >> 8);
                data[to++] = (byte) (shown >> 16);
            }
        }
        return image;
    }

    private static int onWhite(int pixel) {
        int alpha = pixel >>> 24;
        return onWhite(pixel >> 16 & 255, alpha) << 16
                | onWhite(pixel >> 8 & 255, alpha) << 8
                | onWhite(pixel & 255, alpha);
    }

    private static int onWhite(int sample, int alpha) {
        return (sample * alpha + 255 * (255 - alpha) + 127) / 255;
    }
}
