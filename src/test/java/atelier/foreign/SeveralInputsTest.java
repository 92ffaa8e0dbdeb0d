package atelier.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import atelier.foreign.Given.Role;
import atelier.foreign.Guess.Generator;
import atelier.infer.OnnxNetwork;
import atelier.model.Device;
import atelier.model.ModelCard;
import atelier.net.OnnxFile;
import atelier.tensor.Shape;
import atelier.tensor.Tensor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Generators that want more than a latent: classes, a truncation, noise, or a latent for each layer.
class SeveralInputsTest {
    private static final int SIDE = 16;

    /// How light each of the three classes is, by channel.
    private static final float[] TABLE = {2, -2, 0, -1, 0, 1, 0, 3, -3};

    @TempDir
    Path folder;

    private final Drawn drawn = new Drawn(17);

    @Test
    void aClassByItsNumberIsCountedInATable() throws IOException {
        drawn.input("z", Drawn.FLOAT, 0, 3).input("label", Drawn.INT64, 0);
        String table = drawn.floats(List.of(3L, 3L), TABLE);
        OnnxFile file = lit(drawn.node("Add", List.of("z", drawn.node("Gather", List.of(table, "label")))), 0);
        Generator guess = guess(file);
        assertThat(guess.inputs())
                .containsExactly(
                        Given.latent("z", List.of(3L), true), new Given("label", Role.CLASS, List.of(), true, 3));
        askedForAClass(file, guess);
    }

    @Test
    void aClassThatIsMadeSharesInsideIsCountedByWhatItChanges() throws IOException {
        drawn.input("z", Drawn.FLOAT, 0, 3).input("y", Drawn.INT64, 0, 1);
        String flat = drawn.node("Reshape", List.of("y", drawn.longs(-1)));
        String shares = drawn.node("OneHot", List.of(flat, drawn.longs(3), drawn.floats(List.of(2L), 0, 1)));
        String light = drawn.node("MatMul", List.of(shares, drawn.floats(List.of(3L, 3L), TABLE)));
        OnnxFile file = lit(drawn.node("Add", List.of("z", light)), 0);
        Generator guess = guess(file);
        assertThat(guess.inputs())
                .containsExactly(
                        Given.latent("z", List.of(3L), true), new Given("y", Role.CLASS, List.of(1L), true, 3));
        askedForAClass(file, guess);
    }

    @Test
    void aClassThatComesAsANumberWithAPointIsKnownByWhatLiesBetween() throws IOException {
        // As Keras writes them: nothing in name or type tells.
        drawn.input("input_1", Drawn.FLOAT, 0, 3).input("input_2", Drawn.FLOAT, 0, 1);
        String whole = drawn.node("Cast", List.of("input_2"), Drawn.integer("to", Drawn.INT64));
        String table = drawn.floats(List.of(3L, 3L), TABLE);
        String row = drawn.node("Gather", List.of(table, drawn.node("Reshape", List.of(whole, drawn.longs(-1)))));
        OnnxFile file = lit(drawn.node("Add", List.of("input_1", row)), 0);
        Generator guess = guess(file);
        assertThat(guess.inputs())
                .containsExactly(
                        Given.latent("input_1", List.of(3L), true),
                        new Given("input_2", Role.CLASS, List.of(1L), true, 3));
        askedForAClass(file, guess);
        Generator held = guess.giving(guess.inputs().get(1).as(Role.HELD));
        assertThat(adapted(file, held).inputs()).containsOnlyKeys("latent");
    }

