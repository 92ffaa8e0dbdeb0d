package atelier.worker;

import atelier.base.AtomicFile;
import atelier.base.Json;
import atelier.base.ProblemException;
import atelier.train.TrainingEvent;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The file that a run's events are added to, each on a whole line at once; its measures also go to a [ScalarFile]
/// beside it.
///
/// A file of some kilobytes lies ready to be given up, so that on a full disk there is room to tell that it is full.
final class EventLog implements AutoCloseable {
    private static final int RESERVE = 1 << 16;
    private static final String RESERVED = "events.reserve";

    private final Path file;
    private final Path reserve;
    private final FileChannel out;
    private final ScalarFile scalars;

    EventLog(Path file) {
        this.file = file;
        this.reserve = file.resolveSibling(RESERVED);
        this.scalars = new ScalarFile(file.resolveSibling(""));
        try {
            this.out = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            out.truncate(wholeLines());
            out.position(out.size());
            Files.write(reserve, new byte[RESERVE]);
        } catch (IOException e) {
            throw AtomicFile.problem(file, e).exception(e);
        }
    }

    /// The run's log; where it cannot be had, the run is told so as well as it goes. A part of the reserve must not
    /// take the last room that there is for that.
    static EventLog of(Path file) {
        try {
            return new EventLog(file);
        } catch (ProblemException e) {
            giveUp(file.resolveSibling(RESERVED));
            try {
                String failed = Json.compact(new TrainingEvent.Failed(0, e.problem()));
                // On a line of its own, also behind half a one.
                Files.writeString(file, "\n" + failed + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException none) {
                e.addSuppressed(none);
            }
            throw e;
        }
    }

    private static void giveUp(Path reserve) {
        try {
            Files.deleteIfExists(reserve);
        } catch (IOException e) {
            // There may be room enough all the same.
        }
    }

    /// The file's length without a last line that a worker did not live to end.
    private long wholeLines() throws IOException {
        ByteBuffer one = ByteBuffer.allocate(1);
        long end = out.size();
        while (end > 0) {
            out.read(one.clear(), end - 1);
            if (one.get(0) == '\n') {
                return end;
            }
            end--;
        }
        return 0;
    }

    void add(TrainingEvent event) {
        byte[] line = (Json.compact(event) + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            write(line, event instanceof TrainingEvent.Failed);
        } catch (IOException e) {
            throw AtomicFile.problem(file, e).exception(e);
        }
        scalars.add(event);
    }

    private void write(byte[] line, boolean last) throws IOException {
        long before = out.position();
        try {
            all(line);
        } catch (IOException e) {
            // Half a line must not stay for the next one to go on with.
            out.truncate(before);
            if (!last || !Files.deleteIfExists(reserve)) {
                throw e;
            }
            all(line);
        }
    }

    private void all(byte[] line) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(line);
        while (left.hasRemaining()) {
            out.write(left);
        }
    }

    @Override
    public void close() {
        try (scalars) {
            out.close();
            Files.deleteIfExists(reserve);
        } catch (IOException e) {
            throw AtomicFile.problem(file, e).exception(e);
        }
    }
}
