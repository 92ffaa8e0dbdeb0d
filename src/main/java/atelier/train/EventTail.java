package atelier.train;

import atelier.base.AtomicFile;
import atelier.base.Json;
import atelier.base.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a run tells from now on, read from its file as it grows. Lines that cannot be read, damaged ones or those of
/// a newer version, are passed over: no other is lost with them.
public final class EventTail {
    /// Bytes read at once; far more than a line has.
    private static final int STRETCH = 1 << 20;

    private final Path file;
    private long read;

    /// Begins behind what has been told so far. Half a line at the end is none: the next worker takes it away.
    public EventTail(Run run) {
        this(run.events());
        more();
    }

    private EventTail(Path file) {
        this.file = file;
    }

    /// Begins with the first event.
    public static EventTail whole(Run run) {
        return new EventTail(run.events());
    }

    /// What has been told since the last call; a line that is still being written is left for the next.
    ///
    /// @throws atelier.base.ProblemException [Problem.FileUnreadable]
    public List<TrainingEvent> more() {
        long size = size();
        if (size <= read) {
            return List.of();
        }
        try (FileChannel channel = FileChannel.open(file)) {
            List<TrainingEvent> events = new ArrayList<>();
            for (int taken = take(channel, size, events); taken > 0; taken = take(channel, size, events)) {
                read += taken;
            }
            return events;
        } catch (IOException e) {
            throw new Problem.FileUnreadable(file, AtomicFile.reason(e)).exception(e);
        }
    }

    /// Reads the whole lines of the next stretch.
    ///
    /// @return their bytes; 0 where not even one line is whole
    private int take(FileChannel channel, long size, List<TrainingEvent> events) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(STRETCH, size - read));
        channel.read(bytes, read);
        int whole = bytes.position();
        while (whole > 0 && bytes.get(whole - 1) != '\n') {
            whole--;
        }
        new String(bytes.array(), 0, whole, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> read(line).ifPresent(events::add));
        return whole;
    }

    private static Optional<TrainingEvent> read(String line) {
        try {
            return Optional.of(Json.read(line, TrainingEvent.class));
        } catch (Json.Malformed | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private long size() {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new Problem.FileUnreadable(file, AtomicFile.reason(e)).exception(e);
        }
    }
}
