package atelier.make;

import atelier.base.FileHashes;
import atelier.base.Job;
import atelier.base.Problem;
import atelier.image.Raster;
import atelier.infer.Networks;
import atelier.model.Device;
import atelier.model.ModelLibrary;
import atelier.recipe.Recipe;
import org.jspecify.annotations.Nullable;

/// Where recipes become pictures. Safe to use from any thread; makes one picture at a time.
public final class Easel implements Maker, AutoCloseable {
    private final StyleTransfer styleTransfer;
    private final Generator generator;

    /// @param hashes of source files, shared with whoever makes recipes
    /// @param device where models are to run; the CPU where it is not to be had
    public Easel(ModelLibrary library, Networks networks, FileHashes hashes, Device device) {
        styleTransfer = new StyleTransfer(library, networks, new Sources(hashes), device, Budget.DEFAULT);
        generator = new Generator(library, networks, device);
    }

    @Override
    public Raster make(Recipe recipe, @Nullable Job<?> job) {
        try {
            return switch (recipe) {
                case Recipe.Stylize stylize -> styleTransfer.make(stylize, job);
                case Recipe.Generate generate -> generator.make(generate, job);
                case Recipe.Sheet sheet -> Sheets.make(sheet, generator, job);
            };
        } catch (OutOfMemoryError e) {
            long limit = Runtime.getRuntime().maxMemory() >> 20;
            throw new Problem.OutOfMemory(subject(recipe), limit).exception(e);
        }
    }

    private static String subject(Recipe recipe) {
        return switch (recipe) {
            case Recipe.Stylize stylize -> stylize.content().path().toString();
            case Recipe.Generate _, Recipe.Sheet _ -> recipe.model().value();
        };
    }

    /// Gives back what is kept from picture to picture.
    @Override
    public void close() {
        styleTransfer.close();
    }
}
