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
import atelier.recipe.Latent;
import atelier.recipe.LatentSpace;
import atelier.recipe.Recipe.Generate;
import atelier.tensor.PixelCodec;
import atelier.tensor.Shape;
import atelier.tensor.Tensor;
import atelier.tensor.TensorSpec;
import java.util.Arrays;
import java.util.List;
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

    /// @throws ProblemException as [Maker#make]; [Problem.LatentUnfit] or [Problem.ClassesUnfit] for a latent of
    /// another space
    Raster make(Generate recipe, @Nullable Job<?> job) {
        Progress progress = job != null ? job : Progress.NONE;
        progress.report(0);
        Model model = library.find(recipe.model());
        Map<String, Tensor> given = given(recipe, model);
        TensorSpec spec = model.graph(GRAPH).output("picture");
        try (Network network = networks.open(model, GRAPH, device)) {
            Tensor made = network.run(given, job).get("picture");
            return resized(raster(made, spec), recipe.size());
        }
    }

    /// `latent` [1, length], as far from the middle as the truncation says, and `class` [1, classes] where there
    /// are some.
    private static Map<String, Tensor> given(Generate recipe, Model model) {
        Latent latent = recipe.latent();
        LatentSpace space = LatentSpace.of(model);
        if (latent.length() != space.length()) {
            throw new Problem.LatentUnfit(model.id().value(), space.length(), latent.length()).exception();
        }
        if (latent.classes().size() != space.classes()) {
            throw new Problem.ClassesUnfit(
                            model.id().value(),
                            space.classes(),
                            latent.classes().size())
                    .exception();
        }
        Tensor numbers = row(latent.numbers(), recipe.truncation());
        return space.classes() == 0
                ? Map.of("latent", numbers)
                : Map.of("latent", numbers, "class", row(latent.classes(), 1));
    }

    private static Tensor row(List<Float> numbers, double scale) {
        float[] row = new float[numbers.size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = numbers.get(i) * (float) scale;
        }
        return Tensor.of(Shape.of(1, row.length), row);
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
