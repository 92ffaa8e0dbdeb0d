package atelier.base;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Damaged files are kept under another name, not deleted: somebody may want to look into them.
public final class SetAside {
    private SetAside() {}

    /// Renames the file to the first free `<name>.damaged-<n>`.
    ///
    /// @throws ProblemException when the folder cannot be written
    public static Path move(Path file) {
        Path aside = aside(file, 1);
        for (int n = 2; Files.exists(aside); n++) {
            aside = aside(file, n);
        }
        try {
            return Files.move(file, aside);
        } catch (IOException e) {
            throw AtomicFile.problem(file, e).exception(e);
        }
    }

    private static Path aside(Path file, int n) {
        return file.resolveSibling(file.getFileName() + ".damaged-" + n);
    }
}
