package atelier.ui.stylize;

import atelier.image.ImageFiles;
import atelier.image.Raster;
import java.nio.file.Path;

/// A picture file as it is seen among others. Whoever chooses it opens the file itself.
///
/// @param view the picture, reduced to what is shown of it here
public record Glimpse(Path file, Raster view) {
    /// Long side of the view.
    static final int SIDE = 256;

    /// @throws atelier.base.ProblemException what is wrong with the file
    static Glimpse of(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        return new Glimpse(absolute, ImageFiles.read(absolute, SIDE));
    }

    /// The file's name without folder.
    public String name() {
        return name(file);
    }

    /// The file's name without folder and ending.
    public String title() {
        return title(file);
    }

    static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    static String title(Path file) {
        String name = name(file);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
