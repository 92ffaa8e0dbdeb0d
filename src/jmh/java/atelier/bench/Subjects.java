package atelier.bench;

import atelier.anchor.MicroAst;
import atelier.base.FileHashes;
import atelier.base.Sha256;
import atelier.image.ImageFiles;
import atelier.image.Raster;
import atelier.image.Writing;
import atelier.infer.Network;
import atelier.infer.Networks;
import atelier.infer.OnnxNetwork;
import atelier.infer.UntrainedStyle;
import atelier.model.Device;
import atelier.model.Model;
import atelier.model.ModelCard.Kind;
import atelier.model.ModelLibrary;
import atelier.recipe.Source;
import atelier.tensor.PixelCodec;
import atelier.tensor.Shape;
import atelier.tensor.Tensor;
import atelier.tensor.TensorSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// What is measured: our model, MicroAST, and pictures made for it.
final class Subjects implements AutoCloseable {
    final Path folder;
    final FileHashes hashes = new FileHashes();
    final ModelLibrary library;
    final Networks networks;
    final Model model;

    /// @param folder for the files it makes
    Subjects(Path folder) {
        this.folder = folder;
        library = new ModelLibrary(List.of(Path.of("models"), folder.resolve("models")), hashes);
        networks = new Networks(library, OnnxNetwork::open, 8);
        model = library.all().stream()
                .filter(installed -> installed.card().kind() == Kind.ARBITRARY_STYLE)
                .findFirst()
                .orElseGet(this::untrained);
    }

    private Model untrained() {
        try {
            System.out.println("No bundled style model: measured with untrained weights, which take as long.");
            return UntrainedStyle.install(folder.resolve("models"), "untrained");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean hasMicroAst() {
        return Files.isDirectory(MicroAst.WEIGHTS);
    }

    Network microAst() throws IOException {
        Path file = folder.resolve("microast.onnx");
        if (!Files.exists(file)) {
            Files.write(file, MicroAst.onnx(MicroAst.WEIGHTS));
        }
        return OnnxNetwork.open(file, Device.CPU);
    }

    /// Everything our networks do for a photograph and a painting, statistics aside.
    Runnable ours(Tensor photograph, Tensor painting) {
        Network style = networks.open(model, "style", Device.CPU);
        Network content = networks.open(model, "content", Device.CPU);
        Network paint = networks.open(model, "paint", Device.CPU);
        Shape shape = photograph.shape();
        Shape quarter = Shape.of(1, 64, shape.axis(2) / 4, shape.axis(3) / 4);
        Map<String, Tensor> features =
                Map.of("features1", Tensor.allocate(quarter), "features2", Tensor.allocate(quarter));
        Map<String, Tensor> painted = Map.of("picture", Tensor.allocate(shape));
        float[] ones = new float[256];
        Arrays.fill(ones, 1);
        Tensor moments = Tensor.of(Shape.of(1, 256), ones);
        return () -> {
            Tensor code = style.run(Map.of("picture", painting), null).get("code");
            content.run(Map.of("picture", photograph), features, null);
            Map<String, Tensor> inputs = new HashMap<>(features);
            inputs.put("moments", moments);
            inputs.put("code", code);
            paint.run(inputs, painted, null);
        };
    }

    Runnable microAst(Tensor photograph, Tensor painting) throws IOException {
        Network network = microAst();
        Map<String, Tensor> painted = Map.of("dec3", Tensor.allocate(photograph.shape()));
        return () -> network.run(Map.of("content", photograph, "style", painting), painted, null);
    }

    Source file(String name, int width, int height, long seed) {
        Path file = folder.resolve(name);
        ImageFiles.write(file, picture(width, height, seed), Writing.PLAIN);
        return new Source(file, Sha256.of(file));
    }

    static Tensor tensor(int side, long seed) {
        return PixelCodec.encode(picture(side, side, seed), 0, 0, side, side, TensorSpec.rgb01(4));
    }

    /// Soft waves of colour with some noise.
    static Raster picture(int width, int height, long seed) {
        Random random = new Random(seed);
        int[] pixels = new int[width * height];
        for (int i = 0; i < pixels.length; i++) {
            double x = i % width * 0.013 + seed;
            int row = i / width;
            double y = row * 0.017;
            int noise = random.nextInt(24);
            pixels[i] = 0xff000000
                    | (int) (115 + 90 * Math.sin(x) + noise) << 16
                    | (int) (115 + 90 * Math.sin(x + y) + noise) << 8
                    | (int) (115 + 90 * Math.cos(y) + noise);
        }
        return Raster.of8(width, height, pixels);
    }

    @Override
    public void close() {
        networks.close();
    }
}
