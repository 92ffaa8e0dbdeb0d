package atelier.train;

import atelier.image.PictureFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The files of pictures that a folder holds, told by their names.
public final class PictureFiles {
    private PictureFiles() {}

    /// The pictures and IDX files in a folder and those beneath it, in the order of their names; a file stands for
    /// itself.
    ///
    /// @throws atelier.base.ProblemException [atelier.base.Problem.FileMissing] or
    /// [atelier.base.Problem.FileUnreadable]
    public static List<Path> under(Path folder) {
        return all(folder).stream()
                .filter(file -> file.equals(folder) || PictureFolder.isPicture(file) || IdxPictures.isNamed(file))
                .toList();
    }

    /// All files of a folder and those beneath it as [PictureFolder#files] has them.
    ///
    /// @throws atelier.base.ProblemException [atelier.base.Problem.FileMissing] or
    /// [atelier.base.Problem.FileUnreadable]
    public static List<Path> all(Path folder) {
        if (Files.isRegularFile(folder)) {
            return List.of(folder);
        }
        return PictureFolder.files(folder);
    }

    /// What a picture shows, as far as folders tell: the name of the one that it lies in, right under the folder
    /// given, or of that one itself.
    public static String kind(Path folder, Path picture) {
        Path within = folder.relativize(picture);
        return String.valueOf(within.getNameCount() > 1 ? within.getName(0) : folder.getFileName());
    }
}
