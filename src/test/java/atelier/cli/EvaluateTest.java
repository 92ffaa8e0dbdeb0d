package atelier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.Json;
import atelier.base.Sha256;
import atelier.image.ImageFiles;
import atelier.image.Raster;
import atelier.image.Resize;
import atelier.image.Writing;
import atelier.model.Model;
import atelier.model.ModelCard;
import atelier.model.ModelId;
import atelier.model.ModelLibrary;
import atelier.net.Architecture;
import atelier.net.Layer;
import atelier.net.OnnxWriter;
import atelier.net.Parameters;
import atelier.tensor.Shape;
import atelier.tensor.TensorSpec;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Evaluates drawn pictures and a generator that has learned nothing, in the features of a small network that has
/// learned nothing either: it takes fewer pictures than the bundled one.
class EvaluateTest {
    private static final int FEATURES = 12;

    @TempDir
    Path folder;

    private Path network;

    @BeforeEach
    void prepare() throws IOException {
        Architecture architecture = new Architecture(
                "eyes",
                List.of(Architecture.picture()),
                List.of(
                        Architecture.step("wide", Layer.Conv.of(3, FEATURES, 3), "picture"),
                        Architecture.step("features", new Layer.Activation(Layer.Curve.RELU), "wide")),
                List.of(Architecture.features("features", FEATURES)));
        network = folder.resolve("眼睛.onnx");
        Files.write(network, OnnxWriter.write(architecture, Parameters.initial(architecture, 3)));
        draw("données", 1, 80);
    }

    @Test
    void picturesOfTheSameKindAreNearTheFloor() throws Exception {
        draw("neu", 2, 40);

        Outcome outcome = evaluate("--images", folder.resolve("neu").toString(), "--json");

        assertThat(outcome.code()).isZero();
        Evaluate.Found found = Json.read(outcome.out(), Evaluate.Found.class);
        assertThat(found.features()).isEqualTo("眼睛.onnx");
        assertThat(found.count()).isEqualTo(40);
        assertThat(found.frechet().value())
                .isBetween(found.frechet().low(), found.frechet().high());
        assertThat(found.frechet().value()).isLessThan(3 * found.floor());
        assertThat(found.precision()).isGreaterThan(0.7);
        assertThat(found.recall()).isGreaterThan(0.7);
        assertThat(found.copies()).isFalse();
    }

    @Test
    void copiesAreFoundAndShownBesideTheirOriginals() throws Exception {
        for (int i = 0; i < 40; i++) {
            Path original = folder.resolve("données").resolve(i + ".png");
            Path copy = folder.resolve("abgeschrieben").resolve(i + ".png");
            Files.createDirectories(copy.getParent());
            Files.copy(original, copy);
        }
        Path sheet = folder.resolve("最近.png");

        Outcome outcome = evaluate(
                "--images", folder.resolve("abgeschrieben").toString(), "--nearest", sheet.toString(), "--json");

        Evaluate.Found found = Json.read(outcome.out(), Evaluate.Found.class);
        assertThat(found.memorised()).isEqualTo(1);
        assertThat(found.copies()).isTrue();
        Raster shown = ImageFiles.read(sheet);
        assertThat(shown.argb(12 + 40, 12 + 40)).isEqualTo(shown.argb(12 + 96 + 40, 12 + 40));
        assertThat(Outcome.of(
                                Locale.SIMPLIFIED_CHINESE,
                                "evaluate",
                                "--images",
                                folder.resolve("abgeschrieben").toString(),
                                "--reference",
                                folder.resolve("données").toString(),
                                "--features",
                                network.toString())
                        .out())
                .contains("100.0%")
                .contains("照抄");
    }

    @Test
    void smallPicturesAreComparedWithDataAsSmall() throws Exception {
        Path small = Files.createDirectories(folder.resolve("缩小"));
        for (int i = 0; i < 40; i++) {
            Raster original = ImageFiles.read(folder.resolve("données").resolve(i + ".png"));
            ImageFiles.write(small.resolve(i + ".png"), Resize.square(original, 6), Writing.PLAIN);
        }

        Outcome outcome = evaluate("--images", small.toString(), "--json");

        Evaluate.Found found = Json.read(outcome.out(), Evaluate.Found.class);
        assertThat(found.memorised()).isEqualTo(1);
    }

    @Test
    void aGeneratorThatLearnedNothingIsFarOffAndItsCardTellsSo() throws Exception {
        Path home = folder.resolve("home");
        generator(Files.createDirectories(home.resolve("models").resolve("noise-1")));

        Outcome outcome = evaluate(
                "--model",
                "noise-1",
                "--count",
                "30",
                "--classifier",
                network.toString(),
                "--keep",
                "--home",
                home.toString(),
                "--json");

        Evaluate.Found found = Json.read(outcome.out(), Evaluate.Found.class);
        assertThat(found.count()).isEqualTo(30);
        assertThat(found.frechet().low()).isGreaterThan(found.floor());
        assertThat(found.recall()).isLessThan(0.2);
        assertThat(found.classScore().orElseThrow()).isBetween(1.0, (double) FEATURES);
        ModelCard.Evaluation kept = ModelLibrary.read(home.resolve("models").resolve("noise-1"))
                .card()
                .evaluation()
                .orElseThrow();
        assertThat(kept.distance()).isEqualTo(found.frechet().value());
        assertThat(kept.pictures()).isEqualTo(30);
    }

