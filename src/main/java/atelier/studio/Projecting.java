package atelier.studio;

import atelier.base.Job;
import atelier.evaluate.FeatureNetwork;
import atelier.explore.Encoder;
import atelier.explore.Projection;
import atelier.image.Raster;
import atelier.infer.Networks;
import atelier.make.Maker;
import atelier.model.Device;
import atelier.model.Model;
import atelier.recipe.LatentSpace;
import atelier.recipe.Recipe;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Where in a generator's latent space a picture lies. To be asked on the inference lane.
public final class Projecting {
    private final Evaluations evaluations;
    private final Networks networks;
    private final Maker maker;

    Projecting(Evaluations evaluations, Networks networks, Maker maker) {
        this.evaluations = evaluations;
        this.networks = networks;
        this.maker = maker;
    }

    /// Finds the latent whose picture, made by this generator, is most like a given one.
    ///
    /// @param picture of any size; its middle counts
    /// @param steps pictures to make, see [Projection#STEPS]
    /// @param better told of each find that is nearer than those before
    /// @throws atelier.base.ProblemException [atelier.base.Problem.ModelWrongKind], or what is wrong with the model
    public Projection.Found nearest(
            Model model, Raster picture, int steps, long seed, Job<?> job, Consumer<Projection.Found> better) {
        LatentSpace space = LatentSpace.of(model);
        try (FeatureNetwork features = evaluations.perceptualFeatures();
                Encoder encoder = encoder(model)) {
            Projection projection = new Projection(
                    latent -> maker.make(
                            new Recipe.Generate(model.id(), model.card().version(), latent, 1, 0), null),
                    Optional.ofNullable(encoder).map(known -> known::of),
                    features,
                    space);
            return projection.nearest(picture, steps, seed, job, better);
        }
    }

    private @Nullable Encoder encoder(Model model) {
        return model.card().graphs().containsKey(Encoder.GRAPH)
                ? new Encoder(model, networks.open(model, Encoder.GRAPH, Device.CPU))
                : null;
    }
}
