package atelier.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import atelier.base.FileHashes;
import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.foreign.Guess.Generator;
import atelier.foreign.Guess.PictureToPicture;
import atelier.infer.OnnxNetwork;
import atelier.model.Device;
import atelier.model.Model;
import atelier.model.ModelCard;
import atelier.model.ModelLibrary;
import atelier.net.Architecture;
import atelier.net.Decoders;
import atelier.net.Generators;
import atelier.net.OnnxFile;
import atelier.net.OnnxWriter;
import atelier.net.Parameters;
import atelier.tensor.Shape;
import atelier.tensor.Tensor;
import atelier.tensor.TensorSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Networks drawn in every form: what they are is guessed, and led into our form they compute what they are drawn to.
class GuessTest {
    private static final int SIDE = 16;

    @TempDir
    Path folder;

    // ---- a picture to its negative, in every form ----

    @ParameterizedTest
    @CsvSource({
        "NCHW, RGB, UNIT, 3, 1, false", "NCHW, BGR, BYTE, 3, 1, false", "NHWC, RGB, SYMMETRIC, 3, 1, false",
        "NHWC, RGB, BYTE, 3, 2, false", "NHWC, BGR, BYTE, 4, 2, true", "CHW, RGB, UNIT, 3, 1, true",
        "HWC, RGB, BYTE, 3, 2, true", "NCHW, RGB, SYMMETRIC, 3, 10, true", "NCHW, RGB, UNIT, 1, 1, false",
    })
    void aNegativeIsGuessedAndLedIntoOurForm(
            Layout layout, Order order, Range range, int channels, int type, boolean fixed) throws IOException {
        PictureForm form = new PictureForm(layout, order, range, channels, fixed ? 48 : 0, fixed ? 64 : 0);
        OnnxFile file = OnnxFile.read(negative(form, type));
        TestPicture test = TestPicture.drawn();

        Guess guess = new Guessing(file, test, folder).guess();
        assertThat(guess).isInstanceOf(PictureToPicture.class);
        PictureToPicture pass = (PictureToPicture) guess;
        assertThat(pass.photograph()).isEqualTo(form);
        assertThat(pass.picture().with(layout))
                .isEqualTo(form.over(pass.picture()
                        .layout()
                        .shape(channels, pass.picture().height(), pass.picture().width())));
        assertThat(pass.picture().layout()).isEqualTo(layout);

        Adapted adapted = new Adapting(file, test, folder).adapt(guess);
        Tensor photograph = test.of(48, 64);
        Tensor made = run(adapted, "network", Map.of("photograph", photograph));
        assertThat(made.shape()).isEqualTo(Shape.of(1, 3, 48, 64));
        int pixels = 48 * 64;
        for (int i = 0; i < pixels; i += 37) {
            float red = photograph.data().get(i);
            float green = photograph.data().get(pixels + i);
            float blue = photograph.data().get(2 * pixels + i);
            float seen = channels == 1 ? 0.299f * red + 0.587f * green + 0.114f * blue : blue;
            assertThat(made.data().get(2 * pixels + i)).isCloseTo(1 - seen, within(type == Drawn.HALF ? 2e-3f : 1e-4f));
        }
        // Nothing in it depends on the size that its file names.
        assertThat(Objects.requireNonNull(adapted.graphs().get("network"))
                        .input("photograph")
                        .shape()
                        .axis(3))
                .isEqualTo(Shape.FREE);
    }

    /// What is lightest becomes what is darkest: the sum of the range's ends, less the sample.
    private Path negative(PictureForm form, int type) throws IOException {
        String name = form.order() == Order.BGR ? "image_bgr" : "image";
        long[] axes = form.layout()
                .shape(form.channels(), form.height(), form.width())
                .toArray();
        Drawn drawn = new Drawn(17).input(name, type, axes);
        String floats = drawn.node("Cast", List.of(name), Drawn.integer("to", Drawn.FLOAT));
        String negative = drawn.node(
                "Sub", List.of(drawn.scalar(form.range().least() + form.range().most()), floats));
        drawn.named("made", "Cast", List.of(negative), Drawn.integer("to", type));
        return drawn.output("made", type, axes).write(folder.resolve("negative.onnx"));
    }

