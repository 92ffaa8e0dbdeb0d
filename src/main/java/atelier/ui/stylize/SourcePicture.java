package atelier.ui.stylize;

import atelier.image.Raster;
import atelier.image.Size;
import atelier.recipe.Source;
import java.nio.file.Path;

/// A picture file that was opened: what a recipe needs of it and what the eye needs of it.
///
/// @param source the file and its hash
/// @param size of the picture in the file
/// @param view the picture itself, reduced to what the page shows of it
public record SourcePicture(Source source, Size size, Raster view) {
    public Path file() {
        return source.path();
    }

    /// The file's name without folder.
    public String name() {
        Path name = source.path().getFileName();
        return name == null ? source.path().toString() : name.toString();
    }
}
