package atelier.gallery;

import atelier.recipe.Recipe;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// A picture of the gallery.
///
/// @param id of its row; a rebuilt index may give another
/// @param file the picture itself
/// @param thumbnail at most 320 pixels on the long side
/// @param bytes of its file
/// @param made when it was kept
/// @param recipeJson how it was made, as the file tells it; see [#recipe]
public record Artwork(
        long id,
        Path file,
        Path thumbnail,
        long bytes,
        Instant made,
        int width,
        int height,
        boolean starred,
        Optional<String> recipeJson) {

    /// How it was made; empty for a picture that carries no recipe or one of a newer version. Read each time that
    /// it is asked for: a list of ten thousand pictures needs none of them.
    public Optional<Recipe> recipe() {
        return Entry.recipe(recipeJson);
    }
}
