package atelier.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;
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
            String type = new String(bytes(in, 4), ISO_8859_1);
            long next = in.getStreamPosition() + length + CHECK;
            if (next > in.length()) {
                throw new EOFException("the " + type + " part ends early");
            }
            found = switch (type) {
                case "iTXt" -> found.withRecipe(recipe(bytes(in, length)));
                default -> found;
            };
            if (type.equals("IEND")) {
                return found;
            }
            in.seek(next);
        }
    }

    private static Optional<String> recipe(byte[] text) {
        byte[] start = (PngWriter.RECIPE + "\0\0\0\0\0").getBytes(ISO_8859_1);
        boolean ours = new String(text, 0, Math.min(start.length, text.length), ISO_8859_1)
                .equals(new String(start, ISO_8859_1));
        return ours ? Optional.of(new String(text, start.length, text.length - start.length, UTF_8)) : Optional.empty();
    }

    private static byte[] bytes(ImageInputStream in, long length) throws IOException {
        byte[] bytes = new byte[Math.toIntExact(length)];
        in.readFully(bytes);
        return bytes;
    }
}
