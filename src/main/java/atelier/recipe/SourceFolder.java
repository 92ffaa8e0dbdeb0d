package atelier.recipe;

import atelier.base.AtomicFile;
import atelier.base.Problem;
import atelier.base.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/// A folder in which pictures that recipes start from are found again by their hashes, whatever they are called now:
/// on another computer, or after they were moved.
///
/// @param folder with all the folders inside it
public record SourceFolder(Path folder) {
    /// The recipe with its sources where they are now. Those that are still in their places are not looked for, and
    /// those that are not in the folder stay where they were.
    ///
    /// @throws atelier.base.ProblemException [Problem.FileUnreadable] where the folder cannot be looked through
    public Recipe.Stylize find(Recipe.Stylize recipe) {
        return recipe.withSources(this::find);
    }

    private Source find(Source source) {
        if (Files.exists(source.path())) {
            return source;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            return inside.filter(file -> Files.isRegularFile(file) && Files.isReadable(file))
                    .filter(file -> Sha256.of(file).equals(source.sha256()))
                    .findFirst()
                    .map(file -> new Source(file.toAbsolutePath(), source.sha256()))
                    .orElse(source);
        } catch (IOException e) {
            throw new Problem.FileUnreadable(folder, AtomicFile.reason(e)).exception(e);
        } catch (UncheckedIOException e) {
            throw new Problem.FileUnreadable(folder, AtomicFile.reason(Objects.requireNonNull(e.getCause())))
                    .exception(e);
        }
    }
}
