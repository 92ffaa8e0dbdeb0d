package atelier.ui.stylize;

import atelier.base.Text;
import atelier.image.ImageFiles;
import atelier.image.Raster;
import atelier.studio.Samples;
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

    /// What the picture is called: a sample by its title, any other by its file's name.
    static String name(Path file, Text text) {
        return Samples.title(file, text).orElseGet(() -> name(file));
    }

    /// The same without the ending of a file's name.
    static String title(Path file, Text text) {
        return Samples.title(file, text).orElseGet(() -> title(file));
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
