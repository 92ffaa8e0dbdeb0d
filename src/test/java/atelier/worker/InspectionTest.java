package atelier.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import atelier.base.Job;
import atelier.evaluate.FeatureNetwork;
import atelier.evaluate.Features;
import atelier.evaluate.PictureSet;
import atelier.image.Raster;
import atelier.infer.OnnxNetwork;
import atelier.model.Device;
import atelier.model.Model;
import atelier.model.ModelLibrary;
import atelier.net.OnnxReader;
import atelier.tensor.Shape;
import atelier.tensor.Tensor;
import atelier.train.Measure;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@WithEngine
class InspectionTest {
    private static final Path PERCEPTUAL = Path.of("models", "perceptual-1");

    private final OnnxReader.Trained perceptual = OnnxReader.read(PERCEPTUAL.resolve("features.onnx"));

    @Test
    void picturesLikeTheDataAreAsVariedAndNear() {
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            Inspection inspection = new Inspection(manager, perceptual, discs(1, 48, 3, 32));
            Map<String, Double> like = inspection.measure(manager, Tensors.toArray(manager, discs(2, 48, 3, 32)));
            Map<String, Double> alike = inspection.measure(manager, Tensors.toArray(manager, discs(3, 1, 48, 3, 32)));

            assertThat(like.get(Measure.DIVERSITY)).isCloseTo(1, within(0.15));
            assertThat(alike.get(Measure.DIVERSITY)).isLessThan(0.01);
            assertThat(alike.getOrDefault(Measure.FRECHET, 0.0))
                    .isGreaterThan(2 * like.getOrDefault(Measure.FRECHET, 1e9));
        }
    }

    @Test
    void greyPicturesOfAnySideAreMeasured() {
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            Inspection inspection = new Inspection(manager, perceptual, discs(1, 40, 1, 28));
            NDArray same = Tensors.toArray(manager, discs(1, 40, 1, 28));
            Map<String, Double> measures = inspection.measure(manager, same);
            assertThat(measures.get(Measure.DIVERSITY)).isCloseTo(1, within(1e-6));
            assertThat(measures.get(Measure.FRECHET)).isCloseTo(0, within(1e-3));
        }
    }

    @Test
    void nothingIsLeftBehind() {
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            Inspection inspection = new Inspection(manager, perceptual, discs(1, 33, 3, 32));
            NDArray pictures = Tensors.toArray(manager, discs(2, 33, 3, 32));
            int before = manager.getManagedArrays().size();
            try (NDManager scope = manager.newSubManager()) {
                inspection.measure(scope, pictures);
            }
            assertThat(manager.getManagedArrays()).hasSize(before);
        }
    }

    /// The worker's features are those that `atelier evaluate` measures in.
    @Test
    void featuresAreThoseOfTheShippedNetwork() {
        Model model = ModelLibrary.read(PERCEPTUAL);
        Tensor pictures = discs(4, 2, 3, 128);
        Raster raster = Squares.sheet(List.of(
                List.of(Tensor.of(Shape.of(1, 3, 128, 128), Arrays.copyOf(pictures.toArray(), 3 * 128 * 128)))));
        try (NDManager manager = NDManager.newBaseManager("PyTorch");
                FeatureNetwork network = FeatureNetwork.perceptual(
                        model, OnnxNetwork.open(PERCEPTUAL.resolve("features.onnx"), Device.CPU))) {
            Tensor rounded = Squares.toTensor(List.of(raster));
            Inspection inspection = new Inspection(manager, perceptual, pictures);
            Features ours = inspection.features(manager, Tensors.toArray(manager, rounded));
            Features shipped = network.of(new Single(raster), 0, 1, new Job<>("features"), 0, 1);
            for (int i = 0; i < ours.length(); i++) {
                assertThat(ours.values()[i]).isCloseTo(shipped.values()[i], within(1e-4f));
            }
            assertThat(shipped.length()).isEqualTo(ours.length()).isEqualTo(256);
        }
    }

    record Single(Raster raster) implements PictureSet {
        @Override
        public int count() {
            return 1;
        }

        @Override
        public Raster picture(int number) {
            return raster;
        }
    }

    private static Tensor discs(int seed, int count, int channels, int side) {
        return discs(seed, count, count, channels, side);
    }

    /// Discs of random place, size and colour on a ground of another; those from `different` on repeat the first.
    private static Tensor discs(int seed, int different, int count, int channels, int side) {
        Tensor tensor = Tensor.allocate(Shape.of(count, channels, side, side));
        IntStream.range(0, count).forEach(n -> {
            SplittableRandom random = new SplittableRandom(seed * 1000L + n % different);
            double x = random.nextDouble(side);
            double y = random.nextDouble(side);
            double radius = side * random.nextDouble(0.1, 0.5);
            for (int c = 0; c < channels; c++) {
                float inside = (float) random.nextDouble();
                float outside = (float) random.nextDouble();
                for (int i = 0; i < side * side; i++) {
                    boolean in = Math.hypot(i % side - x, Math.floorDiv(i, side) - y) < radius;
                    tensor.data().put((n * channels + c) * side * side + i, in ? inside : outside);
                }
            }
        });
        return tensor;
    }
}
