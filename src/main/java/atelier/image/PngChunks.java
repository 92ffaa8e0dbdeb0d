package atelier.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.InflaterInputStream;
import javax.imageio.stream.ImageInputStream;

/// Reads what a PNG carries beside its pixels (PNG specification, 11.3).
final class PngChunks {
    private static final int SIGNATURE = 8;
    private static final int CHECK = 4;

    private PngChunks() {}

    /// @throws EOFException when the file ends before its last chunk
    static Embedded read(ImageInputStream in) throws IOException {
        Embedded found = Embedded.NOTHING;
        in.seek(SIGNATURE);
        while (true) {
            long length = in.readUnsignedInt();
            String type = Parts.text(in, 4);
            long next = Parts.end(in, type, length + CHECK);
            found = switch (type) {
                case "iTXt" -> found.withRecipe(text(Parts.bytes(in, length), PngWriter.RECIPE));
                case "iCCP" -> found.withProfile(profile(Parts.bytes(in, length)));
                case "eXIf" ->
                    found.withOrientation(TiffTags.read(Parts.bytes(in, length)).orientation());
                default -> found;
            };
            if (type.equals("IEND")) {
                return found;
            }
            in.seek(next);
        }
    }

    /// The text under a keyword in the first uncompressed `iTXt` chunk of such; those after the pixels are not
    /// looked at.
    static Optional<String> text(ImageInputStream in, String keyword) throws IOException {
        in.seek(SIGNATURE);
        while (true) {
            long length = in.readUnsignedInt();
            String type = Parts.text(in, 4);
            long next = Parts.end(in, type, length + CHECK);
            if (type.equals("iTXt")) {
                Optional<String> text = text(Parts.bytes(in, length), keyword);
                if (text.isPresent()) {
                    return text;
                }
            }
            if (type.equals("IDAT") || type.equals("IEND")) {
                return Optional.empty();
            }
            in.seek(next);
        }
    }

    /// The text of an uncompressed `iTXt` chunk with this keyword. A picture's XMP packet, which says the same as
    /// our own, is for other programs.
    private static Optional<String> text(byte[] chunk, String keyword) {
        String start = keyword + "\0\0\0\0\0";
        boolean ours = new String(chunk, ISO_8859_1).startsWith(start);
        return ours
                ? Optional.of(new String(chunk, start.length(), chunk.length - start.length(), UTF_8))
                : Optional.empty();
    }

    /// A name, its end, the method of compression, and the compressed profile.
    private static byte[] profile(byte[] chunk) throws IOException {
        int name = new String(chunk, ISO_8859_1).indexOf('\0');
        int start = Math.min(name + 2, chunk.length);
        ByteArrayInputStream compressed = new ByteArrayInputStream(chunk, start, chunk.length - start);
        try (InflaterInputStream inflated = new InflaterInputStream(compressed)) {
            return inflated.readNBytes(Parts.LIMIT);
        } catch (IOException e) {
            return new byte[0];
        }
    }
}
