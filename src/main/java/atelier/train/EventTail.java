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
import java.util.List;

/// What a run tells from now on, read from its file as it grows.
public final class EventTail {
    private final Path file;
    private long read;

    /// Begins behind what has been told so far.
    public EventTail(Run run) {
        file = run.events();
        read = size();
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
            ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(size - read));
            channel.read(bytes, read);
            String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
            String whole = text.substring(0, text.lastIndexOf('\n') + 1);
            read += whole.getBytes(StandardCharsets.UTF_8).length;
            return whole.lines()
                    .map(line -> Json.read(line, TrainingEvent.class))
                    .toList();
        } catch (IOException e) {
            throw new Problem.FileUnreadable(file, AtomicFile.reason(e)).exception(e);
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
