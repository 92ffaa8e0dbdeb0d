package atelier.bench;

import atelier.base.AppDirs;
import atelier.base.Job;
import atelier.base.Lane;
import atelier.explore.Direction;
import atelier.explore.Directions;
import atelier.explore.Projection;
import atelier.image.Raster;
import atelier.model.Model;
import atelier.model.ModelCard.Kind;
import atelier.recipe.Latent;
import atelier.recipe.LatentSpace;
import atelier.recipe.Recipe;
import atelier.studio.Studio;
import atelier.train.IdxPictures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// Prints how fast the bundled generators answer and how near a search comes to pictures that nobody has trained on:
/// `mvn -P bench test-compile exec:exec@exploring`.
public final class Exploring {
    private static final Path DIGITS = Path.of("../shared/data/digits/t10k-images-idx3-ubyte.gz");
    private static final int WAYS = 10;
    private static final int PICTURES = 20;

    private Exploring() {}

    public static void main(String[] arguments) throws Exception {
        Path home = Files.createTempDirectory("atelier-bench");
        try (Studio studio = new Studio(new AppDirs(home, Path.of("").toAbsolutePath()))) {
            List<Model> generators = studio.models().all().stream()
                    .filter(model -> model.card().kind() == Kind.GENERATOR)
                    .toList();
            Rounds rounds = new Rounds();
            for (Model model : generators) {
                AtomicLong seed = new AtomicLong();
                rounds.with(model.id().value(), () -> make(studio, model, drawn(model, seed.incrementAndGet())));
            }
            rounds.run(50, 400).print("From a latent to its picture");
            for (Model model : generators) {
                long begun = System.nanoTime();
                int found = Exploring.<List<Direction>>work(
                                "ways",
                                job -> Directions.strongest(
                                        latent -> make(studio, model, latent), LatentSpace.of(model), WAYS, job))
                        .size();
                System.out.printf("%d ways of %s: %.2f s%n", found, model.id().value(), seconds(begun));
            }
            if (Files.exists(DIGITS)) {
                for (Model model : generators) {
                    if (model.id().value().startsWith("digits")) {
                        project(studio, model, IdxPictures.read(DIGITS));
                    }
                }
            }
        }
    }

    private static void project(Studio studio, Model model, IdxPictures digits) {
        List<Double> starts = new ArrayList<>();
        List<Double> ends = new ArrayList<>();
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < PICTURES; i++) {
            Raster target = digits.picture(i);
            long begun = System.nanoTime();
            Projection.Found found =
                    work("like", job -> studio.projecting().nearest(model, target, Projection.STEPS, 1, job, _ -> {}));
            starts.add(found.start());
            ends.add(found.distance());
            times.add(seconds(begun));
        }
        System.out.printf(
                "%d pictures not trained on, with %s: distance %.3f at first, %.3f found (worst %.3f), %.1f s; medians,"
                        + " where 1 is as far as chance comes%n",
                PICTURES,
                model.id().value(),
                median(starts),
                median(ends),
                ends.stream().reduce(0.0, Math::max),
                median(times));
    }

    private static <T> T work(String title, Job.Work<T> work) {
        Lane lane = Lane.direct();
        List<T> results = new ArrayList<>();
        Job<T> job = lane.submit(title, work);
        job.whenDone(Runnable::run, results::add, failure -> {
            throw new IllegalStateException(failure);
        });
        return results.getFirst();
    }

    private static Raster make(Studio studio, Model model, Latent latent) {
        return studio.maker().make(new Recipe.Generate(model.id(), model.card().version(), latent, 1, 0), null);
    }

    private static Latent drawn(Model model, long seed) {
        return LatentSpace.of(model).drawn(seed);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
