package atelier.anchor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import atelier.Beside;
import atelier.anchor.Reader.Reading;
import atelier.evaluate.GeneratorSamples;
import atelier.image.Raster;
import atelier.infer.Network;
import atelier.infer.OnnxNetwork;
import atelier.model.Device;
import atelier.model.Model;
import atelier.model.ModelLibrary;
import atelier.recipe.Latent;
import atelier.recipe.LatentSpace;
import atelier.tensor.Shape;
import atelier.tensor.Tensor;
import atelier.train.IdxPictures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The bundled generators of digits make all ten of them, as somebody sees who has learned to read from real ones.
@Beside
class DigitsTest {
    private static final Path DIGITS = Path.of("../shared/data/digits");
    private static final int TEST = 5_000;
    private static final int SAMPLES = 1_000;
    /// Of a reading that counts.
    private static final double SURE = 0.9;
    /// Readings of one digit that make it present.
    private static final int LEAST = 3;

    private static Reader reader;
    /// How often, of so many real digits, another one is surely read as each.
    private static final double[] MISREAD = new double[10];

    @BeforeAll
    static void learnToRead() {
        assumeTrue(Files.isDirectory(DIGITS), "no MNIST digits beside the project, in " + DIGITS);
        byte[] labels = labels("train");
        reader = Reader.taught(pictures("train", labels.length), labels, 2);
        byte[] unseen = labels("t10k");
        List<float[]> pictures = pictures("t10k", TEST);
        int right = 0;
        for (int i = 0; i < TEST; i++) {
            Reading reading = reader.read(pictures.get(i));
            right += reading.digit() == unseen[i] ? 1 : 0;
            if (reading.digit() != unseen[i] && reading.sureness() > SURE) {
                MISREAD[reading.digit()] += 1.0 / TEST;
            }
        }
        assertThat((double) right / TEST)
                .as("read right, of digits not seen before")
                .isGreaterThan(0.95);
    }

    @ParameterizedTest
    @ValueSource(strings = {"digits", "digits-gan"})
    void allTenDigitsAreAmongAThousandSamples(String id) {
        Model model = ModelLibrary.read(Path.of("models", id).toAbsolutePath());
        int[] counts = new int[10];
        try (GeneratorSamples samples = new GeneratorSamples(
                model,
                OnnxNetwork.open(model.file(model.graph(GeneratorSamples.GRAPH).file()), Device.CPU),
                SAMPLES,
                4)) {
            for (int i = 0; i < SAMPLES; i++) {
                Reading reading = reader.read(pixels(samples.picture(i)));
                // One that could be anything is none of them.
                if (reading.sureness() > SURE) {
                    counts[reading.digit()]++;
                }
            }
        }
        for (int digit = 0; digit < 10; digit++) {
            assertThat(counts[digit])
                    .as("samples surely read as %d; of each digit %s", digit, Arrays.toString(counts))
                    .isGreaterThanOrEqualTo(LEAST)
                    .as("twice as many as where real digits are misread for it")
                    .isGreaterThan((int) (2 * SAMPLES * MISREAD[digit]));
        }
        assertThat(Arrays.stream(counts).sum()).as("surely read at all").isGreaterThan(SAMPLES / 2);
    }

    @Test
    void theDigitAskedForIsTheOneMade() {
        Model model = ModelLibrary.read(Path.of("models", "digits-gan").toAbsolutePath());
        LatentSpace space = LatentSpace.of(model);
        assertThat(model.classes()).containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        int right = 0;
        try (Network network =
                OnnxNetwork.open(model.file(model.graph(GeneratorSamples.GRAPH).file()), Device.CPU)) {
            for (int seed = 0; seed < SAMPLES; seed++) {
                int asked = seed % 10;
                Latent latent = space.drawn(seed).as(asked, 10);
                float[] made = network.run(
                                Map.of("latent", row(latent.numbers()), "class", row(latent.classes())), null)
                        .get("picture")
                        .toArray();
                for (int i = 0; i < made.length; i++) {
                    made[i] = (made[i] + 1) / 2;
                }
                right += reader.read(made).digit() == asked ? 1 : 0;
            }
        }
        assertThat((double) right / SAMPLES).as("read as what was asked for").isGreaterThan(0.9);
    }

    private static Tensor row(List<Float> numbers) {
        float[] row = new float[numbers.size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = numbers.get(i);
        }
        return Tensor.of(Shape.of(1, row.length), row);
    }

    private static float[] pixels(Raster picture) {
        int[] argb = picture.toArgb();
        float[] pixels = new float[argb.length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (argb[i] & 0xff) / 255f;
        }
        return pixels;
    }

    private static List<float[]> pictures(String set, int count) {
        IdxPictures file = IdxPictures.read(DIGITS.resolve(set + "-images-idx3-ubyte.gz"));
        int width = file.width();
        return IntStream.range(0, count)
                .mapToObj(n -> {
                    float[] pixels = new float[width * file.height()];
                    for (int i = 0; i < pixels.length; i++) {
                        pixels[i] = file.grey(n, i % width, i / width) / 255f;
                    }
                    return pixels;
                })
                .toList();
    }

    private static byte[] labels(String set) {
        return IdxPictures.labels(DIGITS.resolve(set + "-images-idx3-ubyte.gz")).orElseThrow();
    }
}
