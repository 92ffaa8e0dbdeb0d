package atelier.image;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.TreeMap;

/// A directory of a TIFF being written, high bytes first: tags with their values (TIFF 6.0, section 2).
final class TiffDirectory {
    private static final int BYTE = 1;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;
    private static final int ENTRY = 12;

    /// Values of one tag: their kind, their number and their bytes.
    private record Entry(int type, int count, ByteArrayOutputStream value) {}

    /// By tag, since the format asks for ascending order.
    private final TreeMap<Integer, Entry> entries = new TreeMap<>();

    void shorts(int tag, int... values) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        for (int value : values) {
            out.writeShort(value);
        }
        entries.put(tag, new Entry(SHORT, values.length, bytes));
    }

    void longs(int tag, int... values) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        for (int value : values) {
            out.writeInt(value);
        }
        entries.put(tag, new Entry(LONG, values.length, bytes));
    }

    /// A whole number where the format asks for a fraction.
    void rational(int tag, int value) throws IOException {
        longs(tag, value, 1);
        entries.computeIfPresent(tag, (_, pair) -> new Entry(RATIONAL, 1, pair.value));
    }

    void bytes(int tag, byte[] value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(value);
        entries.put(tag, new Entry(BYTE, value.length, bytes));
    }

    /// Writes the directory, which lies at `start` in its file, and behind it the values that do not fit in.
    void write(DataOutputStream out, int start) throws IOException {
        ByteArrayOutputStream behind = new ByteArrayOutputStream();
        int end = start + 2 + entries.size() * ENTRY + 4;
        out.writeShort(entries.size());
        for (var entry : entries.entrySet()) {
            byte[] value = entry.getValue().value.toByteArray();
            out.writeShort(entry.getKey());
            out.writeShort(entry.getValue().type);
            out.writeInt(entry.getValue().count);
            if (value.length <= 4) {
                out.write(Arrays.copyOf(value, 4));
            } else {
                out.writeInt(end + behind.size());
                behind.writeBytes(value);
                if (behind.size() % 2 == 1) {
                    behind.write(0);
                }
            }
        }
        out.writeInt(0);
        behind.writeTo(out);
    }
}
