package atelier.image;

import java.util.Optional;

/// How a picture is written.
///
/// @param quality of a JPEG, 0 to 1; other formats lose nothing
/// @param recipeJson how the picture was made, carried inside the file
public record Writing(double quality, Optional<String> recipeJson) {
    /// Of a JPEG that the eye cannot tell from its original.
    public static final double QUALITY = 0.92;

    /// At [#QUALITY], without a recipe.
    public static final Writing PLAIN = new Writing(QUALITY, Optional.empty());

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
        return new Writing(QUALITY, Optional.of(recipeJson));
    }
}
