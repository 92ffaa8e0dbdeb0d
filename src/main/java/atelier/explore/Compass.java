package atelier.explore;

import atelier.base.AtomicFile;
import atelier.base.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A generator's directions as somebody uses them: named, and some of them locked. Kept as a JSON file.
///
/// @param generator SHA-256 of the graph that they were found for: another one has others
/// @param ways strongest first
public record Compass(String generator, List<Way> ways) {
    /// @param name given by the user; empty before
    /// @param locked whether this way's value stays as it is unless it is itself moved along
    public record Way(Direction direction, String name, boolean locked) {
        public Way {
            Objects.requireNonNull(direction, "direction");
            name = Objects.requireNonNullElse(name, "");
        }
    }

    public Compass {
        ways = List.copyOf(ways);
    }

    /// Directions that nobody has named yet.
    public static Compass of(String generator, List<Direction> directions) {
        return new Compass(
                generator,
                directions.stream().map(each -> new Way(each, "", false)).toList());
    }

    public Compass named(int way, String name) {
        return with(way, new Way(ways.get(way).direction(), name, ways.get(way).locked()));
    }

    public Compass locked(int way, boolean locked) {
        return with(way, new Way(ways.get(way).direction(), ways.get(way).name(), locked));
    }

    private Compass with(int index, Way way) {
        List<Way> changed = new ArrayList<>(ways);
        changed.set(index, way);
        return new Compass(generator, changed);
    }

    /// What the file holds for this generator. A file for another one, or one that cannot be read, holds nothing:
    /// directions are found again in seconds.
    public static Optional<Compass> read(Path file, String generator) {
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(Json.read(Files.readString(file), Compass.class))
                            .filter(compass -> generator.equals(compass.generator()))
                    : Optional.empty();
        } catch (IOException | Json.Malformed | NullPointerException e) {
            return Optional.empty();
        }
    }

    /// @throws atelier.base.ProblemException when the file cannot be written
    public void write(Path file) {
        AtomicFile.write(file, Json.compact(this));
    }
}