    // ---- a latent to a slope, in every form ----

    @ParameterizedTest
    @CsvSource({
        "NCHW, RGB, SYMMETRIC, 3, 1, true, '4'", "NHWC, RGB, UNIT, 3, 1, true, '4'",
        "NCHW, BGR, BYTE, 3, 2, true, '4,1,1'", "HWC, RGB, BYTE, 4, 2, false, '4'",
        "NHW, RGB, UNIT, 1, 1, true, '2,2'", "NCHW, RGB, SYMMETRIC, 1, 10, true, '4'",
    })
    void aGeneratorIsGuessedAndLedIntoOurForm(
            Layout layout, Order order, Range range, int channels, int type, boolean batched, String latentAxes)
            throws IOException {
        List<Long> axes =
                List.of(latentAxes.split(",")).stream().map(Long::parseLong).toList();
        PictureForm form = new PictureForm(layout, order, range, channels, SIDE, SIDE);
        OnnxFile file = OnnxFile.read(generator(form, type, Given.latent("latent", axes, batched)));
        TestPicture test = TestPicture.drawn();

        Guess guess = new Guessing(file, test, folder).guess();
        String output = order == Order.BGR ? "picture_bgr" : "picture";
        assertThat(guess).isEqualTo(new Generator(Given.latent("latent", axes, batched), output, form));

        Adapted adapted = new Adapting(file, test, folder).adapt(guess);
        boolean several = batched && layout.hasBatch();
        assertThat(Objects.requireNonNull(adapted.graphs().get("generator"))
                        .input("latent")
                        .shape())
                .isEqualTo(Shape.of(several ? Shape.FREE : 1, 4));
        Tensor latent = Tensor.of(Shape.of(1, 4), 0.5f, -1, 2, 0.1f);
        Tensor made = run(adapted, "generator", Map.of("latent", latent));
        assertThat(made.shape()).isEqualTo(Shape.of(1, channels == 1 ? 1 : 3, SIDE, SIDE));
        // Every channel is as light as its number of the latent says.
        for (int c = 0; c < made.shape().axis(1); c++) {
            double light = 1 / (1 + Math.exp(-3 * latent.data().get(c)));
            assertThat(made.data().get(c * SIDE * SIDE + 5)).isCloseTo((float) (2 * light - 1), within(0.01f));
        }
    }

    /// Channel c is the c-th number of the latent through a sigmoid, in the form's range; the fourth is opaque.
    private Path generator(PictureForm form, int type, Given latent) throws IOException {
        String output = form.order() == Order.BGR ? "picture_bgr" : "picture";
        Drawn drawn = new Drawn(17);
        long[] axes = new long[latent.axes().size() + (latent.batched() ? 1 : 0)];
        for (int i = 0; i < latent.axes().size(); i++) {
            axes[axes.length - latent.axes().size() + i] = latent.axes().get(i);
        }
        drawn.input("latent", type == Drawn.HALF ? type : Drawn.FLOAT, axes);
        String floats = drawn.node("Cast", List.of("latent"), Drawn.integer("to", Drawn.FLOAT));
        String flat = drawn.node("Reshape", List.of(floats, drawn.longs(-1, 4)));
        float[] weights = new float[4 * form.channels()];
        float[] bias = new float[form.channels()];
        for (int c = 0; c < form.channels(); c++) {
            if (c < 3) {
                weights[form.order().colour(c) * form.channels() + c] = 3;
            } else {
                bias[c] = 20;
            }
        }
        String mixed = drawn.node(
                "Gemm",
                List.of(
                        flat,
                        drawn.floats(List.of(4L, (long) form.channels()), weights),
                        drawn.floats(List.of((long) form.channels()), bias)));
        String light = drawn.node("Sigmoid", List.of(mixed));
        float reach = form.range().most() - form.range().least();
        String ranged = drawn.node(
                "Add",
                List.of(
                        drawn.node("Mul", List.of(light, drawn.scalar(reach))),
                        drawn.scalar(form.range().least())));
        String spots = drawn.node("Reshape", List.of(ranged, drawn.longs(-1, form.channels(), 1, 1)));
        String wide = drawn.node("Tile", List.of(spots, drawn.longs(1, 1, SIDE, SIDE)));
        String laid = switch (form.layout()) {
            case NCHW -> wide;
            case NHWC -> drawn.node("Transpose", List.of(wide), Drawn.integers("perm", List.of(0L, 2L, 3L, 1L)));
            case NHW -> drawn.node("Squeeze", List.of(wide, drawn.longs(1)));
            case HWC ->
                drawn.node(
                        "Transpose",
                        List.of(drawn.node("Squeeze", List.of(wide, drawn.longs(0)))),
                        Drawn.integers("perm", List.of(1L, 2L, 0L)));
            default -> throw new IllegalArgumentException();
        };
        drawn.named(output, "Cast", List.of(laid), Drawn.integer("to", type));
        return drawn.output(output, type, new long[form.layout().shape(1, 1, 1).rank()])
                .write(folder.resolve("generator.onnx"));
    }

