package atelier.image;

import java.util.Optional;

/// What a picture file carries beside its pixels.
///
/// @param orientation how the pixels stand
/// @param profile the colours that the samples stand for; empty for sRGB
/// @param recipe JSON of the recipe that the picture was made with
/// @param associated whether colours are multiplied by their alpha
record Embedded(Orientation orientation, Optional<ColourProfile> profile, Optional<String> recipe, boolean associated) {
    static final Embedded NOTHING = new Embedded(Orientation.UPRIGHT, Optional.empty(), Optional.empty(), false);

    Embedded withOrientation(Orientation found) {
        return new Embedded(found, profile, recipe, associated);
    }

    Embedded withProfile(byte[] icc) {
        return new Embedded(orientation, ColourProfile.of(icc), recipe, associated);
    }

    /// With this recipe, where one was found.
    Embedded withRecipe(Optional<String> found) {
        return found.isEmpty() ? this : new Embedded(orientation, profile, found, associated);
    }

    Embedded withAssociated(boolean found) {
        return new Embedded(orientation, profile, recipe, found);
    }
}
