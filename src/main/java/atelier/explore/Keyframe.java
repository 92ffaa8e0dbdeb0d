package atelier.explore;

import atelier.recipe.Latent;
import java.util.Objects;

/// A point that a walk comes through.
///
/// @param hold frames that show it, one after the other; 1 or more
/// @param way frames on the way from here to the next point, without the two at its ends; 0 or more. The last point
///     of a walk that ends has a next one only in a loop.
public record Keyframe(Latent latent, int hold, int way) {
    public Keyframe {
        Objects.requireNonNull(latent, "latent");
        if (hold < 1 || way < 0) {
            throw new IllegalArgumentException("hold " + hold + ", way " + way);
        }
    }

    int frames() {
        return hold + way;
    }
}
