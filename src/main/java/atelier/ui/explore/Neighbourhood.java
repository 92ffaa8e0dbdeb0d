package atelier.ui.explore;

import atelier.explore.Point;
import atelier.recipe.Latent;
import java.util.ArrayList;
import java.util.List;

/// The points around a point: one in each of eight directions drawn by chance, all equally far.
final class Neighbourhood {
    static final int COUNT = 8;

    private Neighbourhood() {}

    /// @param step how far, in standard deviations of a point drawn by chance: at 1 little of the middle is left
    /// @param seed of the directions
    static List<Point> of(Point middle, double step, long seed) {
        List<Point> around = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            Latent direction = Latent.drawn(seed * COUNT + i, middle.latent().length());
            // On the great circle, so that a neighbour lies no farther out than the middle does.
            double share = Math.clamp(step, 0, 1);
            around.add(middle.at(middle.latent().around(direction, share / 2)));
        }
        return around;
    }
}
