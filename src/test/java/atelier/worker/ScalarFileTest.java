package atelier.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import atelier.train.TrainingEvent;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Reads the files back with a reader of its own, checksums worked out bit by bit.
@WithEngine
class ScalarFileTest {
    @TempDir
    Path folder;

    @Test
    void checksumsAreTheStandards() {
        // Of RFC 3720, B.4.
        assertThat(crc(new byte[32])).isEqualTo(0x8a9136aa);
        assertThat(crc("123456789".getBytes(StandardCharsets.US_ASCII))).isEqualTo(0xe3069283);
    }

    @Test
    void measuresComeBack() throws Exception {
        try (EventLog log = new EventLog(folder.resolve("events.jsonl"))) {
            log.add(new TrainingEvent.Started(300, "", "CPU", 1));
            log.add(new TrainingEvent.Measured(320, 1.5, Map.of("loss", 0.1, "gradient norm", 1e9)));
            log.add(new TrainingEvent.Saved(320, "checkpoints/x"));
            log.add(new TrainingEvent.Measured(340, 3, Map.of("损失", -2.5)));
        }

        Path file;
        try (var files = Files.list(folder)) {
            file = files.filter(each -> each.getFileName().toString().contains("tfevents"))
                    .findFirst()
                    .orElseThrow();
        }
        assertThat(file.getFileName().toString()).matches("events\\.out\\.tfevents\\.\\d+\\.atelier");
        List<ByteBuffer> events = records(ByteBuffer.wrap(Files.readAllBytes(file)));
        assertThat(events).hasSize(4);
        assertThat(StandardCharsets.UTF_8.decode(field(events.get(0), 3)).toString())
                .isEqualTo("brain.Event:2");
        double now = System.currentTimeMillis() / 1000.0;
        assertThat(field(events.get(0), 1).getDouble()).isCloseTo(now, within(100.0));

        assertThat(number(field(events.get(1), 2)))
                .as("what lay behind is void")
                .isEqualTo(301);
        assertThat(number(field(field(events.get(1), 7), 1))).isEqualTo(1);

        assertThat(number(field(events.get(2), 2))).isEqualTo(320);
        List<String> seen = new ArrayList<>();
        for (ByteBuffer value : fields(field(events.get(2), 5), 1)) {
            seen.add(StandardCharsets.UTF_8.decode(field(value, 1)) + "="
                    + field(value, 2).getFloat());
        }
        assertThat(seen).containsExactlyInAnyOrder("loss=0.1", "gradient norm=1.0E9");
        ByteBuffer value = field(field(events.get(3), 5), 1);
        assertThat(StandardCharsets.UTF_8.decode(field(value, 1)).toString()).isEqualTo("损失");
        assertThat(field(value, 2).getFloat()).isEqualTo(-2.5f);
    }

    private static List<ByteBuffer> records(ByteBuffer file) {
        file.order(ByteOrder.LITTLE_ENDIAN);
        List<ByteBuffer> records = new ArrayList<>();
        while (file.hasRemaining()) {
            byte[] length = new byte[8];
            file.get(length);
            assertThat(file.getInt()).isEqualTo(masked(crc(length)));
            byte[] data = new byte
                    [(int) ByteBuffer.wrap(length)
                            .order(ByteOrder.LITTLE_ENDIAN)
                            .getLong()];
            file.get(data);
            assertThat(file.getInt()).isEqualTo(masked(crc(data)));
            records.add(ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN));
        }
        return records;
    }

    private static int masked(int crc) {
        return ((crc >>> 15) | (crc << 17)) + 0xa282ead8;
    }

    private static int crc(byte[] bytes) {
        int crc = -1;
        for (byte b : bytes) {
            crc ^= b & 0xff;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) != 0 ? crc >>> 1 ^ 0x82f63b78 : crc >>> 1;
            }
        }
        return ~crc;
    }

    private static ByteBuffer field(ByteBuffer message, int wanted) {
        return fields(message, wanted).getFirst();
    }

    /// The bytes of a field, each time it occurs; of a number the bytes it is written in.
    private static List<ByteBuffer> fields(ByteBuffer message, int wanted) {
        ByteBuffer in = message.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        List<ByteBuffer> found = new ArrayList<>();
        while (in.hasRemaining()) {
            long tag = number(in);
            int start = in.position();
            int length = switch ((int) tag & 7) {
                case 0 -> {
                    number(in);
                    int used = in.position() - start;
                    in.position(start);
                    yield used;
                }
                case 1 -> 8;
                case 2 -> (int) number(in);
                case 5 -> 4;
                default -> throw new AssertionError("wire type " + (tag & 7));
            };
            if (tag >>> 3 == wanted) {
                found.add(in.slice(in.position(), length).order(ByteOrder.LITTLE_ENDIAN));
            }
            in.position(in.position() + length);
        }
        return found;
    }

    private static long number(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte b = in.get();
            value |= (long) (b & 0x7f) << shift;
            if (b >= 0) {
                return value;
            }
        }
    }
}
