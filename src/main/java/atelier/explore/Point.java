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

    /// The straight distance to another point of the same space, both as far out as their truncations put them.
    public double distance(Point other) {
        float[] here = latent.toArray();
        float[] there = other.latent.toArray();
        double sum = 0;
        for (int i = 0; i < here.length; i++) {
            double difference = here[i] * truncation - there[i] * other.truncation;
            sum += difference * difference;
        }
        return Math.sqrt(sum);
    }

    public Point truncated(double other) {
        return new Point(latent, other);
    }
}
