package atelier.studio;

import atelier.base.AtomicFile;
import atelier.base.Json;
import atelier.base.ProblemException;
import atelier.base.Sha256;
import atelier.model.ModelCard.Graph;
import atelier.studio.Specimens.Speed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How fast models were found to be on this machine, kept from one day to the next. The file is a few numbers, and
/// losing it does no harm. Not for the JavaFX thread: touches the disk.
public final class Speeds {
    /// @param date ISO day of the measurement
    public record Measured(Speed speed, String date) {
        public Measured {
            // What a damaged file lacks arrives here as null.
            Objects.requireNonNull(speed, "speed");
            Objects.requireNonNull(date, "date");
        }
    }

    private record Content(Map<String, Measured> speeds) {}

    private static final Logger LOG = LoggerFactory.getLogger(Speeds.class);

    private final Path file;
    private final Map<String, Measured> speeds = new TreeMap<>();

    private Speeds(Path file) {
        this.file = file;
    }

    /// What is known so far; nothing where the file is missing or damaged.
    public static Speeds read(Path file) {
        Speeds known = new Speeds(file);
        try {
            if (Files.exists(file)) {
                known.speeds.putAll(
                        Json.read(Files.readString(file), Content.class).speeds());
            }
        } catch (IOException | Json.Malformed | NullPointerException e) {
            known.speeds.clear();
        }
        return known;
    }

    /// What was measured last of a model that computes this.
    public Optional<Measured> of(Map<String, Graph> graphs) {
        return Optional.ofNullable(speeds.get(key(graphs)));
    }

    /// Takes note of what was measured today.
    public Measured keep(Map<String, Graph> graphs, Speed speed) {
        Measured measured = new Measured(speed, LocalDate.now(ZoneOffset.UTC).toString());
        speeds.put(key(graphs), measured);
        try {
            AtomicFile.write(file, Json.pretty(new Content(speeds)));
        } catch (ProblemException e) {
            // It is known until the window is closed; nobody needs to be told more.
            LOG.warn("{}", e.problem());
        }
        return measured;
    }

    /// One name for all graphs of a model, whatever the model is called.
    private static String key(Map<String, Graph> graphs) {
        String all = graphs.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(graph -> graph.getKey() + " " + graph.getValue().file().sha256())
                .collect(Collectors.joining("\n"));
        return Sha256.of(all.getBytes(StandardCharsets.UTF_8));
    }
}
