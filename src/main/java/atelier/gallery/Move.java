package atelier.gallery;

import atelier.base.AtomicFile;
import atelier.base.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// A file's way to another place, which it goes back again unless it is told to stay: so that the files
/// and the index agree when the index cannot be written.
final class Move implements AutoCloseable {
    private final Path from;
    private Path at;

    Move(Path file) {
        this.from = file;
        this.at = file;
    }

    /// Takes the file to `place`, where there must be none.
    ///
    /// @throws atelier.base.ProblemException when the file is missing or the folder cannot be written
    void to(Path place) {
        try {
            Files.createDirectories(place.toAbsolutePath().getParent());
            at = Files.move(at, place);
        } catch (NoSuchFileException e) {
            throw new Problem.FileMissing(at).exception(e);
        } catch (IOException e) {
            throw AtomicFile.problem(place, e).exception(e);
        }
    }

    void stay() {
        at = from;
    }

    /// Takes the file to where it was at first.
    void back() {
        if (!at.equals(from)) {
            to(from);
        }
    }

    @Override
    public void close() {
        back();
    }
}
