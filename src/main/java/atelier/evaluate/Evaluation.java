package atelier.evaluate;

import atelier.base.Job;
import atelier.base.Problem;
import atelier.image.Raster;
import atelier.model.ModelCard;
import java.util.Optional;

/// How a set of generated pictures compares with real ones.
///
/// @param features the network in whose features everything here is measured; figures of other features mean
///     something else
/// @param count pictures of each kind
/// @param searched pictures of the data that copies were looked for among
/// @param frechet distance of generated to real pictures
/// @param floor the distance of as many real pictures to as many others: no generator can be expected below
/// @param kernel the same comparison without a bias by the number of pictures, see [KernelDistance]
/// @param coverage precision and recall
/// @param classScore where a classifier was given
/// @param memorisation whether generated pictures are copies
public record Evaluation(
        String features,
        int count,
        int searched,
        Estimate frechet,
        double floor,
        Estimate kernel,
        Coverage coverage,
        Optional<Double> classScore,
        Memorisation memorisation) {
    private static final long SEED = 20;
    private static final int BLOCKS = 10;
    private static final int LEAST_BLOCK = 50;

    /// Real pictures are made as small as the generated ones: what a small picture cannot show, no generator of
    /// small pictures can be asked for.
    ///
    /// @param generated as many as are wanted, all of one size
    /// @param real at least twice as many, so that the floor can be measured
    /// @param classifier whose first output are scores of classes
    /// @throws atelier.base.ProblemException [Problem.TooFewToCompare] when there are not more pictures than the
    ///     features have dimensions: their covariance would be made up for the rest
    public static Evaluation of(
            FeatureNetwork network,
            PictureSet generated,
            PictureSet real,
            Optional<FeatureNetwork> classifier,
            Job<?> job) {
        int count = Math.min(generated.count(), real.count() / 2);
        int needed = count == 0 ? 1 : network.of(real, 0, 1, job, 0, 0).length() + 1;
        if (count < needed) {
            throw new Problem.TooFewToCompare(count, needed, network.name()).exception();
        }
        Features made = network.of(generated, 0, count, job, 0, 0.3);
        Raster one = generated.picture(0);
        PictureSet asSmall = real.noLargerThan(Math.min(one.width(), one.height()));
        Features data = network.of(asSmall, 0, real.count(), job, 0.3, 0.7);
        Features some = data.rows(0, count);
        Features others = data.rows(count, 2 * count);
        return new Evaluation(
                network.name(),
                count,
                data.count(),
                Frechet.estimate(made, some, SEED, job.part(0.7, 0.85)),
                Frechet.distance(others, some),
                KernelDistance.estimate(made, some, Math.max(Math.min(count, LEAST_BLOCK), count / BLOCKS)),
                Coverage.of(made, some, job.part(0.85, 0.9)),
                classifier.map(classes -> ClassScore.of(classes.of(generated, 0, count, job, 0.9, 0.95))),
                Memorisation.of(made, data, job.part(0.95, 1)));
    }

    /// As a model's card keeps it.
    public ModelCard.Evaluation figures() {
        return new ModelCard.Evaluation(
                features,
                count,
                frechet.value(),
                frechet.low(),
                frechet.high(),
                floor,
                coverage.precision(),
                coverage.recall(),
                memorisation.share(),
                memorisation.copies(),
                Optional.of(kernel.value()),
                Optional.of(searched));
    }
}
