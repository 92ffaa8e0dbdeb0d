package atelier.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import javax.imageio.stream.ImageInputStream;

/// Reads the parts that picture files are made of, never more than a file really has.
final class Parts {
    /// No profile, packet or text that tells us anything is larger: a sheet of 20,000 pictures has 20 MB of recipe.
    static final int LIMIT = 64 << 20;

    private Parts() {}

    /// The next `length` bytes; none of more than the limit, since others' parts must not keep a picture shut.
    ///
    /// @throws EOFException when the file ends before
    static byte[] bytes(ImageInputStream in, long length) throws IOException {
        if (length < 0) {
            throw new IOException("a part of " + length + " bytes");
        }
        if (in.length() >= 0 && in.getStreamPosition() + length > in.length()) {
            throw new EOFException("the file ends early");
        }
        if (length > LIMIT) {
            return new byte[0];
        }
        byte[] bytes = new byte[(int) length];
        in.readFully(bytes);
        return bytes;
    }

    /// The next `length` bytes as text, one character each.
    static String text(ImageInputStream in, int length) throws IOException {
        return new String(bytes(in, length), ISO_8859_1);
    }

    /// Where a part of `length` bytes from here ends.
    ///
    /// @throws EOFException when the file ends before
    static long end(ImageInputStream in, String part, long length) throws IOException {
        long end = in.getStreamPosition() + length;
        if (in.length() >= 0 && end > in.length()) {
            throw new EOFException("the file ends early, in its part " + part);
        }
        return end;
    }
}
