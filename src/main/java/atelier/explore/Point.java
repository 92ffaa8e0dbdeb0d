package atelier.explore;

import atelier.recipe.Latent;
import java.util.Objects;

/// Where somebody is in a generator's latent space.
///
/// @param truncation as in [atelier.recipe.Recipe.Generate]
public record Point(Latent latent, double truncation) {
    public Point {
        Objects.requireNonNull(latent, "latent");
        if (!(truncation >= 0 && truncation <= 2)) {
            throw new IllegalArgumentException("truncation " + truncation);
        }
    }

    public Point at(Latent other) {
        return new Point(other, truncation);
    }

    public Point truncated(double other) {
        return new Point(latent, other);
    }
}
