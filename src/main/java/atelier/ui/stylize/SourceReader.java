package atelier.ui.stylize;

import atelier.base.Json;
import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.base.Sha256;
import atelier.image.ImageFiles;
import atelier.image.Raster;
import atelier.image.Resize;
import atelier.image.Size;
import atelier.image.Writing;
import atelier.recipe.Recipe;
import atelier.recipe.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Opens picture files for the page.
///
/// @param inbox folder that pasted pictures are written to, so that a recipe can name them
public record SourceReader(Path inbox) {
    /// Long side of a photograph on the page: enough for a large canvas.
    static final int PHOTOGRAPH = 1600;
    /// Long side of a painting on the page, a thumbnail.
    static final int PAINTING = 320;

    /// What several files gave: one bad file does not lose the others.
    ///
    /// @param pictures those that could be opened, in order
    /// @param troubles of those that could not, or that were opened but are not as they should be
    /// @param offer the recipe that the first picture carries
    public record Opened(List<SourcePicture> pictures, List<Throwable> troubles, Optional<Recipe.Stylize> offer) {
        Optional<SourcePicture> first() {
            return pictures.stream().findFirst();
        }
    }

    /// A recipe with its sources opened again.
    ///
    /// @param styles one for each of the recipe's styles, in order
    record Reopened(Recipe.Stylize recipe, Opened content, List<Opened> styles) {
        static Reopened of(Recipe.Stylize recipe, SourceReader reader) {
            return new Reopened(
                    recipe,
                    reader.reopen(recipe.content(), PHOTOGRAPH),
                    recipe.styles().stream()
                            .map(style -> reader.reopen(style.source(), PAINTING))
                            .toList());
        }

        /// What the recipe says with the sources that are there.
        Sketch sketch() {
            double heaviest = recipe.styles().stream()
                    .mapToDouble(Recipe.StyleSource::weight)
                    .max()
                    .orElse(1);
            List<Sketch.Painting> paintings = new ArrayList<>();
            for (int i = 0; i < styles.size(); i++) {
                double weight = recipe.styles().get(i).weight() / Math.max(1, heaviest);
                styles.get(i).first().ifPresent(picture -> paintings.add(new Sketch.Painting(picture, weight)));
            }
            return new Sketch(
                    content.first(),
                    paintings,
                    recipe.strength(),
                    recipe.styleScale(),
                    recipe.texture(),
                    recipe.underpainting(),
                    recipe.keepColours(),
                    recipe.size(),
                    recipe.model());
        }
    }

    /// Opens each file, its view at most `side` pixels long. Failures are in the result.
    Opened open(List<Path> files, int side) {
        List<SourcePicture> pictures = new ArrayList<>();
        List<Throwable> troubles = new ArrayList<>();
        for (Path file : files) {
            try {
                pictures.add(read(file, side));
            } catch (RuntimeException e) {
                troubles.add(e);
            }
        }
        Optional<Recipe.Stylize> offer = pictures.isEmpty()
                ? Optional.empty()
                : carried(pictures.getFirst().file());
        return new Opened(pictures, troubles, offer);
    }

    /// Opens a recipe's source again. A changed file is opened and told of.
    Opened reopen(Source source, int side) {
        try {
            SourcePicture picture = read(source.path(), side);
            boolean same = picture.source().sha256().equals(source.sha256());
            List<Throwable> troubles = same ? List.of() : List.of(new Problem.SourceChanged(source.path()).exception());
            return new Opened(List.of(picture), troubles, Optional.empty());
        } catch (ProblemException e) {
            ProblemException told = e.problem() instanceof Problem.FileMissing missing
                    ? new Problem.SourceMissing(missing.file()).exception(e)
                    : e;
            return new Opened(List.of(), List.of(told), Optional.empty());
        }
    }

    /// Writes a pasted picture into the inbox and opens it. The same picture pasted again is the same file.
    Opened paste(Raster pasted, int side) {
        Path file = inbox.resolve("pasted-" + Integer.toHexString(pasted.hashCode()) + ".png");
        ImageFiles.write(file, pasted, Writing.PLAIN);
        SourcePicture picture = new SourcePicture(
                new Source(file.toAbsolutePath(), Sha256.of(file)),
                new Size(pasted.width(), pasted.height()),
                Resize.fit(pasted, side));
        return new Opened(List.of(picture), List.of(), Optional.empty());
    }

    SourcePicture read(Path file, int side) {
        Path absolute = file.toAbsolutePath().normalize();
        Raster view = ImageFiles.read(absolute, side);
        return new SourcePicture(new Source(absolute, Sha256.of(absolute)), ImageFiles.size(absolute), view);
    }

    /// The recipe inside the file, where it is one for this page.
    private static Optional<Recipe.Stylize> carried(Path file) {
        try {
            return ImageFiles.recipe(file)
                    .map(json -> Json.read(json, Recipe.class))
                    .filter(Recipe.Stylize.class::isInstance)
                    .map(Recipe.Stylize.class::cast);
        } catch (Json.Malformed | ProblemException e) {
            // A recipe that is only offered: one of a newer version, or a damaged one, is simply not there.
            return Optional.empty();
        }
    }
}
