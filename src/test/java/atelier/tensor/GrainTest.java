package atelier.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GrainTest {
    private static final double DEVIATION = 0.02;

    @Test
    void grainFollowsFromThePlaceSoThatTilesFitTogether() {
        Tensor whole = Tensor.allocate(Shape.of(1, 3, 40, 60));
        Grain.add(whole, -8, -8, DEVIATION);
        Tensor part = Tensor.allocate(Shape.of(1, 3, 20, 30));
        Grain.add(part, 2, 5, DEVIATION);
        for (int c = 0; c < 3; c++) {
            for (int y = 0; y < 20; y++) {
                for (int x = 0; x < 30; x++) {
                    assertThat(part.data().get((c * 20 + y) * 30 + x))
                            .isEqualTo(whole.data().get((c * 40 + y + 13) * 60 + x + 10));
                }
            }
        }
    }

    @Test
    void grainIsWhiteAndAsStrongAsAsked() {
        int side = 256;
        Tensor picture = Tensor.allocate(Shape.of(1, 1, side, side));
        Grain.add(picture, 0, 0, DEVIATION);
        float[] noise = picture.toArray();
        double mean = 0;
        double square = 0;
        double beside = 0;
        double below = 0;
        double diagonal = 0;
        for (int i = 0; i < noise.length - side - 1; i++) {
            mean += noise[i];
            square += noise[i] * noise[i];
            beside += noise[i] * noise[i + 1];
            below += noise[i] * noise[i + side];
            diagonal += noise[i] * noise[i + side + 1];
        }
        assertThat(mean / noise.length).isCloseTo(0, within(5e-4));
        assertThat(Math.sqrt(square / noise.length)).isCloseTo(DEVIATION, within(2e-4));
        assertThat(beside / square).isCloseTo(0, within(0.02));
        assertThat(below / square).isCloseTo(0, within(0.02));
        assertThat(diagonal / square).isCloseTo(0, within(0.02));
    }

    @Test
    void picturesOfABatchHaveGrainOfTheirOwnAndColoursShareIt() {
        Tensor pictures = Tensor.allocate(Shape.of(2, 3, 8, 8));
        Grain.addEach(pictures, 7, DEVIATION);
        float[] noise = pictures.toArray();
        int same = 0;
        for (int i = 0; i < 64; i++) {
            assertThat(noise[64 + i]).isEqualTo(noise[i]);
            assertThat(noise[128 + i]).isEqualTo(noise[i]);
            same += noise[192 + i] == noise[i] ? 1 : 0;
        }
        assertThat(same).isLessThan(3);
    }
}
