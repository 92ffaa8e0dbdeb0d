package atelier.studio;

import atelier.base.Job;
import atelier.base.Sha256;
import atelier.image.Raster;
import atelier.image.Resize;
import atelier.make.Maker;
import atelier.model.Model;
import atelier.model.ModelCard.Kind;
import atelier.recipe.LatentSpace;
import atelier.recipe.Recipe;
import atelier.recipe.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What models make, to be looked at, and how fast. To be used on the inference lane.
///
/// @param samples photographs and paintings to try models on
public record Specimens(Maker maker, Samples samples) {
    /// The seed of the picture that stands for a generator, and from which it is explored at first. That of each of
    /// the bundled ones shows well what it does.
    public static final long FIRST_SEED = 24;

    private static final int SEEDS = 8;
    private static final int COLUMNS = 4;
    private static final int GAP = 8;
    private static final int LEAST_SIDE = 128;

    /// Long side of a painted photograph.
    private static final int SIDE = 512;

    /// Long side of an emblem.
    private static final int EMBLEM = 96;

    private static final int RUNS = 5;

    /// @param milliseconds for one picture, the median of several
    /// @param width of that picture
    /// @param height of that picture
    public record Speed(double milliseconds, int width, int height) {}

    /// Eight pictures of a generator, or the first sample photograph painted; empty for models that make no
    /// picture.
    ///
    /// @throws atelier.base.ProblemException what is wrong with the model, or with the samples
    public Optional<Raster> picture(Model model, Job<?> job) {
        Kind kind = model.card().kind();
        if (kind == Kind.GENERATOR) {
            List<Raster> made = new ArrayList<>();
            for (int seed = 0; seed < SEEDS; seed++) {
                made.add(maker.make(recipe(model, seed + 1, 0), job));
                job.report((double) made.size() / SEEDS);
            }
            return Optional.of(sheet(made));
        }
        return kind.paints() ? Optional.of(maker.make(recipe(model, 0, SIDE), job)) : Optional.empty();
    }

    /// A small picture that a model is known by: a generator's of [#FIRST_SEED], or the first sample photograph
    /// painted.
    ///
    /// @throws atelier.base.ProblemException as [#picture]
    public Optional<Raster> emblem(Model model, Job<?> job) {
        Kind kind = model.card().kind();
        return kind == Kind.GENERATOR || kind.paints()
                ? Optional.of(Resize.fit(maker.make(recipe(model, FIRST_SEED, EMBLEM), job), EMBLEM))
                : Optional.empty();
    }

    /// How long a picture takes here, everything included but reading the model.
    ///
    /// @throws atelier.base.ProblemException as [#picture]
    public Optional<Speed> measured(Model model, Job<?> job) {
        Kind kind = model.card().kind();
        if (kind != Kind.GENERATOR && !kind.paints()) {
            return Optional.empty();
        }
        Raster made = maker.make(recipe(model, 0, SIDE), job);
        double[] times = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            long before = System.nanoTime();
            // Each a little smaller, so that nothing is at hand from the one before.
            made = maker.make(recipe(model, run + 1, SIDE - run - 1), job);
            times[run] = (System.nanoTime() - before) / 1e6;
            job.report((run + 1.0) / RUNS);
        }
        Arrays.sort(times);
        return Optional.of(new Speed(times[RUNS / 2], made.width(), made.height()));
    }

    /// @param seed of a generator's picture
    /// @param side of a painted photograph, the longer one
    private Recipe recipe(Model model, long seed, int side) {
        int version = model.card().version();
        if (model.card().kind() == Kind.GENERATOR) {
            return new Recipe.Generate(
                    model.id(), version, LatentSpace.of(model).drawn(seed), 1, 0);
        }
        List<Recipe.StyleSource> styles = model.card().kind().takesPaintings()
                ? List.of(new Recipe.StyleSource(source(samples.paintings().getFirst()), 1))
                : List.of();
        double underpainting = model.card().kind().paintsInLayers() ? Recipe.Stylize.UNDERPAINTING : 0;
        Source photograph = source(samples.photographs().getFirst());
        return new Recipe.Stylize(model.id(), version, photograph, styles, 1, 1, 0, underpainting, false, side);
    }

    private static Source source(Path file) {
        return new Source(file.toAbsolutePath(), Sha256.of(file));
    }

    /// Four a line, small ones enlarged.
    private static Raster sheet(List<Raster> pictures) {
        Raster first = pictures.getFirst();
        int factor = Math.max(1, Math.ceilDiv(LEAST_SIDE, Math.max(first.width(), first.height())));
        int width = first.width() * factor;
        int height = first.height() * factor;
        int rows = Math.ceilDiv(pictures.size(), COLUMNS);
        int sheetWidth = COLUMNS * (width + GAP) - GAP;
        int sheetHeight = rows * (height + GAP) - GAP;
        int[] pixels = new int[sheetWidth * sheetHeight];
        for (int i = 0; i < pictures.size(); i++) {
            int[] shown = Resize.to(pictures.get(i), width, height).toArgb();
            int left = i % COLUMNS * (width + GAP);
            int top = i / COLUMNS * (height + GAP);
            for (int y = 0; y < height; y++) {
                System.arraycopy(shown, y * width, pixels, (top + y) * sheetWidth + left, width);
            }
        }
        return Raster.of8(sheetWidth, sheetHeight, pixels);
    }
}
