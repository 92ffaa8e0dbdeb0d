package atelier.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.imageio.stream.ImageInputStream;

/// Reads what a JPEG carries before its pixels: EXIF and XMP (APP1), colour profile (APP2, in pieces).
final class JpegSegments {
    static final String EXIF = "Exif\0\0";
    static final String XMP = "http://ns.adobe.com/xap/1.0/\0";
    static final String EXTENSION = "http://ns.adobe.com/xmp/extension/\0";
    static final String ICC = "ICC_PROFILE\0";

    static final int START = 0xffd8;
    static final int APP1 = 0xffe1;
    static final int APP2 = 0xffe2;
    /// Before each piece of an extended packet: its digest, its length in all, and where the piece begins.
    private static final int DIGEST = 32;
    private static final int PIECE = DIGEST + 8;
    private static final int SCAN = 0xffda;
    private static final int END = 0xffd9;

    private JpegSegments() {}

    static Embedded read(ImageInputStream in) throws IOException {
        Embedded found = Embedded.NOTHING;
        TreeMap<Integer, byte[]> profile = new TreeMap<>();
        Optional<String> extension = Optional.empty();
        Map<String, SortedMap<Integer, byte[]>> extended = new HashMap<>();
        in.seek(2);
        for (int marker = in.readUnsignedShort(); marker != SCAN && marker != END; ) {
            if (marker < 0xff00) {
                throw new IOException("no marker where one must be");
            }
            if (marker == 0xffff) {
                // A fill byte before the marker proper.
                marker = 0xff00 | in.readUnsignedByte();
                continue;
            }
            int length = in.readUnsignedShort() - 2;
            long next = Parts.end(in, "0x" + Integer.toHexString(marker), length);
            if (marker == APP1 || marker == APP2) {
                byte[] segment = Parts.bytes(in, length);
                if (marker == APP1 && starts(segment, EXIF)) {
                    found = found.withOrientation(
                            TiffTags.read(after(segment, EXIF.length())).orientation());
                } else if (marker == APP1 && starts(segment, XMP)) {
                    byte[] packet = after(segment, XMP.length());
                    found = found.withRecipe(Xmp.recipe(packet));
                    extension = Xmp.extension(packet);
                } else if (marker == APP1 && starts(segment, EXTENSION) && length > EXTENSION.length() + PIECE) {
                    String digest = new String(segment, EXTENSION.length(), DIGEST, ISO_8859_1);
                    int offset = ByteBuffer.wrap(segment).getInt(EXTENSION.length() + DIGEST + 4);
                    extended.computeIfAbsent(digest, _ -> new TreeMap<>())
                            .put(offset, after(segment, EXTENSION.length() + PIECE));
                } else if (marker == APP2 && starts(segment, ICC) && length > ICC.length() + 2) {
                    // The number of this piece, the number of all, the piece.
                    profile.put(segment[ICC.length()] & 255, after(segment, ICC.length() + 2));
                }
            }
            in.seek(next);
            marker = in.readUnsignedShort();
        }
        found = found.withRecipe(extension.flatMap(digest -> extended(digest, extended)));
        return profile.isEmpty() ? found : found.withProfile(joined(profile.values()));
    }

    /// The recipe in the packet of this digest, where all of it is there.
    private static Optional<String> extended(String digest, Map<String, SortedMap<Integer, byte[]>> pieces) {
        return Optional.ofNullable(pieces.get(digest))
                .map(found -> joined(found.values()))
                .filter(packet -> Xmp.digest(packet).equals(digest))
                .flatMap(Xmp::recipe);
    }

    private static boolean starts(byte[] segment, String name) {
        return segment.length >= name.length() && new String(segment, 0, name.length(), ISO_8859_1).equals(name);
    }

    private static byte[] after(byte[] segment, int start) {
        return Arrays.copyOfRange(segment, start, segment.length);
    }

    private static byte[] joined(Collection<byte[]> pieces) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        pieces.forEach(whole::writeBytes);
        return whole.toByteArray();
    }
}
