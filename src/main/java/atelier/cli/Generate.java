package atelier.cli;

import atelier.base.FileName;
import atelier.base.Json;
import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.base.Text;
import atelier.image.ImageFiles;
import atelier.image.Raster;
import atelier.image.Writing;
import atelier.model.Model;
import atelier.recipe.Latent;
import atelier.recipe.Recipe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `atelier generate`: pictures that a generator makes of seeds, each a file of its own or all on one sheet.
@Command(name = "generate")
final class Generate implements Callable<Answer> {
    private static final int MOST = 100_000;
    /// Short enough to be told to somebody.
    private static final long SEEDS = 1_000_000;
    /// Of the first picture: others follow on.
    private static final long LAST_SEED = 1L << 62;

    record Picture(Path file, int width, int height, Recipe recipe) {}

    record Generated(List<Picture> pictures, double seconds) implements Answer {
        @Override
        public String words(Text text) {
            return pictures.stream()
                    .map(picture -> text.get("cli.generate.picture", picture.file(), picture.width(), picture.height()))
                    .collect(Collectors.joining("\n"));
        }
    }

    @ParentCommand
    Atelier atelier;

    @Spec
    CommandSpec spec;

    @Option(names = "--model", required = true, paramLabel = "ID")
    String model;

    @Option(names = "--seed", paramLabel = "N")
    @Nullable
    Long seed;

    @Option(names = "--class", paramLabel = "NAME")
    @Nullable
    String kind;

    @Option(names = "--count", defaultValue = "1", paramLabel = "N")
    int count;

    @Option(names = "--truncation", defaultValue = "1", paramLabel = "0..2")
    double truncation;

    @Option(names = "--size", defaultValue = "0", paramLabel = "PIXELS")
    int size;

    @Option(names = "--sheet", paramLabel = "COLSxROWS")
    @Nullable
    String sheet;

    @Option(names = "--out", required = true, paramLabel = "FILE|DIR")
    Path out;

    @Override
    public Answer call() {
        Ranges.check("--count", count, 1, MOST);
        Ranges.check("--truncation", truncation, 0, 2);
        Ranges.check("--size", size, 0, Integer.MAX_VALUE);
        boolean folder = sheet == null && (count > 1 || Files.isDirectory(out));
        if (!folder) {
            ImageFiles.checkName(out);
        } else if (ImageFiles.isName(out) && !Files.isDirectory(out)) {
            throw new Problem.OptionWrong("--out", out.toString(), "DIR").exception();
        }
        if (seed != null) {
            Ranges.check("--seed", seed, Long.MIN_VALUE, LAST_SEED);
        }
        Model used = atelier.studio().models().find(Models.id(model));
        long first = seed != null ? seed : ThreadLocalRandom.current().nextLong(SEEDS);
        Instant start = Instant.now();
        List<Picture> pictures = sheet != null ? List.of(sheet(used, sheet, first)) : singles(used, first, folder);
        return new Generated(pictures, Duration.between(start, Instant.now()).toMillis() / 1000.0);
    }

    private Picture sheet(Model used, String asked, long first) {
        if (!asked.matches("[1-9]\\d{0,2}[xX][1-9]\\d{0,2}")) {
            throw new Problem.OptionWrong("--sheet", asked, "COLSxROWS").exception();
        }
        String[] sides = asked.split("[xX]");
        int columns = Integer.parseInt(sides[0]);
        int rows = Integer.parseInt(sides[1]);
        // A count beside it must say the same.
        if (Unused.isGiven(spec, "--count") && count != columns * rows) {
            throw new Problem.OptionWrong("--count", "" + count, "" + columns * rows).exception();
        }
        List<Latent> latents =
                Drawn.by(LongStream.range(first, first + (long) columns * rows).boxed(), used, kind);
        return write(out, new Recipe.Sheet(used.id(), used.card().version(), latents, columns, truncation, size));
    }

    private List<Picture> singles(Model used, long first, boolean folder) {
        List<Picture> pictures = new ArrayList<>();
        List<Latent> latents = Drawn.by(LongStream.range(first, first + count).boxed(), used, kind);
        String stem = used.id().value() + (kind == null ? "" : "-" + nameable(kind));
        for (int i = 0; i < count; i++) {
            Recipe recipe = new Recipe.Generate(used.id(), used.card().version(), latents.get(i), truncation, size);
            pictures.add(write(folder ? free(stem + "-" + (first + i), recipe) : out, recipe));
        }
        return pictures;
    }

    /// Classes may be called anything, files may not.
    private static String nameable(String words) {
        return words.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    }

    /// A file in the folder that is not there yet, or was made by this very recipe: others stay as they are.
    private Path free(String name, Recipe recipe) {
        return FileName.free(out.resolve(name + ".png"), file -> Files.exists(file) && !isOf(recipe, file));
    }

    private static boolean isOf(Recipe recipe, Path file) {
        try {
            return ImageFiles.recipe(file).equals(Optional.of(Json.compact(recipe)));
        } catch (ProblemException e) {
            // Whatever it is, it was not made here.
            return false;
        }
    }

    private Picture write(Path file, Recipe recipe) {
        Raster picture = atelier.make(recipe);
        ImageFiles.write(file, picture, Writing.of(Json.compact(recipe)));
        return new Picture(file.toAbsolutePath(), picture.width(), picture.height(), recipe);
    }
}
