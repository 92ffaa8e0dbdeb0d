package atelier.explore;

import atelier.recipe.Latent;

/// The kind of way between two points.
public enum Interpolation {
    /// On a great circle, as far from the middle as the ends are, see [Latent#around].
    SPHERICAL,
    /// Straight, past the middle, where pictures are more alike.
    LINEAR;

    Latent between(Latent from, Latent to, double at) {
        return this == SPHERICAL ? from.around(to, at) : from.towards(to, at);
    }
}
