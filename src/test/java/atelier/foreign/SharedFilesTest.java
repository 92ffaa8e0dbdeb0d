package atelier.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import atelier.Beside;
import atelier.base.Job;
import atelier.base.Problem;
import atelier.base.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The guess on networks that nobody here made.
@Beside
class SharedFilesTest {
    private static final Path FILES = Path.of("..", "shared", "data", "foreign");

    @TempDir
    Path folder;

    @Test
    void aStyleNetworkOfOldIsAPictureToAPicture() {
        assertThat(guess("mosaic.onnx"))
                .isEqualTo(new Guess.PictureToPicture("inputImage", STYLE, "outputImage", STYLE));
    }

    private static final PictureForm STYLE = new PictureForm(Layout.NCHW, Order.BGR, Range.BYTE, 3, 720, 720);

    @Test
    void aDecoderOfBytesWithoutABatchIsAGenerator() {
        assertThat(guess("bvae_mnist_decoder.onnx"))
                .isEqualTo(new Guess.Generator(
                        Given.latent("input", java.util.List.of(2L), true),
                        "output",
                        new PictureForm(Layout.HWC, Order.RGB, Range.BYTE, 4, 28, 28)));
    }

    @Test
    void aClassifierIsRefusedWithTheReason() {
        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> guess("mnist_classifier.onnx"));
        assertThat(refused.problem()).isInstanceOf(Problem.ModelMakesNoPicture.class);
        assertThat(((Problem.ModelMakesNoPicture) refused.problem()).makes()).contains("1x10");
    }

    private Guess guess(String name) {
        Path file = FILES.resolve(name);
        assumeTrue(Files.exists(file), () -> "no " + file + " beside the project");
        Examined examined = new Trial(Optional.empty(), Trial.Limits.ofMachine())
                .of(file, Optional.empty(), folder, new Job<>("test"));
        return examined.guess();
    }
}
