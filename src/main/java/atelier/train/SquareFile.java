package atelier.train;

import atelier.base.AtomicFile;
import atelier.base.Json;
import atelier.base.Problem;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Prepared squares in one file, read where they lie: the system keeps in memory what is drawn as long as there is
/// room, so that data sets of any size go.
///
/// The file is the squares' bytes one after the other, a [Tail] as JSON, and the JSON's length in four bytes.
public final class SquareFile {
    /// @param key what the squares were made from and how
    /// @param parts one for each folder, in the order of the squares
    /// @param classes names that the parts' labels stand for
    private record Tail(String key, int bytes, List<Part> parts, List<String> classes) {
        Tail {
            // Files from before there were any.
            classes = Objects.requireNonNullElse(classes, List.of());
        }
    }

    /// @param count squares from one folder
    /// @param heldOut which of them, from 0, are kept out of training
    /// @param labels the number of each square's class
    public record Part(int count, List<Integer> heldOut, List<Integer> labels) {
        public Part {
            heldOut = List.copyOf(heldOut);
            labels = List.copyOf(Objects.requireNonNullElse(labels, List.of()));
        }
    }

    /// What was written of all squares.
    ///
    /// @param classes names that the parts' labels stand for
    public record Written(List<Part> parts, List<String> classes) {
        public Written {
            parts = List.copyOf(parts);
            classes = List.copyOf(classes);
        }
    }

    /// Takes squares one after the other.
    @FunctionalInterface
    public interface Sink {
        void add(byte[] square) throws IOException;
    }

    /// Gives all squares.
    @FunctionalInterface
    public interface Content {
        Written writeTo(Sink sink) throws IOException;
    }

    private final Written written;
    private final MemorySegment squares;
    private final int bytes;

    private SquareFile(Written written, MemorySegment squares, int bytes) {
        this.written = written;
        this.squares = squares;
        this.bytes = bytes;
    }

    public List<Part> parts() {
        return written.parts();
    }

    /// Names that the parts' labels stand for; empty in a file from before there were any.
    public List<String> classes() {
        return written.classes();
    }

    /// The bytes of a square, counted over all parts.
    public byte[] square(long number) {
        return squares.asSlice(number * bytes, bytes).toArray(ValueLayout.JAVA_BYTE);
    }

    /// @throws atelier.base.ProblemException [Problem.DiskFull] or [Problem.FileNotWritable]
    public static void write(Path file, String key, int bytes, Content content) {
        AtomicFile.write(file, out -> {
            Written written = content.writeTo(out::write);
            byte[] tail = Json.compact(new Tail(key, bytes, written.parts(), written.classes()))
                    .getBytes(StandardCharsets.UTF_8);
            out.write(tail);
            out.write(ByteBuffer.allocate(4).putInt(tail.length).array());
        });
    }

    /// The squares that a run has prepared from its data set.
    ///
    /// @throws atelier.base.ProblemException [Problem.FileUnreadable]
    public static Optional<SquareFile> of(Run run, Dataset data) {
        return open(run.squares(), Json.compact(data));
    }

    /// The file's squares where it is whole and was written for the key.
    ///
    /// @throws atelier.base.ProblemException [Problem.FileUnreadable]
    public static Optional<SquareFile> open(Path file, String key) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(file)) {
            long size = channel.size();
            int length =
                    size < 4 ? -1 : ByteBuffer.wrap(read(channel, size - 4, 4)).getInt();
            if (length < 0 || length > size - 4) {
                return Optional.empty();
            }
            Tail tail = Json.read(read(channel, size - 4 - length, length), Tail.class);
            long all = tail.parts().stream().mapToLong(Part::count).sum() * tail.bytes();
            if (!tail.key().equals(key) || all != size - 4 - length) {
                return Optional.empty();
            }
            // Given back when nobody draws from it any more.
            MemorySegment mapped = channel.map(FileChannel.MapMode.READ_ONLY, 0, all, Arena.ofAuto());
            return Optional.of(new SquareFile(new Written(tail.parts(), tail.classes()), mapped, tail.bytes()));
        } catch (Json.Malformed e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new Problem.FileUnreadable(file, AtomicFile.reason(e)).exception(e);
        }
    }

    private static byte[] read(FileChannel channel, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
            // Until it is full.
        }
        return bytes.array();
    }
}
