package atelier.worker;

import atelier.base.AtomicFile;
import atelier.train.TrainingEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.zip.CRC32C;

/// A run's measures as TensorBoard reads them, one file for each time a worker began:
/// `events.out.tfevents.<seconds>.atelier`.
///
/// The file is a chain of records, each its length in eight bytes, that number's checksum, the bytes, and theirs;
/// little endian, checksums CRC-32C, turned and shifted. The bytes are protocol buffers of the message `Event`.
final class ScalarFile implements AutoCloseable {
    // Field numbers of event.proto and summary.proto.
    private static final int WALL_TIME = 1;
    private static final int STEP = 2;
    private static final int FILE_VERSION = 3;
    private static final int SUMMARY = 5;
    private static final int SESSION_LOG = 7;
    private static final int VALUE = 1;
    private static final int TAG = 1;
    private static final int SIMPLE_VALUE = 2;
    private static final int STATUS = 1;
    private static final int START = 1;

    private final Path file;
    private final OutputStream out;

    ScalarFile(Path folder) {
        long seconds = Instant.now().getEpochSecond();
        this.file = folder.resolve("events.out.tfevents." + seconds + ".atelier");
        try {
            boolean fresh = !Files.exists(file);
            this.out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            if (fresh) {
                Message version = event();
                version.bytes(FILE_VERSION, "brain.Event:2".getBytes(StandardCharsets.UTF_8));
                write(version);
            }
        } catch (IOException e) {
            throw AtomicFile.problem(file, e).exception(e);
        }
    }

    /// Writes what TensorBoard can show of the event: measures, and from which step they count anew.
    void add(TrainingEvent event) {
        try {
            switch (event) {
                case TrainingEvent.Started started -> {
                    Message session = new Message();
                    session.number(STATUS, START);
                    Message begun = event();
                    begun.number(STEP, started.step() + 1);
                    begun.bytes(SESSION_LOG, session.toByteArray());
                    write(begun);
                }
                case TrainingEvent.Measured measured -> write(measured(measured));
                default -> {
                    // The rest has no place there.
                }
            }
        } catch (IOException e) {
            throw AtomicFile.problem(file, e).exception(e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw AtomicFile.problem(file, e).exception(e);
        }
    }

    private static Message event() {
        Message event = new Message();
        event.real(WALL_TIME, System.currentTimeMillis() / 1000.0);
        return event;
    }

    private static Message measured(TrainingEvent.Measured measured) {
        Message summary = new Message();
        measured.values().forEach((name, number) -> {
            Message value = new Message();
            value.bytes(TAG, name.getBytes(StandardCharsets.UTF_8));
            value.real(SIMPLE_VALUE, number.floatValue());
            summary.bytes(VALUE, value.toByteArray());
        });
        Message event = event();
        event.number(STEP, measured.step());
        event.bytes(SUMMARY, summary.toByteArray());
        return event;
    }

    private void write(Message event) throws IOException {
        byte[] bytes = event.toByteArray();
        byte[] length = littleEndian(8).putLong(bytes.length).array();
        byte[] whole = new byte[bytes.length + 16];
        ByteBuffer record = ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN);
        record.put(length).putInt(checksum(length)).put(bytes).putInt(checksum(bytes));
        // In one piece, so that a reader never meets half a record for long.
        out.write(whole);
    }

    private static int checksum(byte[] bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        return Integer.rotateRight((int) crc.getValue(), 15) + 0xa282ead8;
    }

    private static ByteBuffer littleEndian(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    /// A protocol buffer under way: every field a number of its own and how it lies, then its bytes.
    private static final class Message {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        void number(int field, long value) {
            variable((long) field << 3);
            variable(value);
        }

        void real(int field, double value) {
            variable((long) field << 3 | 1);
            out.writeBytes(littleEndian(8).putDouble(value).array());
        }

        void real(int field, float value) {
            variable((long) field << 3 | 5);
            out.writeBytes(littleEndian(4).putFloat(value).array());
        }

        void bytes(int field, byte[] value) {
            variable((long) field << 3 | 2);
            variable(value.length);
            out.writeBytes(value);
        }

        byte[] toByteArray() {
            return out.toByteArray();
        }

        private void variable(long value) {
            long left = value;
            while ((left & ~0x7fL) != 0) {
                out.write((int) ((left & 0x7f) | 0x80));
                left >>>= 7;
            }
            out.write((int) left);
        }
    }
}
