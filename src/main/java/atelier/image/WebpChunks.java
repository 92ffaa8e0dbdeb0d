package atelier.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Arrays;
import javax.imageio.stream.ImageInputStream;

/// Reads what a WebP carries beside its pixels (WebP container specification, RFC 9649).
final class WebpChunks {
    private static final int CHUNKS = 12;

    private WebpChunks() {}

    /// @throws EOFException when the file is shorter than its header says
    static Embedded read(ImageInputStream in) throws IOException {
        Embedded found = Embedded.NOTHING;
        in.setByteOrder(ByteOrder.LITTLE_ENDIAN);
        in.seek(4);
        long length = in.readUnsignedInt();
        long end = Parts.end(in, "RIFF", length);
        in.seek(CHUNKS);
        while (in.getStreamPosition() + 8 <= end) {
            String type = Parts.text(in, 4);
            long size = in.readUnsignedInt();
            long next = Parts.end(in, type, size + (size & 1));
            found = switch (type) {
                case "ICCP" -> found.withProfile(Parts.bytes(in, size));
                case "EXIF" ->
                    found.withOrientation(
                            TiffTags.read(exif(Parts.bytes(in, size))).orientation());
                case "XMP " -> found.withRecipe(Xmp.recipe(Parts.bytes(in, size)));
                default -> found;
            };
            in.seek(next);
        }
        return found;
    }

    /// Some programs put JPEG's name in front of the EXIF block.
    private static byte[] exif(byte[] chunk) {
        boolean named = new String(chunk, ISO_8859_1).startsWith(JpegSegments.EXIF);
        return named ? Arrays.copyOfRange(chunk, JpegSegments.EXIF.length(), chunk.length) : chunk;
    }
}
