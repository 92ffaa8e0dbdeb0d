package atelier.ui.gallery;

import atelier.gallery.Artwork;
import atelier.image.Raster;
import atelier.model.ModelId;
import atelier.recipe.Recipe;
import atelier.recipe.Source;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// Small pictures with recipes that the page's tests are made of.
final class Samples {
    private Samples() {}

    static Raster plain(int colour) {
        int[] pixels = new int[8 * 6];
        Arrays.fill(pixels, 0xff000000 | colour);
        return Raster.of8(8, 6, pixels);
    }

    static Recipe recipe(String photograph, String painting) {
        return new Recipe.Stylize(
                new ModelId("style-1"),
                2,
                source("/photographs", photograph),
                List.of(new Recipe.StyleSource(source("/paintings", painting), 1)),
                0.8,
                1,
                0,
                0,
                false,
                0);
    }

    static Source source(String folder, String name) {
        return new Source(Path.of(folder, name), name);
    }

    static String name(Artwork artwork) {
        return artwork.file().getFileName().toString();
    }
}
