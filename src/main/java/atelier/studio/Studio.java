package atelier.studio;

import atelier.base.AppDirs;
import atelier.base.AtomicFile;
import atelier.base.FileHashes;
import atelier.base.Job;
import atelier.base.Json;
import atelier.base.Lane;
import atelier.base.Problem;
import atelier.base.Text;
import atelier.evaluate.ContactSheet;
import atelier.evaluate.Evaluation;
import atelier.evaluate.FeatureNetwork;
import atelier.evaluate.GeneratorSamples;
import atelier.evaluate.PictureSet;
import atelier.explore.Encoder;
import atelier.explore.Projection;
import atelier.foreign.Trial;
import atelier.gallery.Gallery;
import atelier.gallery.SqliteGallery;
import atelier.image.ImageFiles;
import atelier.image.Raster;
import atelier.image.Writing;
import atelier.infer.Networks;
import atelier.infer.OnnxNetwork;
import atelier.infer.Runtimes;
import atelier.make.Easel;
import atelier.make.Maker;
import atelier.model.Device;
import atelier.model.Model;
import atelier.model.ModelCard;
import atelier.model.ModelId;
import atelier.model.ModelLibrary;
import atelier.recipe.LatentSpace;
import atelier.recipe.Recipe;
import atelier.train.Dataset;
import atelier.train.EventTail;
import atelier.train.Pace;
import atelier.train.Run;
import atelier.train.Worker;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Everything the program is made of, put together by hand and closed in reverse.
///
/// Opening one reads the settings, ends a model's installation that was cut off, and does nothing else: models and the
/// gallery's index are opened by the first who needs them, on the lane they are used on.
public final class Studio implements AutoCloseable {
    /// Kept open: the three graphs of two style models.
    private static final int NETWORKS = 6;

    private static final ModelId PERCEPTUAL = new ModelId("perceptual-1");

    /// Pictures that an evaluation in the window compares at most, of each kind.
    private static final int COMPARED = 1000;
    /// Pictures of the data that a model is compared with, and copies are looked for among, at most.
    public static final int SEARCHED = 10_000;

    private static final long ORDER = 11;

    private final AppDirs dirs;
    private final Lane io = Lane.wide("io");
    private final Lane inference = Lane.single("inference");
    private final Lane memory = Lane.single("memory");
    private final SettingsFile settings;
    private final ModelLibrary models;
    private final Networks networks;
    private final Easel maker;
    private final Gallery gallery;
    private final Runs runs;
    private final OwnModels ownModels;

    public Studio(AppDirs dirs) {
        this.dirs = dirs;
        settings = new SettingsFile(dirs.settings(), io);
        FileHashes hashes = new FileHashes();
        models = new ModelLibrary(List.of(dirs.bundledModels(), dirs.userModels()), hashes);
        networks = new Networks(models, OnnxNetwork::open, NETWORKS);
        maker = new Easel(models, networks, hashes, Device.CPU);
        gallery = new SqliteGallery(
                dirs.gallery(), file -> Samples.title(file, settings.get().text()));
        runs = new Runs(dirs.runs(), run -> Worker.start(run, dirs), run -> learn(run, dirs));
        ownModels = new OwnModels(dirs, models, model -> prove(model, Device.CPU), Trial.Limits::ofMachine);
    }

    public AppDirs dirs() {
        return dirs;
    }

    public SettingsFile settings() {
        return settings;
    }

    /// The words of the language chosen now.
    public Text text() {
        return settings.get().text();
    }

    /// Where models run, one at a time.
    public Lane inference() {
        return inference;
    }

    /// Where files are read and written, many at a time.
    public Lane io() {
        return io;
    }

    /// Where lineages are read and written, in order.
    public Lane memory() {
        return memory;
    }

    public ModelLibrary models() {
        return models;
    }

    public Maker maker() {
        return maker;
    }

    public Gallery gallery() {
        return gallery;
    }

    /// The trainings.
    public Runs runs() {
        return runs;
    }

    /// Remembers how fast a run went and what memory it took, for the next estimate.
    private static void learn(Run run, AppDirs dirs) {
        Pace.read(dirs.pace())
                .learn(
                        run.plan(),
                        EventTail.whole(run).more(),
                        Runtime.getRuntime().availableProcessors());
    }

