package atelier.explore;

import atelier.base.AtomicFile;
import atelier.base.Json;
import atelier.base.Problem;
import atelier.base.Progress;
import atelier.base.SetAside;
import atelier.make.Maker;
import atelier.model.Model;
import atelier.recipe.LatentSpace;
import atelier.recipe.Recipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;

/// A generator's directions as somebody uses them: named, and some of them locked. Kept as a JSON file.
///
/// @param generator SHA-256 of the graph that they were found for: another one has others
/// @param ways strongest first
public record Compass(String generator, List<Way> ways) {
    /// The file's name, in the folder of a generator that was explored and in that of one that brings its
    /// directions.
    public static final String FILE = "compass.json";

    /// How many directions are looked for.
    private static final int WAYS = 10;

    /// @param name given by the user; empty before
    /// @param locked whether this way's value stays as it is unless it is itself moved along
    public record Way(Direction direction, String name, boolean locked) {
        public Way {
            Objects.requireNonNull(direction, "direction");
            name = Objects.requireNonNullElse(name, "");
        }
    }

    public Compass {
        Objects.requireNonNull(generator, "generator");
        ways = List.copyOf(ways);
    }

    /// Directions that nobody has named yet.
    public static Compass of(String generator, List<Direction> directions) {
        return new Compass(
                generator,
                directions.stream().map(each -> new Way(each, "", false)).toList());
    }

    /// Finds a generator's directions, see [Directions].
    ///
    /// @param progress throws when cancelled
    public static Compass find(Model generator, Maker maker, Progress progress) {
        return find(generator, maker, System::nanoTime, progress);
    }

    /// @param clock in nanoseconds; with one that stands still, machines of any speed find the same
    static Compass find(Model generator, Maker maker, LongSupplier clock, Progress progress) {
        int version = generator.card().version();
        return of(
                sha(generator),
                Directions.strongest(
                        latent -> maker.make(new Recipe.Generate(generator.id(), version, latent, 1, 0), null),
                        LatentSpace.of(generator),
                        WAYS,
                        clock,
                        progress));
    }

    private static String sha(Model generator) {
        return generator.graph("generator").file().sha256();
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

    /// What the file holds for this generator; a file for another one holds nothing. One that cannot be read is set
    /// aside: the directions can be found again in seconds, their names cannot.
    ///
    /// @throws atelier.base.ProblemException [Problem.CompassDamaged] when it has been set aside, or why it could
    ///     not be
    public static Optional<Compass> read(Path file, String generator) {
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(Json.read(Files.readString(file), Compass.class))
                            .filter(compass -> generator.equals(compass.generator()))
                    : Optional.empty();
        } catch (IOException | Json.Malformed e) {
            throw new Problem.CompassDamaged(file, SetAside.move(file)).exception(e);
        }
    }

    /// The directions that a generator brings in its folder. Those of other weights or another space, and a file
    /// that cannot be read, count as none: nobody has named them, and directions are found again in seconds.
    public static Optional<Compass> shipped(Model generator) {
        Path file = generator.folder().resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            int length = LatentSpace.of(generator).length();
            return Optional.of(Json.read(Files.readString(file), Compass.class))
                    .filter(compass -> compass.generator().equals(sha(generator)))
                    .filter(compass -> compass.ways().stream()
                            .allMatch(way -> way.direction().numbers().size() == length));
        } catch (IOException | Json.Malformed e) {
            return Optional.empty();
        }
    }

    /// @throws atelier.base.ProblemException when the file cannot be written
    public void write(Path file) {
        AtomicFile.write(file, Json.compact(this));
    }
}