    // ---- our own ----

    /// A kind of generator of ours, untrained: what it makes fills hardly any of its range.
    private record Own(String name, Range range, Architecture architecture) {}

    private static final List<Own> OWN = List.of(
            new Own("dense, against another", Range.SYMMETRIC, Generators.dense(8, 16, 28, 1)),
            new Own("convolutional, against another", Range.SYMMETRIC, Generators.convolutional(12, 8, 32, 3)),
            new Own("residual, against another", Range.SYMMETRIC, Generators.residual(12, 8, 32, 3)),
            new Own("dense decoder", Range.UNIT, Decoders.dense(8, 16, 28, 1)),
            new Own("convolutional decoder", Range.UNIT, Decoders.convolutional(12, 8, 32, 3)),
            new Own("residual decoder", Range.UNIT, Decoders.residual(12, 8, 32, 3)));

    @Test
    void ourOwnGeneratorsAreWhatTheyWereMadeTo() throws IOException {
        for (Own own : OWN) {
            for (Architecture architecture : List.of(own.architecture(), Generators.ofClasses(own.architecture(), 3))) {
                Path file = folder.resolve("own.onnx");
                Files.write(file, OnnxWriter.write(architecture, Parameters.initial(architecture, 3)));
                Guess guess = new Guessing(OnnxFile.read(file), TestPicture.drawn(), folder).guess();
                List<Given> inputs = architecture.inputs().stream()
                        .map(port -> new Given(
                                port.name(),
                                port.name().equals("class") ? Given.Role.SHARES : Given.Role.LATENT,
                                List.of(port.shape().axis(1)),
                                true,
                                0))
                        .toList();
                Shape made = architecture.outputs().getFirst().shape();
                PictureForm form = new PictureForm(
                        Layout.NCHW, Order.RGB, own.range(), (int) made.axis(1), (int) made.axis(2), (int)
                                made.axis(3));
                assertThat(guess).as(own.name()).isEqualTo(new Generator(inputs, "picture", form));
            }
        }
    }

    @Test
    void theGeneratorsThatCameWithAtelierAreAsTheirCardsSay() {
        List<Model> generators = new ModelLibrary(List.of(Path.of("models")), new FileHashes())
                .all().stream()
                        .filter(model -> model.card().kind() == ModelCard.Kind.GENERATOR)
                        .toList();
        assertThat(generators).hasSizeGreaterThan(3);
        for (Model model : generators) {
            ModelCard.Graph graph = model.graph("generator");
            TensorSpec picture = graph.output("picture");
            PictureForm form = new PictureForm(
                    Layout.NCHW,
                    Order.RGB,
                    picture.mean().getFirst() == 0 ? Range.UNIT : Range.SYMMETRIC,
                    (int) picture.shape().axis(1),
                    (int) picture.shape().axis(2),
                    (int) picture.shape().axis(3));
            Guess guess = new Guessing(OnnxFile.read(model.file(graph.file())), TestPicture.drawn(), folder).guess();
            assertThat(guess).as(model.id().value()).isInstanceOfSatisfying(Generator.class, made -> {
                assertThat(made.length()).isEqualTo(model.latentLength());
                assertThat(made.classes()).isEqualTo(model.classes().size());
                assertThat(made.picture()).isEqualTo(form);
            });
        }
    }

