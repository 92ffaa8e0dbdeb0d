package atelier.make;

import atelier.base.Job;
import atelier.base.Progress;
import atelier.image.Crossfade;
import atelier.image.ImageFiles;
import atelier.image.Raster;
import atelier.infer.Network;
import atelier.infer.Networks;
import atelier.model.Device;
import atelier.model.Model;
import atelier.model.ModelCard.Kind;
import atelier.recipe.Recipe.StyleSource;
import atelier.recipe.Recipe.Stylize;
import atelier.tensor.Tensor;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What models of kind [Kind#PICTURE_TO_PICTURE] and [Kind#PICTURES_TO_PICTURE] make of a photograph, for each of
/// several paintings. Pictures made last are kept: moving a weight or the strength costs their mixing alone.
final class WholePictures {
    /// Pixels of pictures that are kept.
    private static final long ROOM = 8_000_000;

    private record Seen(String painting, String graph, double scale) {}

    private record Made(String photograph, int size, double mottle, String graph, Optional<Seen> painting) {}

    private final Networks networks;
    private final Device device;
    private final Sources sources;
    private final long wholePixels;
    /// Paintings as networks see them.
    private final Recent<Seen, Tensor> paintings = new Recent<>(_ -> 1, _ -> {});

    private final Recent<Made, Raster> pictures = new Recent<>(each -> (long) each.width() * each.height(), _ -> {});

    WholePictures(Networks networks, Device device, Sources sources, long wholePixels) {
        this.networks = networks;
        this.device = device;
        this.sources = sources;
        this.wholePixels = wholePixels;
    }

    /// The recipe's photograph as the model makes it, at full strength. Painted once for each painting, and the
    /// pictures mixed by their weights.
    Raster make(Stylize recipe, Model model, Raster photograph, Progress progress, @Nullable Job<?> job) {
        try (Network network = networks.open(model, "network", device)) {
            PicturePass pass = new PicturePass(model.graph("network"), network, wholePixels, recipe.mottle());
            List<StyleSource> styles = recipe.styles();
            Raster mixed = styles.isEmpty() ? made(recipe, photograph, Optional.empty(), pass, job) : photograph;
            double total = 0;
            for (int i = 0; i < styles.size(); i++) {
                StyleSource style = styles.get(i);
                sources.check(style.source());
                total += style.weight();
                Raster made = made(recipe, photograph, Optional.of(style), pass, job);
                mixed = Crossfade.of(mixed, made, style.weight() / total);
                progress.report((i + 1.0) / styles.size());
            }
            return mixed;
        }
    }

    private Raster made(
            Stylize recipe, Raster photograph, Optional<StyleSource> style, PicturePass pass, @Nullable Job<?> job) {
        String graph = pass.graph().file().sha256();
        Optional<Seen> painting = style.map(each -> new Seen(each.source().sha256(), graph, recipe.styleScale()));
        Made key = new Made(recipe.content().sha256(), recipe.size(), recipe.mottle(), graph, painting);
        Raster known = pictures.get(key);
        if (known != null) {
            return known;
        }
        Raster made = pass.paint(photograph, style.map(each -> seen(each, recipe.styleScale(), pass)), job);
        pictures.put(key, made);
        pictures.shrink(ROOM);
        return made;
    }

    private Tensor seen(StyleSource style, double scale, PicturePass pass) {
        Seen key = new Seen(style.source().sha256(), pass.graph().file().sha256(), scale);
        Tensor known = paintings.get(key);
        if (known != null) {
            return known;
        }
        Tensor painting = pass.seen(ImageFiles.read(style.source().path()), scale);
        paintings.put(key, painting);
        paintings.shrink(Stylize.MAX_STYLES);
        return painting;
    }

    /// Gives the memory of kept pictures back.
    void forget() {
        pictures.shrink(-1);
        paintings.shrink(-1);
    }
}
