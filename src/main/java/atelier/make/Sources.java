package atelier.make;

import atelier.base.FileHashes;
import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.image.ImageFiles;
import atelier.image.Raster;
import atelier.recipe.Source;
import java.nio.file.Files;

/// The pictures that recipes start from: decoded, and certainly those that the recipe means.
final class Sources {
    /// Pixels of photographs kept decoded, so that a slider does not wait for a file.
    private static final long ROOM = 8_000_000;

    private record Key(String sha256, int longSide) {}

    private final FileHashes hashes;
    private final Recent<Key, Raster> photographs =
            new Recent<>(raster -> (long) raster.width() * raster.height(), _ -> {});

    Sources(FileHashes hashes) {
        this.hashes = hashes;
    }

    /// The photograph with its long side at most `longSide`; 0 for its own size.
    ///
    /// @throws ProblemException as [#check], or why it cannot be read
    Raster photograph(Source source, int longSide) {
        check(source);
        Key key = new Key(source.sha256(), longSide);
        Raster known = photographs.get(key);
        if (known != null) {
            return known;
        }
        Raster read = longSide == 0 ? ImageFiles.read(source.path()) : ImageFiles.read(source.path(), longSide);
        photographs.put(key, read);
        photographs.shrink(ROOM);
        return read;
    }

    /// @throws ProblemException [Problem.SourceMissing], or [Problem.SourceChanged] when the file is not
    ///     the one that the recipe was made with
    void check(Source source) {
        if (!Files.exists(source.path())) {
            throw new Problem.SourceMissing(source.path()).exception();
        }
        if (!hashes.of(source.path()).equals(source.sha256())) {
            throw new Problem.SourceChanged(source.path()).exception();
        }
    }
}
