package atelier.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.foreign.Given.Role;
import atelier.foreign.Guess.PictureToPicture;
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

/// Networks that paint a photograph in the style of a painting: here, half of the photograph and half of the painting's
/// mean colour.
class PairTest {
    private static final TestPicture TEST = TestPicture.drawn();

    @TempDir
    Path folder;

    private final Drawn drawn = new Drawn(17);

    @Test
    void namesTellThePaintingFromThePhotograph() throws IOException {
        OnnxFile file = pair("style_image", 256, "content_image", 0, Drawn.FLOAT);
        PictureToPicture guess = guess(file);
        assertThat(guess.input()).isEqualTo("content_image");
        assertThat(guess.inputs())
                .containsExactly(new Given("style_image", Role.PAINTING, List.of(256L, 256L, 3L), true, 0));
        assertThat(guess.photograph().layout()).isEqualTo(Layout.NHWC);

        Adapted adapted = adapted(file, guess);
        ModelCard.Graph graph = Objects.requireNonNull(adapted.graphs().get("network"));
        assertThat(adapted.kind()).isEqualTo(ModelCard.Kind.PICTURES_TO_PICTURE);
        assertThat(graph.input("photograph").shape()).isEqualTo(Shape.of(1, 3, Shape.FREE, Shape.FREE));
        assertThat(graph.input("painting").shape()).isEqualTo(Shape.of(1, 3, 256, 256));
        isMixed(TEST.of(40, 60), TestPicture.painting(256, 256));
    }

    @Test
    void whereNamesSayNothingThePhotographIsWhatIsSeenAgain() throws IOException {
        OnnxFile file = pair("input_1", 0, "input_2", 0, Drawn.FLOAT);
        PictureToPicture guess = guess(file);
        assertThat(guess.input()).isEqualTo("input_2");

        ModelCard.Graph graph =
                Objects.requireNonNull(adapted(file, guess).graphs().get("network"));
        assertThat(graph.input("painting").shape()).isEqualTo(Shape.of(1, 3, Shape.FREE, Shape.FREE));
        isMixed(TEST.of(40, 60), TestPicture.painting(90, 30));
    }

    @Test
    void bytesAreRoundedBothWays() throws IOException {
        OnnxFile file = pair("a", 64, "b", 64, Drawn.UINT8);
        PictureToPicture guess = guess(file);
        assertThat(guess.input()).isEqualTo("b");
        assertThat(guess.photograph().range()).isEqualTo(Range.BYTE);
        adapted(file, guess);
        isMixed(TEST.of(64, 64), TestPicture.painting(64, 64));
    }

    @Test
    void whichIsWhichCanBePutRight() throws IOException {
        OnnxFile file = pair("style", 64, "content", 0, Drawn.FLOAT);
        PictureToPicture guess = guess(file);
        Given painting = guess.inputs().getFirst();
        assertThat(guess.roles(painting)).containsExactly(Role.PAINTING, Role.PHOTOGRAPH);

        PictureToPicture around = guess.giving(painting.as(Role.PHOTOGRAPH));
        assertThat(around.input()).isEqualTo("style");
        assertThat(around.photograph().hasOwnSize()).isTrue();
        Given other = around.inputs().getFirst();
        assertThat(other.input()).isEqualTo("content");
        assertThat(around.around()).isEqualTo(guess);
    }

    @Test
    void picturesWithoutAnAxisForSeveralGoInToo() throws IOException {
        drawn.input("style", Drawn.FLOAT, 3, 64, 64).input("content", Drawn.FLOAT, 3, 96, 96);
        String lines = drawn.node("ReduceMean", List.of("style"), Drawn.integers("axes", List.of(1L)));
        String mean = drawn.node("ReduceMean", List.of(lines), Drawn.integers("axes", List.of(2L)));
        String sum = drawn.node("Add", List.of("content", mean));
        drawn.named("made", "Mul", List.of(sum, drawn.scalar(0.5f)));
        OnnxFile file =
                OnnxFile.read(drawn.output("made", Drawn.FLOAT, 3, 96, 96).write(folder.resolve("pair.onnx")));
        PictureToPicture guess = guess(file);
        assertThat(guess.photograph().layout()).isEqualTo(Layout.CHW);
        adapted(file, guess);
        isMixed(TEST.of(96, 96), TestPicture.painting(64, 64));
    }

