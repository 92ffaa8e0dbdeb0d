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
/// @param made when it was kept
/// @param recipe how it was made; empty for a picture that carries none or one of a newer version
public record Artwork(
        long id,
        Path file,
        Path thumbnail,
        Instant made,
        int width,
        int height,
        boolean starred,
        Optional<Recipe> recipe) {}