    @Test
    void sharesOfClassesAreKnownByNameAndNamedByTheFile() throws IOException {
        drawn.input("z", Drawn.FLOAT, 0, 3).input("class_vector", Drawn.HALF, 0, 3);
        drawn.metadata("class_names", "['rose', 'tulip', 'daisy']");
        String shares = drawn.node("Cast", List.of("class_vector"), Drawn.integer("to", Drawn.FLOAT));
        String light = drawn.node("MatMul", List.of(shares, drawn.floats(List.of(3L, 3L), TABLE)));
        OnnxFile file = lit(drawn.node("Add", List.of("z", light)), 0);
        Generator guess = guess(file);
        assertThat(guess.inputs())
                .containsExactly(
                        Given.latent("z", List.of(3L), true),
                        new Given("class_vector", Role.SHARES, List.of(3L), true, 0));
        ModelCard.Graph graph = askedForAClass(file, guess);
        assertThat(graph.input("class").names()).containsExactly("rose", "tulip", "daisy");

        // What was guessed wrong can be put right: as a latent it is joined to the other.
        Generator right = guess.giving(guess.inputs().get(1).as(Role.LATENT));
        ModelCard.Graph joined = adapted(file, right);
        assertThat(joined.inputs()).containsOnlyKeys("latent");
        assertThat(joined.input("latent").shape()).isEqualTo(Shape.of(Shape.FREE, 6));
    }

    @Test
    void whatIsNoChoiceIsHeld() throws IOException {
        drawn.input("truncation", Drawn.FLOAT).input("z", Drawn.FLOAT, 0, 3);
        drawn.input("noise0", Drawn.FLOAT, 1, 1, SIDE, SIDE).input("training", TRUTH);
        String scaled = drawn.node("Mul", List.of("z", "truncation"));
        String shifted = drawn.node("Cast", List.of("training"), Drawn.integer("to", Drawn.FLOAT));
        OnnxFile file = lit(drawn.node("Add", List.of(scaled, shifted)), 0.1f, "noise0");
        Generator guess = guess(file);
        assertThat(guess.inputs())
                .extracting(Given::role)
                .containsExactly(Role.HELD, Role.LATENT, Role.HELD, Role.HELD);
        ModelCard.Graph graph = adapted(file, guess);
        assertThat(graph.inputs()).containsOnlyKeys("latent");
        // The truncation is 1, nothing is trained, and the noise is there and always the same.
        Tensor made = made(Map.of("latent", Tensor.of(Shape.of(1, 3), 0.2f, 0, -0.5f)));
        float[] first = plane(made, 0);
        double sum = 0;
        double squares = 0;
        for (float value : first) {
            double light = Math.log((1 + value) / (1 - value)) / 3;
            sum += light;
            squares += light * light;
        }
        double mean = sum / first.length;
        assertThat(mean).isCloseTo(0.2, within(0.03));
        assertThat(Math.sqrt(squares / first.length - mean * mean)).isCloseTo(0.1, within(0.02));
        assertThat(made(Map.of("latent", Tensor.of(Shape.of(1, 3), 0.2f, 0, -0.5f)))
                        .largestDifference(made))
                .isZero();
    }

    @Test
    void classesOfWhichThereAreNoneAreHeld() throws IOException {
        // As StyleGAN is written by most: without classes it still takes a row of them.
        drawn.input("z", Drawn.FLOAT, 0, 3).input("c", Drawn.FLOAT, 1, Drawn.NONE);
        OnnxFile file = lit(drawn.node("Concat", List.of("z", "c"), Drawn.integer("axis", 1)), 0);
        Generator guess = guess(file);
        assertThat(guess.inputs())
                .containsExactly(Given.latent("z", List.of(3L), true), new Given("c", Role.HELD, List.of(0L), true, 0));
        assertThat(adapted(file, guess).inputs()).containsOnlyKeys("latent");
        isLit(made(Map.of("latent", Tensor.of(Shape.of(1, 3), 0.1f, 0.2f, 0.3f))), 0.1f, 0.2f, 0.3f);
    }

    @Test
    void noiseOfTwoLayersIsNotTheSame() throws IOException {
        drawn.input("z", Drawn.FLOAT, 0, 3)
                .input("noise0", Drawn.FLOAT, 1, 1, SIDE, SIDE)
                .input("noise1", Drawn.FLOAT, 1, 1, SIDE, SIDE);
        String difference = drawn.node("Sub", List.of("noise0", "noise1"));
        OnnxFile file = lit("z", 0.1f, difference);
        adapted(file, guess(file));
        float[] first = plane(made(Map.of("latent", Tensor.of(Shape.of(1, 3), 0, 0, 0))), 0);
        assertThat(first[3]).isNotEqualTo(first[40]);
    }

