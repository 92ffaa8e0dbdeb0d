package atelier.worker;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import atelier.net.Architecture;
import atelier.net.Discriminators;
import atelier.net.Generators;
import atelier.net.Parameters;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@WithEngine
class GeneratorsTest {
    private static final int LATENT = 16;

    record Pair(Architecture generator, Architecture discriminator, int side, int channels) {}

    static Stream<Pair> pairs() {
        return Stream.of(
                new Pair(Generators.dense(LATENT, 16, 28, 1), Discriminators.dense(16, 28, 1, 1), 28, 1),
                convolutional(28, 1),
                convolutional(32, 3),
                convolutional(64, 1),
                convolutional(128, 3),
                residual(28, 1),
                residual(64, 3));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void latentsBecomePicturesAndPicturesScores(Pair pair) {
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            Student generator = Student.fresh(manager, pair.generator(), 1);
            Student discriminator = Student.fresh(manager, pair.discriminator(), 2);

            NDArray picture = generator
                    .runTraining(Map.of("latent", manager.randomNormal(new Shape(3, LATENT))))
                    .of("picture");
            NDArray score =
                    discriminator.runTraining(Map.of("picture", picture)).of("score");

            assertThat(picture.getShape()).isEqualTo(new Shape(3, pair.channels(), pair.side(), pair.side()));
            assertThat(picture.abs().max().getFloat()).isGreaterThan(0.2f).isLessThanOrEqualTo(1);
            assertThat(score.getShape()).isEqualTo(new Shape(3, 1));
            // Weights begin so that scores are neither lost nor drowned on their way.
            assertThat(score.abs().max().getFloat()).isBetween(1e-3f, 100f);
        }
    }

    /// A picture that is black and white from the start is one whose tanh hardly passes gradients on.
    @ParameterizedTest
    @MethodSource("pairs")
    void picturesBeginBetweenBlackAndWhite(Pair pair) {
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            Student generator = Student.fresh(manager, pair.generator(), 1);

            NDArray picture = generator
                    .runTraining(Map.of("latent", manager.randomNormal(new Shape(8, LATENT))))
                    .of("picture");

            assertThat(picture.abs().mean().getFloat()).isBetween(0.05f, 0.75f);
        }
    }

    /// What two cores can train.
    @Test
    void theyAreSmall() {
        assertThat(Parameters.count(Generators.dense(64, 128, 28, 1))).isLessThan(700_000);
        assertThat(Parameters.count(Generators.convolutional(64, 16, 64, 3))).isLessThan(700_000);
        assertThat(Parameters.count(Generators.convolutional(128, 24, 64, 3))).isLessThan(1_500_000);
        assertThat(Parameters.count(Discriminators.convolutional(24, 64, 3, 1))).isLessThan(1_500_000);
        assertThat(Parameters.count(Generators.residual(64, 32, 64, 3))).isLessThan(1_500_000);
    }

    private static Pair convolutional(int side, int channels) {
        return new Pair(
                Generators.convolutional(LATENT, 8, side, channels),
                Discriminators.convolutional(8, side, channels, 1),
                side,
                channels);
    }

    private static Pair residual(int side, int channels) {
        return new Pair(
                Generators.residual(LATENT, 16, side, channels),
                Discriminators.residual(16, side, channels, 1),
                side,
                channels);
    }
}
