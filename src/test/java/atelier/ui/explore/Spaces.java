package atelier.ui.explore;

import atelier.base.FileHashes;
import atelier.base.Lane;
import atelier.gallery.SqliteGallery;
import atelier.infer.Networks;
import atelier.infer.OnnxNetwork;
import atelier.infer.UntrainedGenerator;
import atelier.make.Easel;
import atelier.model.Device;
import atelier.model.ModelLibrary;
import atelier.recipe.LatentSpace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// Two untrained generators, and a page's model in which everything happens at once.
final class Spaces implements AutoCloseable {
    /// Of the point that every search ends with.
    static final long FOUND = 4711;

    final Path home;
    final SqliteGallery gallery;
    private final ModelLibrary library;
    private final Networks networks;
    private final Easel easel;
    /// Pictures made so far.
    final AtomicInteger made = new AtomicInteger();
    /// The lane that searches and draws.
    Lane inference = Lane.direct();

    /// What stands for the JavaFX thread.
    Executor fx = Runnable::run;

    /// How points are found by pictures.
    House.Likeness likeness =
            (generator, _, _, _) -> new House.Found(LatentSpace.of(generator).drawn(FOUND), 0.9, 0.3);

    /// Milliseconds: one goes by at each look.
    final AtomicLong clock = new AtomicLong();

    private String first = "";

    Spaces(Path home) throws IOException {
        this.home = home;
        UntrainedGenerator.install(home.resolve("models"), "meadow");
        UntrainedGenerator.installWithEncoder(home.resolve("models"), "shore");
        FileHashes hashes = new FileHashes();
        library = new ModelLibrary(List.of(home.resolve("models")), hashes);
        networks = new Networks(library, OnnxNetwork::open, 4);
        easel = new Easel(library, networks, hashes, Device.CPU);
        gallery = new SqliteGallery(home.resolve("画廊"));
    }

    /// Another start of the page's, which begins with the generator of this id.
    ExploreModel model(String wanted) {
        first = wanted;
        return model();
    }

    ExploreModel model() {
        Lane here = Lane.direct();
        return new ExploreModel(new House(
                library::all,
                () -> first,
                library::find,
                likeness,
                (recipe, job) -> {
                    made.incrementAndGet();
                    return easel.make(recipe, job);
                },
                gallery,
                home.resolve("explored"),
                inference,
                here,
                here,
                fx,
                clock::incrementAndGet));
    }

    @Override
    public void close() {
        easel.close();
        networks.close();
        gallery.close();
    }
}
