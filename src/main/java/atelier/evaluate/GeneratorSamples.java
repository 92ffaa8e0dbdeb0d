package atelier.evaluate;

import atelier.image.Raster;
import atelier.infer.Network;
import atelier.model.Model;
import atelier.tensor.PixelCodec;
import atelier.tensor.Shape;
import atelier.tensor.Tensor;
import atelier.tensor.TensorSpec;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;

/// What a generator makes of normally distributed latents, of all classes alike where it knows some.
public final class GeneratorSamples implements PictureSet {
    /// The graph that makes them.
    public static final String GRAPH = "generator";

    private final Network network;
    private final TensorSpec latent;
    private final int classes;
    private final TensorSpec picture;
    private final int count;
    private final long seed;

    /// @param network the model's graph `generator`; closed with this
    /// @param count of pictures
    /// @param seed of the latents
    public GeneratorSamples(Model model, Network network, int count, long seed) {
        this.network = network;
        this.latent = model.graph(GRAPH).input("latent");
        this.classes = model.classes().size();
        this.picture = model.graph(GRAPH).output("picture");
        this.count = count;
        this.seed = seed;
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public Raster picture(int number) {
        // Neighbouring seeds, used as they are, would begin in the same row of random numbers a few places apart.
        SplittableRandom random = new SplittableRandom(new SplittableRandom(seed + number).nextLong());
        float[] numbers = new float[(int) latent.shape().axis(1)];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        Map<String, Tensor> given = new HashMap<>();
        given.put("latent", Tensor.of(Shape.of(1, numbers.length), numbers));
        if (classes > 0) {
            float[] shares = new float[classes];
            shares[random.nextInt(classes)] = 1;
            given.put("class", Tensor.of(Shape.of(1, classes), shares));
        }
        Tensor made = network.run(given, null).get("picture");
        int height = (int) made.shape().axis(2);
        int width = (int) made.shape().axis(3);
        int[] pixels = new int[width * height];
        Arrays.fill(pixels, 0xff000000);
        PixelCodec.decode(made, picture, 0, 0, width, height, pixels, 0, width);
        return Raster.of8(width, height, pixels);
    }

    @Override
    public void close() {
        network.close();
    }
}
