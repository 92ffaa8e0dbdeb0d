package atelier.ui.stylize;

import atelier.base.Text;
import atelier.image.Raster;
import atelier.image.Resize;
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

    /// The file's name without folder and ending.
    public String title() {
        String name = name();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /// The same picture with a view at most `side` pixels long.
    SourcePicture reduced(int side) {
        return new SourcePicture(source, size, Resize.fit(view, side));
    }

    /// A size as it is told to people.
    static String words(Size size, Text text) {
        return text.get("stylize.size.words", String.valueOf(size.width()), String.valueOf(size.height()));
    }
}