    @Test
    void aFileOfManyPicturesIsAReferenceToo() throws Exception {
        // 60 pictures of 32x32 by chance.
        byte[] pixels = new byte[60 * 32 * 32];
        new Random(4).nextBytes(pixels);
        Path file = folder.resolve("数字-images-idx3-ubyte");
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
            for (int number : new int[] {0x803, 60, 32, 32}) {
                out.writeInt(number);
            }
            out.write(pixels);
        }
        Outcome outcome = Outcome.of(
                "evaluate",
                "--images",
                folder.resolve("données").toString(),
                "--reference",
                file.toString(),
                "--features",
                network.toString(),
                "--count",
                "30",
                "--json");

        Evaluate.Found found = Json.read(outcome.out(), Evaluate.Found.class);
        assertThat(found.count()).isEqualTo(30);
        assertThat(found.frechet().low()).isGreaterThan(found.floor());
    }

    @Test
    void tooFewPicturesAreRefusedWithTheReason() throws Exception {
        draw("wenige", 3, FEATURES);

        Outcome outcome = evaluate("--images", folder.resolve("wenige").toString());

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("12", "13", "眼睛.onnx");
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void aModelThatMakesNoPicturesAndAFileThatIsNoNetworkAreTold() {
        assertThat(evaluate("--model", "style-1").err()).contains("style-1", "GENERATOR");
        Outcome outcome = Outcome.of(
                "evaluate",
                "--images",
                folder.resolve("données").toString(),
                "--reference",
                folder.resolve("données").toString(),
                "--features",
                folder.resolve("données").resolve("1.png").toString());
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("1.png");
    }

    @Test
    void whatHasNoEffectIsRefusedAndAWrongEndingToldBeforeAnythingElse() {
        String none = folder.resolve("nulle part").toString();

        Outcome keep = evaluate("--images", none, "--keep");
        assertThat(keep.code()).isEqualTo(2);
        assertThat(keep.err()).contains("--keep", "--model, --run");
        assertThat(evaluate("--images", none, "--seed", "1").err()).contains("--seed");
        Outcome scale = Outcome.of("evaluate", "--images", none, "--reference", none, "--scale", "UNIT");
        assertThat(scale.code()).isEqualTo(2);
        assertThat(scale.err()).contains("--scale", "--features, --classifier");
        Outcome nearest = evaluate("--images", none, "--nearest", "最近.gif", "--scale", "BYTES");
        assertThat(nearest.code()).isEqualTo(1);
        assertThat(nearest.err()).contains("最近.gif");
    }

    private Outcome evaluate(String... arguments) {
        String[] all = new String[arguments.length + 5];
        all[0] = "evaluate";
        all[1] = "--reference";
        all[2] = folder.resolve("données").toString();
        all[3] = "--features";
        all[4] = network.toString();
        System.arraycopy(arguments, 0, all, 5, arguments.length);
        return Outcome.of(all);
    }

    /// Discs of random place, size and colour.
    private void draw(String name, int seed, int count) {
        int side = 32;
        for (int n = 0; n < count; n++) {
            SplittableRandom random = new SplittableRandom(seed * 1000L + n);
            int inside = random.nextInt(1 << 24);
            int outside = random.nextInt(1 << 24);
            double x = random.nextDouble(side);
            double y = random.nextDouble(side);
            double radius = side * random.nextDouble(0.1, 0.6);
            int[] pixels = new int[side * side];
            for (int i = 0; i < pixels.length; i++) {
                boolean in = Math.hypot(i % side - x, Math.floorDiv(i, side) - y) < radius;
                pixels[i] = 0xff000000 | (in ? inside : outside);
            }
            ImageFiles.write(folder.resolve(name).resolve(n + ".png"), Raster.of8(side, side, pixels), Writing.PLAIN);
        }
    }

    private static void generator(Path model) throws IOException {
        Architecture architecture = new Architecture(
                "generator",
                List.of(Architecture.vector("latent", 4)),
                List.of(
                        Architecture.step("flat", new Layer.Linear(4, 16 * 16), "latent"),
                        Architecture.step("grey", new Layer.Reshape(List.of(1L, 16L, 16L)), "flat"),
                        Architecture.step("picture", new Layer.Activation(Layer.Curve.SIGMOID), "grey")),
                List.of(new Architecture.Port("picture", Shape.of(Shape.FREE, 1, 16, 16))));
        byte[] onnx = OnnxWriter.write(architecture, Parameters.initial(architecture, 5));
        Files.write(model.resolve("generator.onnx"), onnx);
        Files.write(model.resolve("probe.bin"), new byte[1]);
        TensorSpec picture = new TensorSpec(
                Shape.of(Shape.FREE, 1, 16, 16),
                TensorSpec.Meaning.PICTURE,
                TensorSpec.ChannelOrder.GREY,
                List.of(0f),
                List.of(1f),
                1);
        ModelCard card = new ModelCard(
                new ModelId("noise-1"),
                1,
                ModelCard.Kind.GENERATOR,
                Map.of(),
                Map.of(),
                "CC0-1.0",
                List.of(),
                Map.of(
                        "generator",
                        new ModelCard.Graph(
                                new ModelCard.FileHash("generator.onnx", Sha256.of(onnx)),
                                Map.of("latent", TensorSpec.data(TensorSpec.Meaning.LATENT, Shape.FREE, 4)),
                                Map.of("picture", picture))),
                Optional.empty(),
                new ModelCard.FileHash("probe.bin", Sha256.of(new byte[1])),
                new ModelCard.Training("plan.json", "curve.csv", 0, 0, "none", "2026-11-23", Optional.empty()));
        Files.writeString(model.resolve(Model.CARD), Json.pretty(card));
    }
}
