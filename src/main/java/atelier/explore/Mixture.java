package atelier.explore;

import atelier.recipe.Latent;
import java.util.List;
import java.util.random.RandomGenerator;

/// Children of several points: each drawn anew, somewhere among its parents.
public final class Mixture {
    private Mixture() {}

    /// Between the parents on great circles, with shares drawn evenly among all there can be.
    ///
    /// @param parents one or more, all of one length
    public static Latent blend(List<Latent> parents, RandomGenerator chance) {
        Latent mixed = parents.getFirst();
        double sum = share(chance);
        for (Latent parent : parents.subList(1, parents.size())) {
            double share = share(chance);
            sum += share;
            mixed = mixed.around(parent, share / sum);
        }
        return mixed;
    }

    /// Such a blend that has along every way the value of one parent, drawn for each way: what the ways change is
    /// inherited whole, as features are, and not averaged.
    public static Latent cross(List<Latent> parents, List<Direction> ways, RandomGenerator chance) {
        Latent mixed = blend(parents, chance);
        for (Direction way : ways) {
            mixed = way.with(mixed, way.of(parents.get(chance.nextInt(parents.size()))));
        }
        return mixed;
    }

    /// Every layer's numbers from one parent, drawn for each layer (style mixing, Karras et al. 2019).
    ///
    /// @param layers how many numbers belong to each
    public static Latent layered(List<Latent> parents, List<Integer> layers, RandomGenerator chance) {
        Latent mixed = parents.getFirst();
        int from = 0;
        for (int numbers : layers) {
            mixed = spliced(mixed, parents.get(chance.nextInt(parents.size())), from, from + numbers);
            from += numbers;
        }
        return mixed;
    }

    /// A point with the layers of another at one depth.
    ///
    /// @param layers how many numbers belong to each
    public static Latent with(Latent other, Depth depth, Latent here, List<Integer> layers) {
        int first = layers.subList(0, depth.from(layers.size())).stream()
                .mapToInt(Integer::intValue)
                .sum();
        int count = layers.subList(depth.from(layers.size()), depth.to(layers.size())).stream()
                .mapToInt(Integer::intValue)
                .sum();
        return spliced(here, other, first, first + count);
    }

    private static Latent spliced(Latent here, Latent other, int from, int to) {
        float[] numbers = here.toArray();
        System.arraycopy(other.toArray(), from, numbers, from, to - from);
        return here.with(numbers);
    }

    /// Over their sum, exponentially distributed numbers are evenly distributed shares (Dirichlet with all ones).
    private static double share(RandomGenerator chance) {
        return chance.nextExponential();
    }
}
