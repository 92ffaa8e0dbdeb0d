package atelier.cli;

import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.model.Model;
import atelier.recipe.Latent;
import atelier.recipe.LatentSpace;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Points of a generator's latent space by their seeds.
final class Drawn {
    private Drawn() {}

    /// @param name of the class that all are to be of; null for a class drawn with each
    /// @throws ProblemException [Problem.OptionWrong] for a class that the generator does not know,
    /// [Problem.ClassesMissing] where it knows none
    static List<Latent> by(Stream<Long> seeds, Model generator, @Nullable String name) {
        LatentSpace space = LatentSpace.of(generator);
        List<String> names = generator.classes();
        if (name != null && names.isEmpty()) {
            throw new Problem.ClassesMissing(generator.id().value()).exception();
        }
        if (name != null && !names.contains(name)) {
            throw new Problem.OptionWrong("--class", name, String.join(" | ", names)).exception();
        }
        return seeds.map(space::drawn)
                .map(latent -> name == null ? latent : latent.as(names.indexOf(name), names.size()))
                .toList();
    }
}