    @Test
    void whatComesFromACurveIsInTheRangeOfThatHoweverBrightItIs() throws IOException {
        // Bright all over: what is seen of its range looks much like 0 to 1.
        Drawn drawn = new Drawn(17).input("latent", Drawn.FLOAT, 0, 3);
        String bright = drawn.node("Add", List.of("latent", drawn.scalar(3)));
        String spots = drawn.node("Reshape", List.of(bright, drawn.longs(-1, 3, 1, 1)));
        String curve = drawn.node("Tanh", List.of(drawn.node("Tile", List.of(spots, drawn.longs(1, 1, SIDE, SIDE)))));
        drawn.named("picture", "Transpose", List.of(curve), Drawn.integers("perm", List.of(0L, 2L, 3L, 1L)));
        Path file = drawn.output("picture", Drawn.FLOAT, 0, SIDE, SIDE, 3).write(folder.resolve("bright.onnx"));

        assertThat(new Guessing(OnnxFile.read(file), TestPicture.drawn(), folder)
                        .guess()
                        .picture())
                .isEqualTo(new PictureForm(Layout.NHWC, Order.RGB, Range.SYMMETRIC, 3, SIDE, SIDE));
    }

    // ---- what is none ----

    @Test
    void whatMakesNoPictureIsRefused() throws IOException {
        Drawn drawn = new Drawn(17).input("photo", Drawn.FLOAT, 1, 3, 32, 32);
        String pooled = drawn.node("GlobalAveragePool", List.of("photo"));
        drawn.named("scores", "Flatten", List.of(pooled));
        Path file = drawn.output("scores", Drawn.FLOAT, 1, 3).write(folder.resolve("classifier.onnx"));
        assertThat(refused(file)).isEqualTo(new Problem.ModelMakesNoPicture(file, "scores 1x3"));
    }

    @Test
    void inputsThatCanBeAnythingAreRefusedByName() throws IOException {
        Drawn pictures = new Drawn(17);
        List<String> names = List.of("a", "b", "c");
        names.forEach(name -> pictures.input(name, Drawn.FLOAT, 1, 3, 32, 32));
        pictures.named("d", "Sum", names);
        Path three = pictures.output("d", Drawn.FLOAT, 1, 3, 32, 32).write(folder.resolve("three.onnx"));
        assertThat(refused(three))
                .isEqualTo(new Problem.ModelInputsUnclear(three, "a 1x3x32x32, b 1x3x32x32, c 1x3x32x32"));

        Drawn words = new Drawn(17).input("z", Drawn.FLOAT, 1, 8).input("words", TEXT, 1);
        words.named("c", "Identity", List.of("z"));
        Path texts = words.output("c", Drawn.FLOAT, 1, 8).write(folder.resolve("texts.onnx"));
        assertThat(refused(texts)).isEqualTo(new Problem.ModelInputsUnclear(texts, "z 1x8, words 1"));
    }

    private static final int TEXT = 8;

    @Test
    void operatorsAndOpsetsNotKnownAreRefusedByName() throws IOException {
        Drawn drawn = new Drawn(17).input("x", Drawn.FLOAT, 1, 8);
        drawn.named("y", "Enchant", List.of("x"));
        Path file = drawn.output("y", Drawn.FLOAT, 1, 8).write(folder.resolve("enchanted.onnx"));
        assertThat(refused(file)).isEqualTo(new Problem.ModelOperatorUnknown(file, "Enchant"));

        Drawn later = new Drawn(90).input("x", Drawn.FLOAT, 1, 8);
        later.named("y", "Relu", List.of("x"));
        Path future = later.output("y", Drawn.FLOAT, 1, 8).write(folder.resolve("future.onnx"));
        assertThat(refused(future)).isInstanceOf(Problem.ModelOpsetUnknown.class);
    }

    private Problem refused(Path file) {
        return catchThrowableOfType(
                        ProblemException.class,
                        () -> new Guessing(OnnxFile.read(file), TestPicture.drawn(), folder).guess())
                .problem();
    }

    private Tensor run(Adapted adapted, String role, Map<String, Tensor> inputs) {
        String file = Objects.requireNonNull(adapted.graphs().get(role)).file().file();
        try (OnnxNetwork network = OnnxNetwork.open(folder.resolve(file), Device.CPU)) {
            return network.run(inputs, null).get("picture");
        }
    }
}
