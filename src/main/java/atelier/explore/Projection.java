package atelier.explore;

import atelier.base.Progress;
import atelier.evaluate.FeatureNetwork;
import atelier.image.Raster;
import atelier.image.Resize;
import atelier.recipe.Latent;
import atelier.recipe.LatentSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// Finds the latent whose picture is most like a given one, with pictures alone: any generator will do.
///
/// It begins with what an encoder says or, where that is better, with the most alike of some pictures made by chance,
/// and goes on with an [EvolutionStrategy] in that one's class. Distance is half by pixels and half by features, see
/// [Likeness], each over its mean for pictures made by chance: 1 is as far as chance comes, 0 the same picture.
public final class Projection {
    /// Pictures to make where nobody says how many.
    public static final int STEPS = 1500;

    /// Latents drawn by chance at most.
    private static final int DRAWN = 200;
    /// How far the first steps go, in deviations, from where an encoder, and where chance has led.
    private static final double NEAR = 0.25;

    private static final double FAR = 0.6;
    /// What a latent that lies farther out than is usual counts as more distant by, times the square of how much
    /// farther.
    private static final double PULL = 0.3;

    /// The best so far.
    ///
    /// @param distance of its picture, as told above
    /// @param start the distance that the search began with
    /// @param made pictures made so far
    public record Found(Latent latent, double distance, double start, int made) {}

    private final Function<Latent, Raster> generator;
    private final Optional<Function<Raster, Latent>> encoder;
    private final FeatureNetwork network;
    private final LatentSpace space;

    /// @param generator makes the picture of a latent, always of one size
    /// @param encoder says which latent a picture might have; it is given the picture as `generator` would make it
    /// @param network sees; not closed
    /// @param space that the latents are of
    public Projection(
            Function<Latent, Raster> generator,
            Optional<Function<Raster, Latent>> encoder,
            FeatureNetwork network,
            LatentSpace space) {
        this.generator = generator;
        this.encoder = encoder;
        this.network = network;
        this.space = space;
    }

    /// The middle of a picture, as large as what it is to be compared with.
    public static Raster fitted(Raster picture, int width, int height) {
        double scale = Math.min((double) picture.width() / width, (double) picture.height() / height);
        int w = Math.clamp(Math.round(width * scale), 1, picture.width());
        int h = Math.clamp(Math.round(height * scale), 1, picture.height());
        Raster middle = picture.crop((picture.width() - w) / 2, (picture.height() - h) / 2, w, h);
        return Resize.to(middle, width, height);
    }

    /// @param picture of any size; its middle counts
    /// @param steps pictures to make, 3 at least
    /// @param seed of all that is left to chance
    /// @param progress throws when cancelled
    /// @param better told of each find that is nearer than those before, so that a search cut short is not lost
    public Found nearest(Raster picture, int steps, long seed, Progress progress, Consumer<Found> better) {
        Raster middle = generator.apply(space.middle());
        Raster target = fitted(picture, middle.width(), middle.height());
        Search search = new Search(new Likeness(network, target), steps, progress, better);
        int drawn = Math.clamp(steps / 4, 2, DRAWN);
        search.drawByChance(seed, drawn);
        boolean near =
                encoder.map(known -> search.consider(known.apply(target))).orElse(false);
        search.begun = true;
        Latent begun = search.best;
        EvolutionStrategy strategy = new EvolutionStrategy(begun.toArray(), near ? NEAR : FAR, seed);
        while (search.made < steps) {
            List<float[]> points = strategy.ask();
            strategy.tell(points.stream()
                    .mapToDouble(point -> search.value(begun.with(point)))
                    .toArray());
        }
        return search.found();
    }

    /// One search's state: how far chance comes, and the best so far.
    private final class Search {
        private final Likeness likeness;
        private final int steps;
        private final Progress progress;
        private final Consumer<Found> better;
        private double usualPixels = 1;
        private double usualFeatures = 1;
        private Latent best = space.middle();
        private double value = Double.POSITIVE_INFINITY;
        private double distance = Double.POSITIVE_INFINITY;
        private double start = Double.POSITIVE_INFINITY;
        private boolean begun;
        private int made;

        Search(Likeness likeness, int steps, Progress progress, Consumer<Found> better) {
            this.likeness = likeness;
            this.steps = steps;
            this.progress = progress;
            this.better = better;
        }

        /// Finds out how far chance comes, and the nearest that it comes to.
        void drawByChance(long seed, int count) {
            List<Latent> latents = new ArrayList<>();
            List<Likeness.Distance> distances = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                Latent latent = space.drawn(seed + i);
                latents.add(latent);
                distances.add(distance(latent));
            }
            usualPixels = mean(
                    distances.stream().mapToDouble(Likeness.Distance::pixels).toArray());
            usualFeatures = mean(
                    distances.stream().mapToDouble(Likeness.Distance::features).toArray());
            for (int i = 0; i < count; i++) {
                keep(latents.get(i), distances.get(i));
            }
        }

        boolean consider(Latent latent) {
            keep(latent, distance(latent));
            return best.equals(latent);
        }

        double value(Latent latent) {
            return keep(latent, distance(latent));
        }

        private Likeness.Distance distance(Latent latent) {
            progress.report((double) made / steps);
            made++;
            return likeness.of(generator.apply(latent));
        }

        private double keep(Latent latent, Likeness.Distance parts) {
            double far = (parts.pixels() / usualPixels + parts.features() / usualFeatures) / 2;
            double beyond = Math.max(0, latent.norm() - 1);
            double valued = far + PULL * beyond * beyond;
            if (valued < value) {
                value = valued;
                distance = far;
                start = begun ? start : far;
                best = latent;
                better.accept(found());
            }
            return valued;
        }

        Found found() {
            return new Found(best, distance, start, made);
        }
    }

    /// The mean; 1 where all are 0, as for a generator whose pictures are all the same.
    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum > 0 ? sum / values.length : 1;
    }
}
