package atelier.image;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// Reads what the first directory of a TIFF says beside the pixels (TIFF 6.0, section 2). EXIF, in
/// whatever file it lies, is such a directory too.
final class TiffTags {
    static final int ORIENTATION = 274;
    static final int EXTRA_SAMPLES = 338;
    static final int XMP = 700;
    static final int ICC = 34675;

    /// The extra samples' kind that says that colours are multiplied by it.
    private static final int ASSOCIATED = 1;

    /// The number that says it is a TIFF; BigTIFF has another.
    static final int CLASSIC = 42;
    private static final int ENTRY = 12;
    private static final int BYTE = 1;
    private static final int LONG = 4;

    private TiffTags() {}

    /// What an EXIF block says; nothing where it is damaged, since a picture can be shown without.
    static Embedded read(byte[] exif) {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(exif))) {
            return read(in);
        } catch (IOException | IndexOutOfBoundsException e) {
            return Embedded.NOTHING;
        }
    }

    static Embedded read(ImageInputStream in) throws IOException {
        Embedded found = Embedded.NOTHING;
        in.seek(0);
        in.setByteOrder(Parts.text(in, 2).equals("II") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        if (in.readUnsignedShort() != CLASSIC) {
            return found;
        }
        long directory = in.readUnsignedInt();
        in.seek(directory);
        int entries = in.readUnsignedShort();
        for (int i = 0; i < entries; i++) {
            in.seek(directory + 2 + (long) i * ENTRY);
            int tag = in.readUnsignedShort();
            int type = in.readUnsignedShort();
            long count = in.readUnsignedInt();
            found = switch (tag) {
                case ORIENTATION -> found.withOrientation(Orientation.of(number(in, type)));
                case EXTRA_SAMPLES -> found.withAssociated(first(in, count) == ASSOCIATED);
                case XMP -> found.withRecipe(Xmp.recipe(bytes(in, count)));
                case ICC -> found.withProfile(bytes(in, count));
                default -> found;
            };
        }
        return found;
    }

    /// A number, which cameras and programs give in more or fewer bytes than the two that it should have.
    private static int number(ImageInputStream in, int type) throws IOException {
        return switch (type) {
            case BYTE -> in.readUnsignedByte();
            case LONG -> (int) Math.min(in.readUnsignedInt(), Integer.MAX_VALUE);
            default -> in.readUnsignedShort();
        };
    }

    /// The first of so many numbers of two bytes: more than two lie elsewhere.
    private static int first(ImageInputStream in, long count) throws IOException {
        if (count > 2) {
            in.seek(in.readUnsignedInt());
        }
        return in.readUnsignedShort();
    }

    private static byte[] bytes(ImageInputStream in, long count) throws IOException {
        if (count > 4) {
            in.seek(in.readUnsignedInt());
        }
        return Parts.bytes(in, count);
    }
}
