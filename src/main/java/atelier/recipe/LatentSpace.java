package atelier.recipe;

import atelier.model.Model;
import java.util.Collections;
import java.util.SplittableRandom;

/// The points that a generator makes pictures of.
///
/// @param length numbers of a latent
/// @param classes that the generator tells apart, 0 where it was told of none
public record LatentSpace(int length, int classes) {
    /// @throws atelier.base.ProblemException [atelier.base.Problem.ModelWrongKind] where it is no generator
    public static LatentSpace of(Model model) {
        return new LatentSpace(model.latentLength(), model.classes().size());
    }

    /// Whether this is one of its points: one of another version of the generator need not be.
    public boolean has(Latent latent) {
        return latent.length() == length && latent.classes().size() == classes;
    }

    /// The point that a seed stands for, its class drawn as well.
    public Latent drawn(long seed) {
        Latent drawn = Latent.drawn(seed, length);
        // From numbers of its own: the point is the same whatever classes there are.
        return classes == 0 ? drawn : drawn.as(new SplittableRandom(~seed).nextInt(classes), classes);
    }

    /// Where pictures are most usual: no number is far from 0, and there is as much of each class.
    public Latent middle() {
        Latent middle = Latent.of(new float[length]);
        return classes == 0 ? middle : middle.as(Collections.nCopies(classes, 1f / classes));
    }
}
