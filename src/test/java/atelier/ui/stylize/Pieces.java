package atelier.ui.stylize;

import atelier.image.Raster;
import atelier.image.Size;
import atelier.make.Maker;
import atelier.model.ModelId;
import atelier.recipe.Recipe;
import atelier.recipe.Source;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Small real pieces that the page's tests are made of.
final class Pieces {
    static final ModelId MODEL = new ModelId("style-1");

    private Pieces() {}

    static Raster plain(int width, int height, int argb) {
        int[] pixels = new int[width * height];
        Arrays.fill(pixels, argb);
        return Raster.of8(width, height, pixels);
    }

    /// A picture that is in no file.
    static SourcePicture picture(String name, int width, int height) {
        return new SourcePicture(
                new Source(Path.of("/画", name), name),
                new Size(width, height),
                plain(4, 2, name.hashCode() | 0xff000000));
    }

    static Sketch sketch() {
        return Sketch.blank(MODEL)
                .withPhotograph(Optional.of(picture("port.jpg", 2000, 1000)))
                .withOnly(picture("wave.jpg", 800, 600));
    }

    /// Paints nothing but a plain picture: as long as the recipe says (2000 for its own size), half as high, as red
    /// as the strength.
    static final Maker MAKER = (recipe, job) -> {
        Recipe.Stylize stylize = (Recipe.Stylize) recipe;
        int side = stylize.size() == 0 ? 2000 : stylize.size();
        if (job != null) {
            job.report(0.5);
        }
        return plain(side, Math.max(1, side / 2), 0xff000000 | (int) (stylize.strength() * 255) << 16);
    };

    static List<String> names(Sketch sketch) {
        return sketch.paintings().stream()
                .map(painting -> String.valueOf(painting.picture().file().getFileName()))
                .toList();
    }
}
