package atelier.worker;

import atelier.base.AtomicFile;
import atelier.base.Json;
import atelier.train.TrainingEvent;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The file that a run's events are added to, each on a whole line at once; its measures also go to a [ScalarFile]
/// beside it.
final class EventLog implements AutoCloseable {
    private final Path file;
    private final Writer out;
    private final ScalarFile scalars;

    EventLog(Path file) {
        this.file = file;
        this.scalars = new ScalarFile(file.resolveSibling(""));
        try {
            this.out = Files.newBufferedWriter(
                    file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw AtomicFile.problem(file, e).exception(e);
        }
    }

    void add(TrainingEvent event) {
        try {
            out.write(Json.compact(event) + "\n");
            out.flush();
            scalars.add(event);
        } catch (IOException e) {
            throw AtomicFile.problem(file, e).exception(e);
        }
    }

    @Override
    public void close() {
        try (scalars) {
            out.close();
        } catch (IOException e) {
            throw AtomicFile.problem(file, e).exception(e);
        }
    }
}