    @Test
    void ofTwoThatChooseTheOneThatWasCountedDoes() throws IOException {
        drawn.input("z", Drawn.FLOAT, 0, 3).input("label", Drawn.INT64, 0).input("cond", Drawn.FLOAT, 0, 3);
        String table = drawn.floats(List.of(3L, 3L), TABLE);
        String told = drawn.node("Add", List.of("z", drawn.node("Gather", List.of(table, "label"))));
        OnnxFile file = lit(drawn.node("Add", List.of(told, "cond")), 0);
        assertThat(guess(file).inputs()).extracting(Given::role).containsExactly(Role.LATENT, Role.CLASS, Role.LATENT);
    }

    @Test
    void aFlagIsNoClass() throws IOException {
        drawn.input("z", Drawn.FLOAT, 0, 3).input("mode", Drawn.INT64, 1);
        String on = drawn.node("Cast", List.of("mode"), Drawn.integer("to", TRUTH));
        String light = drawn.node("Cast", List.of(on), Drawn.integer("to", Drawn.FLOAT));
        OnnxFile file = lit(drawn.node("Add", List.of("z", light)), 0);
        assertThat(guess(file).inputs()).extracting(Given::role).containsExactly(Role.LATENT, Role.HELD);
    }

    @Test
    void aGreyPhotographMayComeWithWhatIsHeld() throws IOException {
        OnnxFile file = negative("grey", 1);
        assertThat(new Guessing(file, TestPicture.drawn(), folder).guess())
                .isInstanceOfSatisfying(Guess.PictureToPicture.class, pass -> {
                    assertThat(pass.input()).isEqualTo("grey");
                    assertThat(pass.photograph().channels()).isEqualTo(1);
                });
    }

    private static final int TRUTH = 9;

    @Test
    void latentsOfLayersAreOneLatentOfOurs() throws IOException {
        drawn.input("layer0", Drawn.FLOAT, 1, 3)
                .input("layer1", Drawn.HALF, 1, 3)
                .input("layer2", Drawn.FLOAT, 3);
        String half = drawn.node("Cast", List.of("layer1"), Drawn.integer("to", Drawn.FLOAT));
        String sum = drawn.node(
                "Sub",
                List.of(drawn.node("Add", List.of("layer0", half)), drawn.node("Mul", List.of("layer2", two()))));
        OnnxFile file = lit(sum, 0);
        Generator guess = guess(file);
        assertThat(guess.length()).isEqualTo(9);
        ModelCard.Graph graph = adapted(file, guess);
        assertThat(graph.input("latent").layers()).containsExactly(3, 3, 3);
        Tensor latent = Tensor.of(Shape.of(1, 9), 0.1f, 0.2f, 0.3f, 0.5f, -0.5f, 0.25f, 0, 0.1f, 0.2f);
        isLit(made(Map.of("latent", latent)), 0.6f, -0.5f, 0.15f);
    }

    private String two() {
        return drawn.scalar(2);
    }

    @Test
    void rowsOfALatentAreItsLayers() throws IOException {
        drawn.input("ws", Drawn.FLOAT, 0, 2, 3);
        String sum = drawn.node("ReduceMean", List.of("ws"), Drawn.integers("axes", List.of(1L)), keepingNone());
        OnnxFile file = lit(sum, 0);
        ModelCard.Graph graph = adapted(file, guess(file));
        assertThat(graph.input("latent").layers()).containsExactly(3, 3);
        assertThat(graph.input("latent").shape()).isEqualTo(Shape.of(Shape.FREE, 6));
    }

    private static ai.onnx.proto.OnnxMl.AttributeProto.Builder keepingNone() {
        return Drawn.integer("keepdims", 0);
    }

