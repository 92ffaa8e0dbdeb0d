package atelier.image;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// Writes TIFF 6.0: RGB of 8 or 16 bits a sample, straight alpha where some pixel is transparent, in
/// strips that are compressed by Deflate after horizontal differencing (section 14).
final class TiffWriter {
    private static final int HEADER = 8;
    private static final int STRIP_BYTES = 1 << 18;
    private static final int LEVEL = 4;
    private static final int DEFLATE = 8;
    private static final int RGB = 2;
    private static final int STRAIGHT_ALPHA = 2;
    private static final int DIFFERENCES = 2;
    private static final int INCH = 2;

    private final Raster picture;
    private final int bands;
    private final SampleBytes samples;
    private final int lines;

    private TiffWriter(Raster picture) {
        this.picture = picture;
        bands = picture.isOpaque() ? 3 : 4;
        samples = new SampleBytes(picture, bands == 4);
        lines = Math.clamp(STRIP_BYTES / samples.line(), 1, picture.height());
    }

    /// @param profile to embed
    static void write(Raster picture, Writing how, byte[] profile, OutputStream target) throws IOException {
        TiffWriter writer = new TiffWriter(picture);
        List<byte[]> strips = new ArrayList<>();
        for (int y = 0; y < picture.height(); y += writer.lines) {
            strips.add(writer.strip(y));
        }
        TiffDirectory directory = writer.directory(strips);
        if (how.recipeJson().isPresent()) {
            directory.bytes(TiffTags.XMP, Xmp.packet(how.recipeJson().get()).getBytes(UTF_8));
        }
        directory.bytes(TiffTags.ICC, profile);
        DataOutputStream out = new DataOutputStream(target);
        int start = HEADER + strips.stream().mapToInt(strip -> strip.length).reduce(0, Math::addExact);
        out.writeBytes("MM");
        out.writeShort(TiffTags.CLASSIC);
        out.writeInt(start);
        for (byte[] strip : strips) {
            out.write(strip);
        }
        directory.write(out, start);
        out.flush();
    }

    private TiffDirectory directory(List<byte[]> strips) throws IOException {
        int[] depths = new int[bands];
        Arrays.fill(depths, picture.bits());
        int[] offsets = new int[strips.size()];
        int[] lengths = new int[strips.size()];
        int at = HEADER;
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = at;
            lengths[i] = strips.get(i).length;
            at += lengths[i];
        }
        TiffDirectory directory = new TiffDirectory();
        directory.longs(256, picture.width());
        directory.longs(257, picture.height());
        directory.shorts(258, depths);
        directory.shorts(259, DEFLATE);
        directory.shorts(262, RGB);
        directory.longs(273, offsets);
        directory.shorts(277, bands);
        directory.longs(278, lines);
        directory.longs(279, lengths);
        directory.rational(282, Writing.PER_INCH);
        directory.rational(283, Writing.PER_INCH);
        directory.shorts(296, INCH);
        directory.shorts(317, DIFFERENCES);
        if (bands == 4) {
            directory.shorts(TiffTags.EXTRA_SAMPLES, STRAIGHT_ALPHA);
        }
        return directory;
    }

    /// The strip that starts at line `y`, of an even number of bytes: values must start at even places.
    private byte[] strip(int y) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(LEVEL);
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater, 1 << 16)) {
            byte[] line = new byte[samples.line()];
            for (int i = y; i < Math.min(y + lines, picture.height()); i++) {
                samples.read(i, line);
                difference(line);
                out.write(line);
            }
        } finally {
            deflater.end();
        }
        if (bytes.size() % 2 == 1) {
            bytes.write(0);
        }
        return bytes.toByteArray();
    }

    /// Replaces every sample by its difference to the one to its left.
    private void difference(byte[] line) {
        int pixel = samples.pixel();
        if (picture.bits() == 8) {
            for (int i = line.length - 1; i >= pixel; i--) {
                line[i] -= line[i - pixel];
            }
            return;
        }
        for (int i = line.length - 2; i >= pixel; i -= 2) {
            int left = i - pixel;
            int value = sample(line, i) - sample(line, left);
            line[i] = (byte) (value >> 8);
            line[i + 1] = (byte) value;
        }
    }

    private static int sample(byte[] line, int i) {
        return line[i] << 8 | (line[i + 1] & 255);
    }
}
