package atelier.make;

import atelier.base.Job;
import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.base.Progress;
import atelier.image.Crossfade;
import atelier.image.KeepColours;
import atelier.image.Raster;
import atelier.infer.Network;
import atelier.infer.Networks;
import atelier.make.Layers.Layer;
import atelier.model.Device;
import atelier.model.Model;
import atelier.model.ModelCard.Kind;
import atelier.model.ModelLibrary;
import atelier.recipe.Recipe.Stylize;
import atelier.tensor.Tensor;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Paints photographs in the style of paintings, with a model of kind [Kind#ARBITRARY_STYLE], or in the one style
/// of a model of kind [Kind#ONE_STYLE]. What models of other kinds make of them is told by [WholePictures].
///
/// First the content network looks at the whole photograph, then the paint network paints it, both part by
/// part where it is large. Parts overlap by as much as the networks see, and statistics are those of the
/// whole photograph: so the result does not depend on how it is cut. Both do so for each of several [Layers].
///
/// Makes one picture at a time; a job's report may make others in between, on the same thread.
final class StyleTransfer implements AutoCloseable {
    private record Key(String sha256, String graph, int size, int depth, double grain, double mottle) {}

    private final ModelLibrary library;
    private final Networks networks;
    private final Device device;
    private final Budget budget;
    private final Sources sources;
    private final StyleCodes codes;
    private final WholePictures pictures;
    private final Halves halves = new Halves();
    private final Recent<Key, Content> contents = new Recent<>(Content::bytes, Content::close);

    StyleTransfer(ModelLibrary library, Networks networks, Sources sources, Device device, Budget budget) {
        this.library = library;
        this.networks = networks;
        this.device = device;
        this.budget = budget;
        this.sources = sources;
        this.codes = new StyleCodes(sources, networks, device);
        this.pictures = new WholePictures(networks, device, sources, budget.wholePixels());
    }

    /// @throws ProblemException as [Maker#make]
    synchronized Raster make(Stylize recipe, @Nullable Job<?> job) {
        Progress progress = job != null ? job : Progress.NONE;
        progress.report(0);
        Model model = library.find(recipe.model());
        check(recipe, model);
        Raster photograph = sources.photograph(recipe.content(), recipe.size());
        Kind kind = model.card().kind();
        if (recipe.strength() == 0 && kind != Kind.ARBITRARY_STYLE) {
            return finished(recipe, photograph, photograph);
        }
        if (kind == Kind.PICTURE_TO_PICTURE || kind == Kind.PICTURES_TO_PICTURE) {
            Raster made = pictures.make(recipe, model, photograph, progress, job);
            return finished(recipe, photograph, Crossfade.of(photograph, made, recipe.strength()));
        }
        boolean oneStyle = kind == Kind.ONE_STYLE;
        // Where the photograph is mixed in afterwards, its strokes go with it. Where it is not, they follow the
        // strength in tenths, so that features are kept from most of its moves to the next.
        double mottle = oneStyle ? recipe.mottle() : recipe.mottle() * Math.rint(10 * recipe.strength()) / 10;
        Map<String, Tensor> code = oneStyle ? Map.of() : Map.of("code", codes.mixed(recipe, model, photograph, job));
        Brush brush = new Brush(recipe, model, photograph, mottle, code, job);
        Raster painted = Layers.paint(photograph, halves, recipe.underpainting(), brush, progress);
        // A style that is inside a network cannot be mixed with the photograph's own.
        Raster strong = oneStyle ? Crossfade.of(photograph, painted, recipe.strength()) : painted;
        return finished(recipe, photograph, strong);
    }

    private static Raster finished(Stylize recipe, Raster photograph, Raster painted) {
        return recipe.keepColours() ? KeepColours.of(painted, photograph) : painted;
    }

    /// Whether the model is one that paints, and takes the paintings that there are.
    private static void check(Stylize recipe, Model model) {
        String id = model.id().value();
        switch (model.card().kind()) {
            case ARBITRARY_STYLE, PICTURES_TO_PICTURE -> {
                if (recipe.styles().isEmpty()) {
                    throw new Problem.PaintingMissing(id).exception();
                }
            }
            case ONE_STYLE, PICTURE_TO_PICTURE -> {
                if (!recipe.styles().isEmpty()) {
                    throw new Problem.PaintingNotTaken(id).exception();
                }
            }
            case PERCEPTUAL, GENERATOR -> model.require(Kind.ARBITRARY_STYLE);
        }
    }

    private static Frame frame(Raster ground, Model model) {
        return new Frame(ground.width(), ground.height(), model.tiling());
    }

    /// A model's two networks with all they need to paint a layer. What the content network sees of the lowest is
    /// kept: it changes with the photograph alone.
    private final class Brush implements Layers.Painter {
        private final Stylize recipe;
        private final Model model;
        private final double mottle;
        private final Map<String, Tensor> code;
        private final Budget layered;
        private final @Nullable Job<?> job;

        /// @param code what to paint with: `code`, or nothing for a network of one style
        Brush(
                Stylize recipe,
                Model model,
                Raster photograph,
                double mottle,
                Map<String, Tensor> code,
                @Nullable Job<?> job) {
            this.recipe = recipe;
            this.model = model;
            this.mottle = mottle;
            this.code = code;
            this.job = job;
            layered = budget.beneath(frame(photograph, model).all());
        }

        @Override
        public Raster paint(Layer layer, Progress progress) {
            Raster ground = layer.ground();
            Frame frame = frame(ground, model);
            Key key = new Key(
                    recipe.content().sha256(),
                    model.graph("content").file().sha256(),
                    recipe.size(),
                    layer.depth(),
                    frame.tiling().grain(),
                    mottle);
            Content known = layer.bare() ? contents.take(key) : null;
            double looked = known != null ? 0 : 0.5;
            int hands = layered.hands(frame.all());
            try (Network content = networks.open(model, "content", device, hands);
                    Network paint = networks.open(model, "paint", device, hands)) {
                ContentPass pass = new ContentPass(ground, frame, mottle, model.graph("content"), content, job);
                if (known == null) {
                    contents.shrink(Math.max(0, budget.keptBytes() - pass.bytes()));
                    known = Content.of(frame, pass, layered, progress.part(0, looked));
                }
                return new PaintPass(model.graph("paint"), paint, pass, job)
                        .paint(ground, known, code, layered, progress.part(looked, 1));
            } finally {
                if (known != null && layer.bare()) {
                    contents.put(key, known);
                } else if (known != null) {
                    known.close();
                }
                contents.shrink(budget.keptBytes());
            }
        }
    }

    /// Gives the memory of kept features and pictures back.
    @Override
    public synchronized void close() {
        pictures.forget();
        halves.forget();
        contents.shrink(-1);
    }
}
