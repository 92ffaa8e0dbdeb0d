package atelier.studio;

import atelier.base.AtomicFile;
import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.base.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The pictures that came with the program, to try it with, by name.
///
/// @param folder with `photos/` and `styles/`
public record Samples(Path folder) {
    /// @throws ProblemException [Problem.FileMissing] or [Problem.FileUnreadable]
    public List<Path> photographs() {
        return pictures(folder.resolve("photos"));
    }

    /// @throws ProblemException [Problem.FileMissing] or [Problem.FileUnreadable]
    public List<Path> paintings() {
        return pictures(folder.resolve("styles"));
    }

    /// What people are told that a sample shows; of any other picture nothing.
    public static Optional<String> title(Path file, Text text) {
        String key = "sample." + String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
        return text.has(key) ? Optional.of(text.get(key)) : Optional.empty();
    }

    private static List<Path> pictures(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> Files.isRegularFile(file)
                            && !String.valueOf(file.getFileName()).endsWith(".md"))
                    .sorted()
                    .toList();
        } catch (NoSuchFileException e) {
            throw new Problem.FileMissing(folder).exception(e);
        } catch (IOException e) {
            throw new Problem.FileUnreadable(folder, AtomicFile.reason(e)).exception(e);
        }
    }
}
