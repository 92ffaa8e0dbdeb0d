package atelier.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.TreeMap;
import javax.imageio.stream.ImageInputStream;

/// Reads what a JPEG carries before its pixels: EXIF and XMP (APP1), colour profile (APP2, in pieces).
final class JpegSegments {
    static final String EXIF = "Exif\0\0";
    static final String XMP = "http://ns.adobe.com/xap/1.0/\0";
    static final String ICC = "ICC_PROFILE\0";

    static final int START = 0xffd8;
    static final int APP1 = 0xffe1;
    static final int APP2 = 0xffe2;
    private static final int SCAN = 0xffda;
    private static final int END = 0xffd9;

    private JpegSegments() {}

    static Embedded read(ImageInputStream in) throws IOException {
        Embedded found = Embedded.NOTHING;
        TreeMap<Integer, byte[]> profile = new TreeMap<>();
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
                    found = found.withRecipe(Xmp.recipe(after(segment, XMP.length())));
                } else if (marker == APP2 && starts(segment, ICC) && length > ICC.length() + 2) {
                    // The number of this piece, the number of all, the piece.
                    profile.put(segment[ICC.length()] & 255, after(segment, ICC.length() + 2));
                }
            }
            in.seek(next);
            marker = in.readUnsignedShort();
        }
        return profile.isEmpty() ? found : found.withProfile(joined(profile.values()));
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
