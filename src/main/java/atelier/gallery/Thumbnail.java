package atelier.gallery;

import atelier.image.ImageFiles;
import atelier.image.Raster;
import atelier.image.Resize;
import atelier.image.Writing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A small copy of a picture, for grids of many.
final class Thumbnail {
    static final int LONG_SIDE = 320;

    private static final Writing GOOD = new Writing(0.85, Optional.empty());

    private Thumbnail() {}

    /// Writes the small copy, unless there is one already: the name stands for the picture's bytes.
    ///
    /// @throws atelier.base.ProblemException when the folder cannot be written or the disk is full
    static void write(Path file, Raster picture) {
        if (!Files.exists(file)) {
            ImageFiles.write(file, Resize.fit(picture, LONG_SIDE), GOOD);
        }
    }
}
