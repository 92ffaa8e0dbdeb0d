package atelier.train;

import atelier.base.AtomicFile;
import atelier.base.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// The files of pictures that a folder holds, told by their names.
public final class PictureFiles {
    private static final Set<String> SUFFIXES = Set.of("jpg", "jpeg", "png", "webp", "tif", "tiff", "bmp", "gif");

    private PictureFiles() {}

    /// The pictures and IDX files in a folder and those beneath it, in the order of their names; a file stands for
    /// itself.
    ///
    /// @throws atelier.base.ProblemException [Problem.FileMissing] or [Problem.FileUnreadable]
    public static List<Path> under(Path folder) {
        return all(folder).stream()
                .filter(file -> file.equals(folder) || isPicture(file) || IdxPictures.isNamed(file))
                .toList();
    }

    /// All files of a folder and those beneath it but the hidden ones, pictures or not.
    ///
    /// @throws atelier.base.ProblemException [Problem.FileMissing] or [Problem.FileUnreadable]
    public static List<Path> all(Path folder) {
        if (Files.isRegularFile(folder)) {
            return List.of(folder);
        }
        if (!Files.isDirectory(folder)) {
            throw new Problem.FileMissing(folder).exception();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !folder.relativize(file).toString().startsWith("."))
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new Problem.FileUnreadable(folder, AtomicFile.reason(e)).exception(e);
        }
    }

    /// What a picture shows, as far as folders tell: the name of the one that it lies in, right under the folder
    /// given, or of that one itself.
    public static String kind(Path folder, Path picture) {
        Path within = folder.relativize(picture);
        return String.valueOf(within.getNameCount() > 1 ? within.getName(0) : folder.getFileName());
    }

    /// Whether the file is named like a picture.
    public static boolean isPicture(Path file) {
        String name = file.getFileName().toString();
        return SUFFIXES.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }
}
