package atelier.ui.explore;

import atelier.base.Job;
import atelier.base.Lane;
import atelier.gallery.Gallery;
import atelier.image.Raster;
import atelier.make.Maker;
import atelier.model.Model;
import atelier.model.ModelId;
import atelier.recipe.Latent;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// What the Explore page works with.
///
/// @param generators the models that make pictures of latents; looks at the disk
/// @param first the id of the generator to begin with, where there is one of that id
/// @param find a model by its id; throws what is wrong with it
/// @param explored the folder of all lineages
/// @param memory the lane that lineages are written on, in order
/// @param clock milliseconds since 1970
record House(
        Supplier<List<Model>> generators,
        Supplier<String> first,
        Function<ModelId, Model> find,
        Likeness likeness,
        Maker maker,
        Gallery gallery,
        Path explored,
        Lane inference,
        Lane io,
        Lane memory,
        Executor fx,
        LongSupplier clock) {
    /// A point whose picture is like another, and how like: 1 is as far as pictures made by chance are.
    record Found(Latent latent, double before, double after) {}

    /// Finds points by pictures.
    @FunctionalInterface
    interface Likeness {
        /// @param better told of each find that is nearer than those before, on the thread that searches
        Found find(Model generator, Raster picture, Job<?> job, Consumer<Found> better);
    }
}
