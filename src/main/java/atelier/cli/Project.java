package atelier.cli;

import atelier.base.Json;
import atelier.base.Problem;
import atelier.base.Text;
import atelier.explore.Projection;
import atelier.image.ImageFiles;
import atelier.image.Raster;
import atelier.image.Writing;
import atelier.model.Model;
import atelier.recipe.Recipe;
import atelier.recipe.Source;
import atelier.studio.Studio;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `atelier project`: the picture of a generator that is most like a given one.
@Command(name = "project")
final class Project implements Callable<Answer> {
    private static final int LEAST_STEPS = 16;
    private static final int MOST_STEPS = 1_000_000;

    /// @param before distance of the picture that the search began with: 1 is as far as pictures made by chance are
    ///     on the whole, 0 the same picture
    /// @param after distance of the picture written
    /// @param made pictures made on the way
    record Projected(Path file, double before, double after, int made, double seconds, Recipe recipe)
            implements Answer {
        @Override
        public String words(Text text) {
            return text.get("cli.project.found", file, before, after, made, seconds);
        }
    }

    @ParentCommand
    Atelier atelier;

    @Option(names = "--model", required = true, paramLabel = "ID")
    String model;

    @Option(names = "--image", required = true, paramLabel = "FILE")
    Path image;

    @Option(names = "--steps", defaultValue = "" + Projection.STEPS, paramLabel = "N")
    int steps;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "N")
    long seed;

    @Option(names = "--out", required = true, paramLabel = "FILE")
    Path out;

    @Override
    public Answer call() {
        Ranges.check("--steps", steps, LEAST_STEPS, MOST_STEPS);
        if (Source.isOneOf(Stream.of(image), out)) {
            throw new Problem.OptionWrong("--out", out.toString(), "FILE ≠ --image").exception();
        }
        ImageFiles.checkName(out);
        Raster picture = ImageFiles.read(image);
        Studio studio = atelier.studio();
        Model used = studio.models().find(Models.id(model));
        Instant start = Instant.now();
        Projection.Found found = Watch.over(
                studio.inference(),
                "atelier",
                atelier.terminal.err(),
                job -> studio.projecting().nearest(used, picture, steps, seed, job, _ -> {}));
        Recipe recipe = new Recipe.Generate(used.id(), used.card().version(), found.latent(), 1, 0);
        ImageFiles.write(out, atelier.make(recipe), Writing.of(Json.compact(recipe)));
        double seconds = Duration.between(start, Instant.now()).toMillis() / 1000.0;
        return new Projected(out.toAbsolutePath(), found.start(), found.distance(), found.made(), seconds, recipe);
    }
}
