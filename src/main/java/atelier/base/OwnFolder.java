package atelier.base;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// A folder that this program has made for itself, with files in it and no folders.
public final class OwnFolder {
    private OwnFolder() {}

    /// Deletes the folder with its files, where it is there.
    ///
    /// @throws IOException too where there is a folder inside, which then cannot be ours
    public static void delete(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    /// The same where nobody can be told: what is left over is swept the next time.
    public static void deleteQuietly(Path folder) {
        try {
            delete(folder);
        } catch (IOException e) {
            // Left over.
        }
    }
}
