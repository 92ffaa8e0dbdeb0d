package atelier.tensor;

import atelier.base.AtomicFile;
import atelier.base.Json;
import atelier.base.Problem;
import atelier.base.ProblemException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Tensors by name in one file: weights, checkpoints, probes.
///
/// The layout is that of safetensors, floats only: the length of the header as eight bytes, little
/// endian; the header as JSON, name -> `{"dtype":"F32","shape":[...],"data_offsets":[from,to]}`, padded
/// with spaces to a multiple of eight; then the floats, little endian, at those offsets from there.
public final class TensorFile {
    /// What cannot be read, in words that can stand in a [Problem]'s reason: whose file it is decides what to do
    /// about it.
    public static final class Malformed extends RuntimeException {
        private Malformed(String reason) {
            super(reason);
        }

        private Malformed(RuntimeException cause) {
            super(Objects.toString(cause.getMessage()), cause);
        }
    }

    private static final String FLOAT = "F32";
    private static final String METADATA = "__metadata__";
    private static final int CHUNK = 1 << 16;

    /// Where a tensor lies. Only reading meets absent components.
    @SuppressWarnings("MemberName") // The names are the format's own.
    private record Entry(
            @Nullable String dtype,
            @Nullable List<Long> shape,
            @Nullable List<Long> data_offsets) {}

    /// The JSON of the header, with the type that reading needs.
    private static final class Header extends LinkedHashMap<String, Entry> {}

    private TensorFile() {}

    /// Writes the tensors in the map's order, the file whole or not at all.
    ///
    /// @throws ProblemException [Problem.DiskFull] or [Problem.FileNotWritable]
    public static void write(Path file, Map<String, Tensor> tensors) {
        Header header = new Header();
        long end = 0;
        for (var named : tensors.entrySet()) {
            Tensor tensor = named.getValue();
            long from = end;
            end += tensor.shape().size() * Float.BYTES;
            header.put(named.getKey(), new Entry(FLOAT, tensor.shape().axes(), List.of(from, end)));
        }
        byte[] json = padded(Json.compact(header));
        AtomicFile.write(file, out -> {
            out.write(ByteBuffer.allocate(Long.BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putLong(json.length)
                    .array());
            out.write(json);
            for (Tensor tensor : tensors.values()) {
                write(out, tensor.data());
            }
        });
    }

    /// All tensors in the file's order. They share one buffer.
    ///
    /// @throws ProblemException [Problem.FileMissing] or [Problem.FileUnreadable]
    /// @throws Malformed when it does not hold what it should
    public static Map<String, Tensor> read(Path file) {
        ByteBuffer bytes = bytes(file);
        if (bytes.capacity() < Long.BYTES) {
            throw new Malformed("too short");
        }
        long length = bytes.getLong(0);
        if (length < 0 || length > bytes.capacity() - Long.BYTES) {
            throw new Malformed("the header is cut off");
        }
        byte[] json = new byte[(int) length];
        bytes.get(Long.BYTES, json);
        int start = Long.BYTES + json.length;
        ByteBuffer floats = bytes.slice(start, bytes.capacity() - start).order(ByteOrder.LITTLE_ENDIAN);
        try {
            Map<String, Tensor> tensors = new LinkedHashMap<>();
            Json.read(json, Header.class).forEach((name, entry) -> {
                if (!name.equals(METADATA)) {
                    tensors.put(name, tensor(name, entry, floats));
                }
            });
            return tensors;
        } catch (Json.Malformed | IllegalArgumentException | ArithmeticException e) {
            throw new Malformed(e);
        }
    }

    private static Tensor tensor(String name, @Nullable Entry entry, ByteBuffer floats) {
        if (entry == null
                || !FLOAT.equals(entry.dtype)
                || entry.shape == null
                || entry.data_offsets == null
                || entry.data_offsets.size() != 2) {
            throw new IllegalArgumentException(name + " is not a tensor of " + FLOAT);
        }
        Shape shape = new Shape(entry.shape);
        long from = entry.data_offsets.getFirst();
        long to = entry.data_offsets.getLast();
        if (from < 0 || from > to || to > floats.capacity() || to - from != shape.size() * Float.BYTES) {
            throw new IllegalArgumentException(name + " " + shape + " does not lie within the file");
        }
        return new Tensor(
                shape,
                floats.slice((int) from, (int) (to - from))
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .asFloatBuffer());
    }

    private static ByteBuffer bytes(Path file) {
        try (FileChannel channel = FileChannel.open(file)) {
            if (channel.size() > Integer.MAX_VALUE) {
                throw new Malformed("larger than 2 GB");
            }
            // Read, not mapped: a mapped file cannot be replaced on Windows.
            ByteBuffer bytes = ByteBuffer.allocateDirect((int) channel.size()).order(ByteOrder.LITTLE_ENDIAN);
            while (bytes.hasRemaining()) {
                if (channel.read(bytes) < 0) {
                    throw new Malformed("cut off while it was read");
                }
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw new Problem.FileMissing(file).exception(e);
        } catch (IOException e) {
            throw new Problem.FileUnreadable(file, AtomicFile.reason(e)).exception(e);
        }
    }

    private static void write(OutputStream out, FloatBuffer data) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < data.capacity(); at += CHUNK) {
            int count = Math.min(CHUNK, data.capacity() - at);
            chunk.asFloatBuffer().put(0, data, at, count);
            out.write(chunk.array(), 0, count * Float.BYTES);
        }
    }

    private static byte[] padded(String json) {
        int length = json.getBytes(StandardCharsets.UTF_8).length;
        return (json + " ".repeat(-length & 7)).getBytes(StandardCharsets.UTF_8);
    }
}
