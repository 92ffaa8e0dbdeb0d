package atelier.make;

import atelier.base.Job;
import atelier.image.ImageFiles;
import atelier.image.Raster;
import atelier.image.Resize;
import atelier.infer.Network;
import atelier.infer.Networks;
import atelier.model.Device;
import atelier.model.Model;
import atelier.recipe.Recipe.StyleSource;
import atelier.recipe.Recipe.Stylize;
import atelier.tensor.PixelCodec;
import atelier.tensor.Tensor;
import atelier.tensor.TensorSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Style codes: what the style network says of a picture, a few hundred floats that can be mixed and are kept.
final class StyleCodes {
    /// Short side of a painting as the style network sees it, at a style scale of 1.
    static final int SHORT_SIDE = 256;

    /// Long side above which even a long, narrow painting is not shown to the style network.
    static final int LONG_SIDE = 1024;

    /// Long side of the photograph when its own code is asked for.
    static final int OWN_LONG_SIDE = 512;

    /// The style network takes sides that are multiples of this.
    private static final int STRIDE = 4;

    private static final int KEPT = 256;

    private record Key(String sha256, String graph, double scale, int size) {}

    private final Sources sources;
    private final Networks networks;
    private final Device device;
    private final Recent<Key, Tensor> codes = new Recent<>(_ -> 1, _ -> {});

    StyleCodes(Sources sources, Networks networks, Device device) {
        this.sources = sources;
        this.networks = networks;
        this.device = device;
    }

    /// The code that a recipe paints with: the mean of its styles' codes by their weights, and that mixed
    /// with the photograph's own code by the strength.
    Tensor mixed(Stylize recipe, Model model, Raster photograph, @Nullable Job<?> job) {
        String graph = model.graph("style").file().sha256();
        double total = recipe.styles().stream().mapToDouble(StyleSource::weight).sum();
        List<Tensor> parts = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        for (StyleSource style : recipe.styles()) {
            sources.check(style.source());
            Key key = new Key(style.source().sha256(), graph, recipe.styleScale(), 0);
            parts.add(code(key, model, job, () -> painting(style, recipe.styleScale())));
            shares.add(recipe.strength() * style.weight() / total);
        }
        if (recipe.strength() < 1) {
            Key key = new Key(recipe.content().sha256(), graph, 0, recipe.size());
            parts.add(code(key, model, job, () -> own(photograph)));
            shares.add(1 - recipe.strength());
        }
        codes.shrink(KEPT);
        return mixed(parts, shares);
    }

    private static Tensor mixed(List<Tensor> codes, List<Double> shares) {
        float[] sum = new float[codes.getFirst().data().capacity()];
        for (int i = 0; i < codes.size(); i++) {
            for (int j = 0; j < sum.length; j++) {
                sum[j] += (float) (shares.get(i) * codes.get(i).data().get(j));
            }
        }
        return Tensor.of(codes.getFirst().shape(), sum);
    }

    private Tensor code(Key key, Model model, @Nullable Job<?> job, Supplier<Raster> picture) {
        Tensor known = codes.get(key);
        if (known != null) {
            return known;
        }
        TensorSpec spec = model.graph("style").input("picture");
        Raster shown = picture.get();
        Tensor input = PixelCodec.encode(shown, 0, 0, shown.width(), shown.height(), spec);
        try (Network network = networks.open(model, "style", device)) {
            Tensor code = network.run(Map.of("picture", input), job).get("code");
            codes.put(key, code);
            return code;
        }
    }

    private static Raster painting(StyleSource style, double scale) {
        return painting(ImageFiles.read(style.source().path()), scale);
    }

    /// A painting as large as style networks see it.
    static Raster painting(Raster painting, double scale) {
        double shortSide = Math.min(painting.width(), painting.height());
        double longSide = Math.max(painting.width(), painting.height());
        return shown(painting, Math.min(SHORT_SIDE * scale / shortSide, LONG_SIDE / longSide));
    }

    private static Raster own(Raster photograph) {
        double longSide = Math.max(photograph.width(), photograph.height());
        return shown(photograph, Math.min(1, OWN_LONG_SIDE / longSide));
    }

    /// The picture scaled, to sides that the network takes.
    private static Raster shown(Raster picture, double scale) {
        return Resize.to(picture, side(picture.width() * scale), side(picture.height() * scale));
    }

    private static int side(double length) {
        return (int) Math.max(1, Math.round(length / STRIDE)) * STRIDE;
    }
}