    /// Puts the model that a run has made, as far as it is, among the user's own, where every page finds it. To be
    /// done on the inference lane.
    ///
    /// @throws atelier.base.ProblemException what is wrong with it
    public Model install(Run run) {
        return ownModels.install(run.model(), run.plan().model());
    }

    /// The models that did not come with the program.
    public OwnModels ownModels() {
        return ownModels;
    }

    /// Why models cannot run on the device; empty where they can.
    public Optional<Problem> obstacle(Device device) {
        return Runtimes.obstacle(device);
    }

    /// Checks the model's files and that its graphs compute on the device what they did when they were trained.
    ///
    /// @throws atelier.base.ProblemException what is wrong with the model
    public void prove(Model model, Device device) {
        networks.prove(model, device);
    }

    /// The perceptual network to evaluate pictures with.
    ///
    /// @throws atelier.base.ProblemException what is wrong with the model
    public FeatureNetwork perceptualFeatures() {
        Model model = models.find(PERCEPTUAL);
        return FeatureNetwork.perceptual(model, networks.open(model, "features", Device.CPU));
    }

    /// What a generator makes of latents drawn by chance.
    ///
    /// @throws atelier.base.ProblemException [Problem.ModelWrongKind], or what is wrong with the model
    public PictureSet samples(Model model, int count, long seed) {
        ModelCard.Kind kind = model.card().kind();
        if (kind != ModelCard.Kind.GENERATOR) {
            throw new Problem.ModelWrongKind(model.id().value(), kind.name(), ModelCard.Kind.GENERATOR.name())
                    .exception();
        }
        return new GeneratorSamples(model, networks.open(model, GeneratorSamples.GRAPH, Device.CPU), count, seed);
    }

    /// The pictures that a run's generator has learned from, in an order by chance, so that any stretch of them
    /// stands for all; of very many a part, enough for a minute's work.
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
        return TrainingPictures.of(run, data).shuffled(ORDER).first(SEARCHED);
    }

    /// The model that a run has made, finished or not, where it lies.
    ///
    /// @throws atelier.base.ProblemException [Problem.ModelFileMissing] when there is none
    public Model made(Run run) {
        return ModelLibrary.readNamedOtherwise(run.model());
    }

    /// Compares what a run's generator makes with what it has learned from: the figures go into its card, the
    /// nearest pairs into [Run#nearest]. To be done on the inference lane.
    ///
    /// @throws atelier.base.ProblemException [Problem.TooFewToCompare], or what is wrong with model or data
    public ModelCard.Evaluation evaluate(Run run, Job<?> job) {
        Model model = made(run);
        try (FeatureNetwork features = perceptualFeatures();
                PictureSet generated = samples(model, COMPARED, 1);
                PictureSet real = learnedFrom(run)) {
            Evaluation found = Evaluation.of(features, generated, real, Optional.empty(), job);
            ImageFiles.write(
                    run.nearest(),
                    ContactSheet.of(generated, real, found.memorisation().pairs()),
                    Writing.PLAIN);
            keep(model, found.figures());
            return found.figures();
        }
    }

    /// Puts figures into a model's card, and into its twin's among the installed ones where a run's has one.
    public void keep(Model model, ModelCard.Evaluation figures) {
        write(model, figures);
        models.all().stream()
                .filter(other -> !other.folder().equals(model.folder())
                        && !ownModels.isBundled(other)
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

    /// Finds the latent whose picture, made by this generator, is most like a given one. To be done on the
    /// inference lane.
    ///
    /// @param picture of any size; its middle counts
    /// @param steps pictures to make, see [Projection#STEPS]
    /// @param better told of each find that is nearer than those before
    /// @throws atelier.base.ProblemException [Problem.ModelWrongKind], or what is wrong with the model
    public Projection.Found project(
            Model model, Raster picture, int steps, long seed, Job<?> job, Consumer<Projection.Found> better) {
        LatentSpace space = LatentSpace.of(model);
        try (FeatureNetwork features = perceptualFeatures();
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

    /// What was found amiss while opening. The gallery tells of its own, see [Gallery#noticed].
    public List<Problem> noticed() {
        return settings.noticed();
    }

    /// Lets a training under way save a checkpoint. Ends the work under way, for ten seconds a lane at most, and
    /// writes what is left to write.
    @Override
    public void close() {
        runs.close();
        inference.close();
        io.finish();
        memory.finish();
        maker.close();
        networks.close();
        gallery.close();
        settings.close();
    }
}
