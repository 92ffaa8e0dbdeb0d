package atelier.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

/// The recipe as the comment of an MP4, where players look for one: in the boxes
/// `moov`, `udta`, `meta`, `ilst`, `©cmt`, `data`.
final class Mp4Comment {
    /// The box that [#of] gives the content of.
    static final String BOX = "udta";

    private static final String START = PngWriter.WALK + " ";
    private static final String COMMENT = "\u00a9cmt";
    private static final int HEADER = 8;
    /// Of `meta`: version and flags.
    private static final int FLAGS = 4;
    /// Of `data`: that it is UTF-8, and of which country, none.
    private static final byte[] TEXT = {0, 0, 0, 1, 0, 0, 0, 0};

    private Mp4Comment() {}

    static byte[] of(String json) throws IOException {
        byte[] data = box("data", TEXT, (START + json).getBytes(UTF_8));
        // The kind of list that follows: handler "mdir" of "appl".
        byte[] handler = box("hdlr", new byte[8], "mdirappl".getBytes(ISO_8859_1), new byte[9]);
        return box("meta", new byte[FLAGS], handler, box("ilst", box(COMMENT, data)));
    }

    /// The recipe in the file's comment; empty where it has none.
    static Optional<String> read(Path file) throws IOException {
        try (ImageInputStream in = new FileImageInputStream(file.toFile())) {
            in.setByteOrder(ByteOrder.BIG_ENDIAN);
            long end = in.length();
            for (String name : new String[] {"moov", BOX, "meta", "ilst", COMMENT, "data"}) {
                end = find(in, name, end);
                if (end < 0) {
                    return Optional.empty();
                }
                in.skipBytes(name.equals("meta") ? FLAGS : name.equals("data") ? TEXT.length : 0);
            }
            String comment = new String(Parts.bytes(in, end - in.getStreamPosition()), UTF_8);
            return comment.startsWith(START) ? Optional.of(comment.substring(START.length())) : Optional.empty();
        }
    }

    /// Whether a file with these first bytes is an MP4.
    static boolean isMp4(byte[] head) {
        return new String(head, ISO_8859_1).startsWith("ftyp", 4);
    }

    /// Goes to the content of the next box of this name before `end`.
    ///
    /// @return where that content ends; -1 when there is none
    private static long find(ImageInputStream in, String name, long end) throws IOException {
        while (in.getStreamPosition() + HEADER <= end) {
            long start = in.getStreamPosition();
            long length = in.readUnsignedInt();
            String type = Parts.text(in, 4);
            if (length == 1) {
                length = in.readLong();
            } else if (length == 0) {
                length = end - start;
            }
            if (length < HEADER || length > end - start) {
                throw new IOException("the part " + type + " is damaged");
            }
            if (type.equals(name)) {
                return start + length;
            }
            in.seek(start + length);
        }
        return -1;
    }

    private static byte[] box(String type, byte[]... contents) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : contents) {
            content.write(part);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream box = new DataOutputStream(bytes);
        box.writeInt(HEADER + content.size());
        box.write(type.getBytes(ISO_8859_1));
        content.writeTo(box);
        return bytes.toByteArray();
    }
}
