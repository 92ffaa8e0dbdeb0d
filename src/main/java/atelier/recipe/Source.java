package atelier.recipe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/// A picture file that a recipe starts from.
///
/// @param path absolute, as it was when the recipe was made
/// @param sha256 of the file's bytes, 64 hexadecimal digits: a moved file can be found again, a changed one is noticed
public record Source(Path path, String sha256) {
    public Source {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(sha256, "sha256");
    }

    /// Whether `file` leads to a file that some source has, by whatever name: pictures that one starts from are
    /// never written over.
    ///
    /// @param sources their files
    public static boolean isOneOf(Stream<Path> sources, Path file) {
        return sources.anyMatch(source -> isSame(source, file));
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return one.toAbsolutePath()
                            .normalize()
                            .equals(other.toAbsolutePath().normalize())
                    || (Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other));
        } catch (IOException e) {
            // Where that cannot be told it cannot be written either.
            return true;
        }
    }
}
