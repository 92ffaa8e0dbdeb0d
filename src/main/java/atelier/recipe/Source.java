package atelier.recipe;

import java.nio.file.Path;
import java.util.Objects;

/// A picture file that a recipe starts from.
///
/// @param path absolute, as it was when the recipe was made
/// @param sha256 of the file's bytes, 64 hexadecimal digits: a moved file can be found again, a changed one is noticed
public record Source(Path path, String sha256) {
    public Source {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(sha256, "sha256");
    }
}
