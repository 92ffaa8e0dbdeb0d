package atelier.make;

import atelier.base.Job;
import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.base.Progress;
import atelier.image.Raster;
import atelier.image.Resize;
import atelier.image.Size;
import atelier.infer.Network;
import atelier.infer.Networks;
import atelier.model.Device;
import atelier.model.Model;
import atelier.model.ModelLibrary;
import atelier.recipe.Recipe.Generate;
import atelier.tensor.PixelCodec;
import atelier.tensor.Shape;
import atelier.tensor.Tensor;
import atelier.tensor.TensorSpec;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Makes pictures of latents, with a model of kind `GENERATOR`.
final class Generator {
    private static final String GRAPH = "generator";

    private final ModelLibrary library;
    private final Networks networks;
    private final Device device;

    Generator(ModelLibrary library, Networks networks, Device device) {
        this.library = library;
        this.networks = networks;
        this.device = device;
    }

    /// @throws ProblemException as [Maker#make]; [Problem.LatentUnfit] for a latent of another length
    Raster make(Generate recipe, @Nullable Job<?> job) {
        Progress progress = job != null ? job : Progress.NONE;
        progress.report(0);
        Model model = library.find(recipe.model());
        Tensor latent = latent(recipe, model);
        TensorSpec spec = model.graph(GRAPH).output("picture");
        try (Network network = networks.open(model, GRAPH, device)) {
            Tensor made = network.run(Map.of("latent", latent), job).get("picture");
            if (made == null) {
                throw new Problem.ModelCardDamaged(model.folder().resolve(Model.CARD), "no picture").exception();
            }
            return resized(raster(made, spec), recipe.size());
        }
    }

    /// [1, length], as far from the middle as the truncation says.
    private static Tensor latent(Generate recipe, Model model) {
        int needed = model.latentLength();
        if (recipe.latent().length() != needed) {
            throw new Problem.LatentUnfit(
                            model.id().value(), needed, recipe.latent().length())
                    .exception();
        }
        float[] numbers = recipe.latent().toArray();
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] *= (float) recipe.truncation();
        }
        return Tensor.of(Shape.of(1, needed), numbers);
    }

    private static Raster raster(Tensor made, TensorSpec spec) {
        int height = Math.toIntExact(made.shape().axis(2));
        int width = Math.toIntExact(made.shape().axis(3));
        int[] pixels = new int[width * height];
        Arrays.fill(pixels, 0xff000000);
        PixelCodec.decode(made, spec, 0, 0, width, height, pixels, 0, width);
        return Raster.of8(width, height, pixels);
    }

    private static Raster resized(Raster picture, int longSide) {
        if (longSide == 0) {
            return picture;
        }
        Size size = new Size(picture.width(), picture.height()).withLongSide(longSide);
        return Resize.to(picture, size.width(), size.height());
    }
}
