package atelier.ui.stylize;

import atelier.gallery.Artwork;
import atelier.recipe.Recipe;
import java.nio.file.Path;

/// What came of a full-size picture.
public sealed interface Outcome {
    record Kept(Artwork artwork) implements Outcome {}

    record Exported(Path file) implements Outcome {}

    record Copied() implements Outcome {}

    /// A file of this recipe's picture that can be dragged out.
    record Ready(Path file, Recipe recipe) implements Outcome {}
}
