package atelier.studio;

import atelier.base.OwnFolder;
import atelier.foreign.Adapted;
import atelier.foreign.Examined;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A foreign network that was tried, and the folder with the model made of it until it is installed or let go.
public record Examination(Examined examined, Path folder) implements AutoCloseable {
    /// The picture that it was tried on; a generator needs none.
    public Optional<Path> before() {
        return Optional.of(folder.resolve(Adapted.BEFORE)).filter(Files::exists);
    }

    /// What it made: several pictures of a generator.
    public Path after() {
        return folder.resolve(Adapted.AFTER);
    }

    /// Takes the folder away.
    @Override
    public void close() {
        OwnFolder.deleteQuietly(folder);
    }
}
