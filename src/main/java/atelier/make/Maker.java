package atelier.make;

import atelier.base.Job;
import atelier.image.Raster;
import atelier.recipe.Recipe;
import org.jspecify.annotations.Nullable;

/// Turns recipes into pictures. The window, the command line and `reproduce` all come through here.
public interface Maker {
    /// Makes the picture.
    ///
    /// @param job progress and cancelling
    /// @throws atelier.base.ProblemException when a source or model is missing, changed or unusable
    /// @throws java.util.concurrent.CancellationException when the job was cancelled
    Raster make(Recipe recipe, @Nullable Job<?> job);
}
