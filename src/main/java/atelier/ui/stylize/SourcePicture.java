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

    /// What it is called: a sample by its title, any other by its file's name.
    String name(Text text) {
        return Glimpse.name(file(), text);
    }

    /// The same without the ending of a file's name.
    String title(Text text) {
        return Glimpse.title(file(), text);
    }

    Glimpse glimpse() {
        return new Glimpse(file(), Resize.fit(view, Glimpse.SIDE));
    }

    /// A size as it is told to people.
    static String words(Size size, Text text) {
        return text.get("stylize.size.words", String.valueOf(size.width()), String.valueOf(size.height()));
    }
}
