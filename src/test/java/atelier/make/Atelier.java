package atelier.make;

import atelier.base.FileHashes;
import atelier.base.Job;
import atelier.base.Sha256;
import atelier.image.ImageFiles;
import atelier.image.Raster;
import atelier.image.Writing;
import atelier.infer.Network;
import atelier.infer.Networks;
import atelier.infer.OnnxNetwork;
import atelier.infer.Outputs;
import atelier.infer.UntrainedStyle;
import atelier.model.Device;
import atelier.model.Model;
import atelier.model.ModelLibrary;
import atelier.recipe.Recipe.StyleSource;
import atelier.recipe.Recipe.Stylize;
import atelier.recipe.Source;
import atelier.tensor.Tensor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// An untrained style model, pictures to try it on, and a record of which graphs ran.
final class Atelier implements AutoCloseable {
    final List<String> runs = Collections.synchronizedList(new ArrayList<>());
    final Model model;
    /// One whose style is inside.
    final Model oneStyle;
    /// One that takes a photograph and a painting and gives a picture.
    final Model pair;
    /// Called before every run that belongs to a job.
    Consumer<Job<?>> watcher = _ -> {};

    private final Path folder;
    private final Networks networks;
    private final ModelLibrary library;
    private final FileHashes hashes = new FileHashes();
    private final List<StyleTransfer> open = new ArrayList<>();

    Atelier(Path temp) throws Exception {
        folder = temp.resolve("写真 é");
        model = UntrainedStyle.install(temp.resolve("models"), "untrained");
        oneStyle = UntrainedStyle.installOneStyle(temp.resolve("models"), "mine");
        pair = UntrainedStyle.installPair(temp.resolve("models"), "pair");
        library = new ModelLibrary(List.of(temp.resolve("models")), hashes);
        networks = new Networks(
                library, (file, device, hands) -> new Noted(file, OnnxNetwork.open(file, device, hands)), 4);
    }

    StyleTransfer with(Budget budget) {
        StyleTransfer transfer = new StyleTransfer(library, networks, new Sources(hashes), Device.CPU, budget);
        open.add(transfer);
        return transfer;
    }

    Source file(String name, Raster picture) {
        Path file = folder.resolve(name);
        ImageFiles.write(file, picture, Writing.PLAIN);
        return new Source(file, Sha256.of(file));
    }

    Stylize recipe(Source content, Source... styles) {
        List<StyleSource> equal =
                Arrays.stream(styles).map(s -> new StyleSource(s, 1)).toList();
        return new Stylize(model.id(), 1, content, equal, 1, 1, 0, 0, false, 0);
    }

    /// Soft waves with noise on them, 16 bits deep, half transparent towards the bottom.
    static Raster waves(int width, int height, long seed) {
        Random random = new Random(seed);
        short[] samples = new short[width * height * 4];
        for (int i = 0; i < samples.length; i++) {
            int x = i / 4 % width;
            int y = i / 4 / width;
            double wave = Math.sin(x * (0.05 + i % 4 * 0.02) + seed) * Math.cos(y * 0.07) * 20_000;
            samples[i] = i % 4 == 3
                    ? (short) (65_535 - 30_000 * y / height)
                    : (short) (32_768 + wave + random.nextInt(8_000));
        }
        return Raster.of16(width, height, samples);
    }

    static Raster plain(int width, int height, int argb) {
        int[] pixels = new int[width * height];
        Arrays.fill(pixels, argb);
        return Raster.of8(width, height, pixels);
    }

    @Override
    public void close() {
        open.forEach(StyleTransfer::close);
        networks.close();
    }

    private final class Noted implements Network {
        private final String name;
        private final Network network;

        Noted(Path file, Network network) {
            this.name = String.valueOf(file.getFileName()).replace(".onnx", "");
            this.network = network;
        }

        @Override
        public Outputs run(Map<String, Tensor> inputs, Map<String, Tensor> into, @Nullable Job<?> job) {
            runs.add(name);
            if (job != null) {
                watcher.accept(job);
            }
            return network.run(inputs, into, job);
        }

        @Override
        public void close() {
            network.close();
        }
    }
}
