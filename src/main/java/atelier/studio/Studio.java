package atelier.studio;

import atelier.base.AppDirs;
import atelier.base.FileHashes;
import atelier.base.Lane;
import atelier.base.Problem;
import atelier.base.Text;
import atelier.foreign.Trial;
import atelier.gallery.Gallery;
import atelier.gallery.SqliteGallery;
import atelier.infer.Networks;
import atelier.infer.OnnxNetwork;
import atelier.infer.Runtimes;
import atelier.make.Easel;
import atelier.make.Maker;
import atelier.model.Device;
import atelier.model.Model;
import atelier.model.ModelLibrary;
import atelier.train.Pace;
import atelier.train.Run;
import atelier.train.Worker;
import java.util.List;
import java.util.Optional;

/// Everything the program is made of, put together by hand and closed in reverse.
///
/// Opening one reads the settings, ends a model's installation that was cut off, and does nothing else: models and the
/// gallery's index are opened by the first who needs them, on the lane they are used on.
public final class Studio implements AutoCloseable {
    /// Kept open: the three graphs of two style models.
    private static final int NETWORKS = 6;

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
    private final Evaluations evaluations;
    private final Projecting projecting;

    public Studio(AppDirs dirs) {
        this.dirs = dirs;
        settings = new SettingsFile(dirs.settings(), io);
        FileHashes hashes = new FileHashes();
        models = new ModelLibrary(List.of(dirs.bundledModels(), dirs.userModels()), hashes);
        networks = new Networks(models, OnnxNetwork::open, NETWORKS);
        maker = new Easel(models, networks, hashes, Device.CPU);
        gallery = new SqliteGallery(
                dirs.gallery(), file -> Samples.title(file, settings.get().text()));
        runs = new Runs(
                dirs.runs(),
                run -> Worker.start(run, dirs),
                run -> Pace.read(dirs.pace()).learn(run));
        ownModels = new OwnModels(dirs, models, model -> prove(model, Device.CPU), Trial.Limits::ofMachine);
        evaluations = new Evaluations(models, networks, ownModels);
        projecting = new Projecting(evaluations, networks, maker);
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

    /// How good generators are.
    public Evaluations evaluations() {
        return evaluations;
    }

    /// Where pictures lie in latent spaces.
    public Projecting projecting() {
        return projecting;
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