    @Test
    void aPhotographMayComeWithWhatIsHeld() throws IOException {
        OnnxFile file = negative("photo", 3);
        TestPicture test = TestPicture.drawn();
        Guess guess = new Guessing(file, test, folder).guess();
        assertThat(guess).isInstanceOf(Guess.PictureToPicture.class);
        assertThat(guess.inputs()).containsExactly(new Given("strength", Role.HELD, List.of(), true, 0));
        assertThat(new Adapting(file, test, folder).adapt(guess).graphs()).containsOnlyKeys("network");
        Tensor photograph = test.of(48, 64);
        Tensor made = made("network", Map.of("photograph", photograph));
        assertThat(made.data().get(100)).isCloseTo(1 - photograph.data().get(100), within(1e-5f));
    }

    /// A photograph's negative, times a strength.
    private OnnxFile negative(String photograph, int channels) throws IOException {
        drawn.input(photograph, Drawn.FLOAT, 1, channels, 0, 0).input("strength", Drawn.FLOAT, 1);
        String negative = drawn.node("Sub", List.of(drawn.scalar(1), photograph));
        drawn.named("made", "Mul", List.of(negative, "strength"));
        return OnnxFile.read(
                drawn.output("made", Drawn.FLOAT, 1, channels, 0, 0).write(folder.resolve("negative.onnx")));
    }

    // ---- pictures of light ----

    /// A picture of three channels, each as light as its number through a hyperbolic tangent, with so much of an
    /// input's noise.
    private OnnxFile lit(String numbers, float share, String... noise) throws IOException {
        String spots = drawn.node("Reshape", List.of(numbers, drawn.longs(-1, 3, 1, 1)));
        String wide = drawn.node("Tile", List.of(spots, drawn.longs(1, 1, SIDE, SIDE)));
        for (String plane : noise) {
            wide = drawn.node("Add", List.of(wide, drawn.node("Mul", List.of(plane, drawn.scalar(share)))));
        }
        // From -1 to 1: the sigmoid of three times the number is the hyperbolic tangent of one and a half times it.
        drawn.named("picture", "Tanh", List.of(drawn.node("Mul", List.of(wide, drawn.scalar(1.5f)))));
        return OnnxFile.read(
                drawn.output("picture", Drawn.FLOAT, 0, 3, SIDE, SIDE).write(folder.resolve("lit.onnx")));
    }

    private Generator guess(OnnxFile file) {
        return (Generator) new Guessing(file, TestPicture.drawn(), folder).guess();
    }

    private ModelCard.Graph adapted(OnnxFile file, Generator guess) {
        Adapted adapted = new Adapting(file, TestPicture.drawn(), folder).adapt(guess);
        return Objects.requireNonNull(adapted.graphs().get("generator"));
    }

    /// Asked for each class, two pictures at once, the network makes that class's.
    private ModelCard.Graph askedForAClass(OnnxFile file, Generator guess) {
        ModelCard.Graph graph = adapted(file, guess);
        assertThat(graph.input("class").shape()).isEqualTo(Shape.of(Shape.FREE, 3));
        for (int number = 0; number < 3; number++) {
            float[] shares = new float[3];
            shares[number] = 1;
            Tensor latent = Tensor.of(Shape.of(1, 3), 0.1f, 0.2f, 0.3f);
            isLit(
                    made(Map.of("latent", latent, "class", Tensor.of(Shape.of(1, 3), shares))),
                    0.1f + TABLE[3 * number],
                    0.2f + TABLE[3 * number + 1],
                    0.3f + TABLE[3 * number + 2]);
        }
        return graph;
    }

    private static void isLit(Tensor made, float... numbers) {
        assertThat(made.shape()).isEqualTo(Shape.of(1, 3, SIDE, SIDE));
        for (int c = 0; c < 3; c++) {
            assertThat(plane(made, c)[5]).isCloseTo((float) Math.tanh(1.5 * numbers[c]), within(1e-3f));
        }
    }

    private static float[] plane(Tensor made, int channel) {
        float[] plane = new float[SIDE * SIDE];
        made.data().get(channel * plane.length, plane);
        return plane;
    }

    private Tensor made(Map<String, Tensor> inputs) {
        return made("generator", inputs);
    }

    private Tensor made(String role, Map<String, Tensor> inputs) {
        try (OnnxNetwork network = OnnxNetwork.open(folder.resolve(role + ".onnx"), Device.CPU)) {
            return network.run(inputs, null).get("picture");
        }
    }
}
