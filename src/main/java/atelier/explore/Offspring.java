package atelier.explore;

import atelier.recipe.Latent;
import java.util.List;
import java.util.random.RandomGenerator;

/// Points that come from several others, as far out as these are on average.
public final class Offspring {
    private Offspring() {}

    /// Half way between two.
    public static Point between(Point one, Point other) {
        return new Point(one.latent().around(other.latent(), 0.5), (one.truncation() + other.truncation()) / 2);
    }

    /// A child of several, another one each time: a blend of all, or one that has of each way or each layer what
    /// one parent has.
    ///
    /// @param parents one or more
    /// @param ways may be none
    /// @param layers how many numbers belong to each; may be none
    public static Point of(List<Point> parents, List<Direction> ways, List<Integer> layers, RandomGenerator chance) {
        List<Latent> latents = parents.stream().map(Point::latent).toList();
        Latent child = switch (chance.nextInt(layers.isEmpty() ? 2 : 3)) {
            case 0 -> Mixture.blend(latents, chance);
            case 1 -> Mixture.cross(latents, ways, chance);
            default -> Mixture.layered(latents, layers, chance);
        };
        double truncation =
                parents.stream().mapToDouble(Point::truncation).average().orElse(1);
        return new Point(child, truncation);
    }
}
