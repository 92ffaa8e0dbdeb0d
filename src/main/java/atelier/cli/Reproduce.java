package atelier.cli;

import atelier.base.Json;
import atelier.base.Problem;
import atelier.base.Text;
import atelier.image.AnimationFiles;
import atelier.image.ImageFiles;
import atelier.image.Raster;
import atelier.image.Size;
import atelier.recipe.Recipe;
import atelier.recipe.SourceFolder;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `atelier reproduce FILE`: makes a picture again from the recipe inside it and compares.
@Command(name = "reproduce")
final class Reproduce implements Callable<Answer> {
    /// @param difference the largest of any sample, 0 to 255; 256 when the sizes differ
    /// @param lossy whether the file's format changes pixels by itself
    /// @param kept size of the picture in the file
    /// @param made size of the picture made again
    /// @param installed version of the model that made the picture again
    record Compared(Path file, int difference, boolean lossy, Size kept, Size made, int installed, Recipe recipe)
            implements Answer {
        @Override
        public String words(Text text) {
            String compared = kept.equals(made)
                    ? text.get(lossy ? "cli.reproduce.lossy" : "cli.reproduce.compared", file, difference)
                    : text.get("cli.reproduce.size", file, kept.width(), kept.height(), made.width(), made.height());
            return installed == recipe.modelVersion()
                    ? compared
                    : compared + "\n"
                            + text.get(
                                    "cli.reproduce.version",
                                    recipe.modelVersion(),
                                    recipe.model().value(),
                                    installed);
        }
    }

    @ParentCommand
    Atelier atelier;

    @Parameters(paramLabel = "FILE", descriptionKey = "FILE")
    Path file;

    @Option(names = "--sources", paramLabel = "DIR")
    @Nullable
    Path sources;

    @Override
    public Answer call() {
        Recipe recipe = sources != null && recipe() instanceof Recipe.Stylize stylize
                ? new SourceFolder(sources).find(stylize)
                : recipe();
        Raster kept = ImageFiles.read(file);
        boolean lossy = file.toString().toLowerCase(Locale.ROOT).matches(".*\\.jpe?g");
        int installed = atelier.studio().models().find(recipe.model()).card().version();
        Raster made = ImageFiles.held(file, atelier.make(recipe));
        return new Compared(
                file.toAbsolutePath(),
                kept.largestDifference(made),
                lossy,
                new Size(kept.width(), kept.height()),
                new Size(made.width(), made.height()),
                installed,
                recipe);
    }

    private Recipe recipe() {
        if (AnimationFiles.recipe(file).isPresent()) {
            throw new Problem.RecipeOfAnimation(file).exception();
        }
        String json = ImageFiles.recipe(file).orElseThrow(() -> new Problem.RecipeMissing(file).exception());
        try {
            return Json.read(json, Recipe.class);
        } catch (Json.Malformed e) {
            throw new Problem.RecipeDamaged(file, String.valueOf(e.getMessage())).exception(e);
        }
    }
}
