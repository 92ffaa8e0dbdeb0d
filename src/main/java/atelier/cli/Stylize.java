package atelier.cli;

import atelier.base.Json;
import atelier.base.Problem;
import atelier.base.Sha256;
import atelier.base.Text;
import atelier.image.ImageFiles;
import atelier.image.Raster;
import atelier.image.Writing;
import atelier.model.Bundled;
import atelier.model.Model;
import atelier.recipe.Recipe;
import atelier.recipe.Source;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `atelier stylize`: a photograph painted in the style of one or several paintings.
@Command(name = "stylize")
final class Stylize implements Callable<Answer> {
    record Painted(Path file, int width, int height, double seconds, Recipe recipe) implements Answer {
        @Override
        public String words(Text text) {
            return text.get("cli.stylize.painted", file, width, height, seconds);
        }
    }

    @Spec
    CommandSpec spec;

    @ParentCommand
    Atelier atelier;

    @Option(names = "--content", required = true, paramLabel = "FILE")
    Path content;

    @Option(names = "--style", paramLabel = "FILE[:WEIGHT]")
    List<String> styles = List.of();

    @Option(names = "--out", required = true, paramLabel = "FILE")
    Path out;

    @Option(names = "--model", defaultValue = Bundled.STYLE_VALUE, paramLabel = "ID")
    String model;

    @Option(names = "--strength", defaultValue = "1", paramLabel = "0..1")
    double strength;

    @Option(names = "--style-scale", defaultValue = "1", paramLabel = "0.5..2")
    double styleScale;

    @Option(names = "--texture", defaultValue = "0", paramLabel = "0..1")
    double texture;

    /// None where it is left to the model.
    @Option(names = "--underpainting", paramLabel = "0..1")
    @Nullable
    Double underpainting;

    @Option(names = {"--keep-colours", "--keep-colors"})
    boolean keepColours;

    @Option(names = "--size", defaultValue = "0", paramLabel = "PIXELS")
    int size;

    @Option(names = "--quality", defaultValue = "" + Writing.QUALITY, paramLabel = "0..1")
    double quality;

    @Override
    public Answer call() {
        Recipe recipe = recipe();
        Instant start = Instant.now();
        Raster picture = atelier.make(recipe);
        ImageFiles.write(out, picture, new Writing(quality, Optional.of(Json.compact(recipe))));
        double seconds = Duration.between(start, Instant.now()).toMillis() / 1000.0;
        return new Painted(out.toAbsolutePath(), picture.width(), picture.height(), seconds, recipe);
    }

    private Recipe recipe() {
        Ranges.check("--strength", strength, 0, 1);
        Ranges.check("--style-scale", styleScale, 0.5, 2);
        Ranges.check("--texture", texture, 0, 1);
        Ranges.check("--quality", quality, 0, 1);
        Ranges.check("--size", size, 0, Integer.MAX_VALUE);
        Ranges.check("--style", styles.size(), 0, Recipe.Stylize.MAX_STYLES);
        List<StyleArgument> paintings =
                styles.stream().map(StyleArgument::parse).toList();
        ImageFiles.checkName(out);
        if (!ImageFiles.isLossy(out)) {
            Unused.refuse(spec, "--quality", "--out FILE.jpg");
        }
        keepSources(Stream.concat(Stream.of(content), paintings.stream().map(StyleArgument::file)));
        Model used = atelier.studio().models().find(Models.id(model));
        if (!used.card().kind().takesPaintings()) {
            // Its strokes are as large as they were learned.
            Ranges.check("--style-scale", styleScale, 1, 1);
        }
        double below = used.card().kind().paintsInLayers() ? Recipe.Stylize.UNDERPAINTING : 0;
        if (underpainting != null) {
            Ranges.check("--underpainting", underpainting, 0, below > 0 ? 1 : 0);
            below = underpainting;
        }
        return new Recipe.Stylize(
                used.id(),
                used.card().version(),
                source(content),
                paintings.stream()
                        .map(painting -> new Recipe.StyleSource(source(painting.file()), painting.weight()))
                        .toList(),
                strength,
                styleScale,
                texture,
                below,
                keepColours,
                size);
    }

    /// The pictures that one starts from are never written over.
    private void keepSources(Stream<Path> sources) {
        if (Source.isOneOf(sources, out)) {
            throw new Problem.OptionWrong("--out", out.toString(), "FILE ≠ --content, --style").exception();
        }
    }

    static Source source(Path file) {
        return new Source(file.toAbsolutePath(), Sha256.of(file));
    }
}
