package atelier.foreign;

import atelier.image.ImageFiles;
import atelier.image.Raster;
import atelier.image.Resize;
import atelier.image.Writing;
import atelier.infer.OnnxNetwork;
import atelier.model.Device;
import atelier.tensor.PixelCodec;
import atelier.tensor.Tensor;
import atelier.tensor.TensorSpec;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// Pictures of a trial for people to look at.
///
/// @param folder to write into
record TestSheet(Path folder) {
    private static final int COLUMNS = 4;

    /// What a generator makes of the test's latents and classes, four a line.
    void samples(Path generator, int length, int classes, TensorSpec spec) {
        int height = (int) spec.shape().axis(2);
        int width = (int) spec.shape().axis(3);
        int rows = TestLatents.COUNT / COLUMNS;
        int[] pixels = black(COLUMNS * width * rows * height);
        try (OnnxNetwork network = OnnxNetwork.open(generator, Device.CPU)) {
            for (int i = 0; i < TestLatents.COUNT; i++) {
                Tensor made =
                        network.run(TestLatents.ours(length, classes, i), null).get("picture");
                int at = i / COLUMNS * height * COLUMNS * width + i % COLUMNS * width;
                PixelCodec.decode(made, spec, 0, 0, width, height, pixels, at, COLUMNS * width);
            }
        }
        write(Adapted.AFTER, Raster.of8(COLUMNS * width, rows * height, pixels));
    }

    /// A photograph, with the painting beside it where there is one, and what it became.
    void passed(Tensor before, Optional<Tensor> painting, Tensor after) {
        Raster photograph = raster(before);
        write(
                Adapted.BEFORE,
                painting.map(each -> beside(photograph, raster(each))).orElse(photograph));
        write(Adapted.AFTER, raster(after));
    }

    /// The second as high as the first.
    private static Raster beside(Raster first, Raster second) {
        Raster fitted =
                Resize.to(second, Math.max(1, second.width() * first.height() / second.height()), first.height());
        int width = first.width() + fitted.width();
        int[] pixels = new int[width * first.height()];
        first.readArgb(0, 0, first.width(), first.height(), pixels, 0, width);
        fitted.readArgb(0, 0, fitted.width(), fitted.height(), pixels, first.width(), width);
        return Raster.of8(width, first.height(), pixels);
    }

    private static Raster raster(Tensor picture) {
        int height = (int) picture.shape().axis(2);
        int width = (int) picture.shape().axis(3);
        int[] pixels = black(width * height);
        PixelCodec.decode(picture, TensorSpec.rgb01(1), 0, 0, width, height, pixels, 0, width);
        return Raster.of8(width, height, pixels);
    }

    private static int[] black(int size) {
        int[] pixels = new int[size];
        Arrays.fill(pixels, 0xff000000);
        return pixels;
    }

    private void write(String name, Raster picture) {
        ImageFiles.write(folder.resolve(name), picture, new Writing(1, Optional.empty()));
    }
}
