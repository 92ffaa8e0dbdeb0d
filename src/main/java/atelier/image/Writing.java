package atelier.image;

import java.util.Optional;

/// How a picture is written.
///
/// @param quality of a JPEG, 0 to 1; other formats lose nothing
/// @param recipeJson how the picture was made, carried inside the file
public record Writing(double quality, Optional<String> recipeJson) {
    /// The best that a JPEG can be told from its original by eye, without a recipe.
    public static final Writing PLAIN = new Writing(0.92, Optional.empty());

    /// Pixels to the inch in files that are printed or laid out: where they name none, programs take 72, and lay
    /// out a photograph a metre wide.
    static final int PER_INCH = 300;

    public Writing {
        if (!(quality >= 0 && quality <= 1)) {
            throw new IllegalArgumentException("quality " + quality);
        }
    }

    /// With the recipe that made the picture.
    public static Writing of(String recipeJson) {
        return new Writing(PLAIN.quality, Optional.of(recipeJson));
    }
}