    @Test
    void aMaskIsNoPainting() throws IOException {
        drawn.input("image", Drawn.FLOAT, 1, 3, 32, 32).input("flags", TRUTH, 1, 3, 32, 32);
        String mask = drawn.node("Cast", List.of("flags"), Drawn.integer("to", Drawn.FLOAT));
        drawn.named("made", "Sub", List.of("image", mask));
        OnnxFile file =
                OnnxFile.read(drawn.output("made", Drawn.FLOAT, 1, 3, 32, 32).write(folder.resolve("mask.onnx")));
        assertThat(guess(file).inputs()).extracting(Given::role).containsExactly(Role.HELD);
    }

    private static final int TRUTH = 9;

    @Test
    void threePicturesAreTooMany() throws IOException {
        drawn.input("third", Drawn.FLOAT, 1, 0, 0, 3);
        OnnxFile file = pair("style", 0, "content", 0, Drawn.FLOAT);
        assertThatThrownBy(() -> guess(file))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isInstanceOf(Problem.ModelInputsUnclear.class));
    }

    /// @param side of the painting, 0 for any
    private OnnxFile pair(String painting, int side, String photograph, int photographSide, int type)
            throws IOException {
        drawn.input(painting, type, 1, side, side, 3).input(photograph, type, 1, photographSide, photographSide, 3);
        String style = drawn.node("Cast", List.of(painting), Drawn.integer("to", Drawn.FLOAT));
        String content = drawn.node("Cast", List.of(photograph), Drawn.integer("to", Drawn.FLOAT));
        // Line by line: sums over all places at once are not exact enough to be compared.
        String lines = drawn.node("ReduceMean", List.of(style), Drawn.integers("axes", List.of(1L)));
        String mean = drawn.node("ReduceMean", List.of(lines), Drawn.integers("axes", List.of(2L)));
        String sum = drawn.node("Add", List.of(content, mean));
        String half = drawn.node("Mul", List.of(sum, drawn.scalar(0.5f)));
        drawn.named("made", "Cast", List.of(half), Drawn.integer("to", type));
        return OnnxFile.read(drawn.output("made", type, 1, 0, 0, 3).write(folder.resolve("pair.onnx")));
    }

    private PictureToPicture guess(OnnxFile file) {
        return (PictureToPicture) new Guessing(file, TEST, folder).guess();
    }

    private Adapted adapted(OnnxFile file, Guess guess) {
        return new Adapting(file, TEST, folder).adapt(guess);
    }

    private void isMixed(Tensor photograph, Tensor painting) {
        Tensor made;
        try (OnnxNetwork network = OnnxNetwork.open(folder.resolve("network.onnx"), Device.CPU)) {
            made = network.run(Map.of("photograph", photograph, "painting", painting), null)
                    .get("picture");
        }
        assertThat(made.shape()).isEqualTo(photograph.shape());
        int pixels = photograph.data().capacity() / 3;
        int painted = painting.data().capacity() / 3;
        for (int c = 0; c < 3; c++) {
            double mean = 0;
            for (int i = 0; i < painted; i++) {
                mean += painting.data().get(c * painted + i) / painted;
            }
            for (int i = 0; i < pixels; i += 41) {
                double expected = 0.5 * photograph.data().get(c * pixels + i) + 0.5 * mean;
                // Bytes are rounded on the way in and cut off on the way out.
                assertThat((double) made.data().get(c * pixels + i)).isCloseTo(expected, within(0.005));
            }
        }
    }
}
