package atelier.studio;

import atelier.base.AtomicFile;
import atelier.base.Job;
import atelier.base.Json;
import atelier.base.Problem;
import atelier.evaluate.ContactSheet;
import atelier.evaluate.Evaluation;
import atelier.evaluate.FeatureNetwork;
import atelier.evaluate.GeneratorSamples;
import atelier.evaluate.PictureSet;
import atelier.image.ImageFiles;
import atelier.image.Writing;
import atelier.infer.Networks;
import atelier.model.Bundled;
import atelier.model.Device;
import atelier.model.Model;
import atelier.model.ModelCard;
import atelier.model.ModelLibrary;
import atelier.train.Dataset;
import atelier.train.Run;
import java.nio.file.Path;
import java.util.Optional;

/// How good generators are found to be, and what is needed to find that out. What runs a network is to be done on the
/// inference lane.
public final class Evaluations {
    /// Pictures that an evaluation in the window compares at most, of each kind.
    private static final int COMPARED = 1000;
    /// Real pictures that generated ones are compared with, and copies are looked for among, at most.
    private static final int SEARCHED = 10_000;

    private static final long ORDER = 11;

    private final ModelLibrary models;
    private final Networks networks;
    private final OwnModels own;

    Evaluations(ModelLibrary models, Networks networks, OwnModels own) {
        this.models = models;
        this.networks = networks;
        this.own = own;
    }

    /// The perceptual network to evaluate pictures with.
    ///
    /// @throws atelier.base.ProblemException what is wrong with the model
    public FeatureNetwork perceptualFeatures() {
        Model model = models.find(Bundled.PERCEPTUAL);
        return FeatureNetwork.perceptual(model, networks.open(model, "features", Device.CPU));
    }

    /// What a generator makes of random latents.
    ///
    /// @throws atelier.base.ProblemException [Problem.ModelWrongKind], or what is wrong with the model
    public PictureSet samples(Model model, int count, long seed) {
        model.require(ModelCard.Kind.GENERATOR);
        return new GeneratorSamples(model, networks.open(model, GeneratorSamples.GRAPH, Device.CPU), count, seed);
    }

    /// Real pictures to compare with, in random order, so that any stretch of them stands for all; where there are
    /// very many, a part of them, enough for a minute's work.
    public static PictureSet drawn(PictureSet real) {
        return real.shuffled(ORDER).first(SEARCHED);
    }

    /// The pictures that a run's generator has learned from, [#drawn].
    ///
    /// @throws atelier.base.ProblemException [Problem.ModelWrongKind], [Problem.FileMissing] when the data
    ///     that the run has prepared are gone
    public PictureSet learnedFrom(Run run) {
        Dataset data = run.plan()
                .objective()
                .dataset()
                .orElseThrow(() -> new Problem.ModelWrongKind(
                                run.plan().model().value(),
                                run.plan().objective().getClass().getSimpleName(),
                                ModelCard.Kind.GENERATOR.name())
                        .exception());
        return drawn(TrainingPictures.of(run, data));
    }

    /// The model that a run has made, finished or not, where it lies.
    ///
    /// @throws atelier.base.ProblemException [Problem.ModelFileMissing] when there is none
    public Model made(Run run) {
        return ModelLibrary.readNamedOtherwise(run.model());
    }

    /// Compares generated pictures with real ones, as [Evaluation#of].
    ///
    /// @param nearest gets the pairs that are nearest, where it is given
    public static Evaluation compare(
            FeatureNetwork features,
            PictureSet generated,
            PictureSet real,
            Optional<FeatureNetwork> classifier,
            Optional<Path> nearest,
            Job<?> job) {
        Evaluation found = Evaluation.of(features, generated, real, classifier, job);
        nearest.ifPresent(file -> ImageFiles.write(
                file, ContactSheet.of(generated, real, found.memorisation().pairs()), Writing.PLAIN));
        return found;
    }

    /// Compares what a run's generator makes with what it has learned from: the figures go into its card, the
    /// nearest pairs into [Run#nearest].
    ///
    /// @throws atelier.base.ProblemException [Problem.TooFewToCompare], or what is wrong with model or data
    public ModelCard.Evaluation evaluate(Run run, Job<?> job) {
        Model model = made(run);
        try (FeatureNetwork features = perceptualFeatures();
                PictureSet generated = samples(model, COMPARED, 1);
                PictureSet real = learnedFrom(run)) {
            ModelCard.Evaluation figures = compare(
                            features, generated, real, Optional.empty(), Optional.of(run.nearest()), job)
                    .figures();
            keep(model, figures);
            return figures;
        }
    }

    /// Puts figures into a model's card, and into its twin's among the installed ones where a run's has one.
    public void keep(Model model, ModelCard.Evaluation figures) {
        write(model, figures);
        models.all().stream()
                .filter(other -> !other.folder().equals(model.folder())
                        && !own.isBundled(other)
                        && other.card().graphs().equals(model.card().graphs()))
                .forEach(other -> write(other, figures));
    }

    /// Meanwhile the model may have got another title, or other networks may lie in its place.
    private static void write(Model model, ModelCard.Evaluation figures) {
        ModelCard now = ModelLibrary.readNamedOtherwise(model.folder()).card();
        if (now.graphs().equals(model.card().graphs())) {
            AtomicFile.write(model.folder().resolve(Model.CARD), Json.pretty(now.with(figures)));
        }
    }
}
