package atelier.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MottleTest {
    private static final double DEVIATION = 0.03;

    /// Slanted by 30 degrees, more and more downwards.
    private static final Mottle MOTTLE = new Mottle(DEVIATION, (x, y, cosines, sines) -> {
        for (int i = 0; i < cosines.length; i++) {
            double angle = Math.PI / 6 + 0.01 * (x + i);
            cosines[i] = (float) Math.cos(angle);
            sines[i] = (float) Math.sin(angle);
        }
    });

    @Test
    void mottleFollowsFromThePlaceSoThatTilesFitTogether() {
        Tensor whole = grey(40, 60);
        MOTTLE.add(whole, TensorSpec.rgb01(4), 3991, -8);
        Tensor part = grey(20, 30);
        MOTTLE.add(part, TensorSpec.rgb01(4), 4002, 5);
        for (int c = 0; c < 3; c++) {
            for (int y = 0; y < 20; y++) {
                for (int x = 0; x < 30; x++) {
                    assertThat(part.data().get((c * 20 + y) * 30 + x))
                            .isEqualTo(whole.data().get((c * 40 + y + 13) * 60 + x + 11));
                }
            }
        }
    }

    @Test
    void mottleIsSoftAndAsStrongAsAsked() {
        int side = 420;
        Tensor picture = grey(side, side);
        MOTTLE.add(picture, TensorSpec.rgb01(4), 0, 0);
        float[] mottle = picture.toArray();
        double mean = 0;
        double square = 0;
        double beside = 0;
        double farther = 0;
        for (int i = 0; i < side * side - 40; i++) {
            double value = mottle[i] - 0.5;
            mean += value;
            square += value * value;
            beside += value * (mottle[i + 1] - 0.5);
            farther += value * (mottle[i + 40] - 0.5);
            assertThat(mottle[side * side + i]).isEqualTo(mottle[i]);
        }
        assertThat(mean / side / side).isCloseTo(0, within(1e-3));
        assertThat(Math.sqrt(square) / side).isCloseTo(DEVIATION, within(0.05 * DEVIATION));
        assertThat(beside / square).isGreaterThan(0.9);
        assertThat(farther / square).isCloseTo(0, within(0.05));
    }

    @Test
    void mottleIsLongerAlongItsDirectionsThanAcross() {
        int side = 300;
        for (boolean level : new boolean[] {true, false}) {
            Mottle straight = new Mottle(DEVIATION, (_, _, cosines, sines) -> {
                Arrays.fill(cosines, level ? 1 : 0);
                Arrays.fill(sines, level ? 0 : 1);
            });
            Tensor picture = grey(side, side);
            straight.add(picture, TensorSpec.rgb01(4), 0, 0);
            float[] mottle = picture.toArray();
            double across = 0;
            double down = 0;
            for (int i = 0; i < side * (side - 6); i++) {
                across += (mottle[i] - 0.5) * (mottle[i + 6] - 0.5);
                down += (mottle[i] - 0.5) * (mottle[i + 6 * side] - 0.5);
            }
            assertThat(level ? across : down).isGreaterThan(5 * Math.abs(level ? down : across));
        }
    }

    @Test
    void mottleIsInThePicturesOwnRangeAndStaysWithin() {
        TensorSpec bytes = new TensorSpec(
                Shape.of(1, 3, Shape.FREE, Shape.FREE),
                TensorSpec.Meaning.PICTURE,
                TensorSpec.ChannelOrder.BGR,
                List.of(0f, 0f, 0f),
                List.of(1 / 255f, 1 / 255f, 1 / 255f),
                1);
        Tensor unit = grey(32, 32);
        MOTTLE.add(unit, TensorSpec.rgb01(4), 0, 0);
        Tensor wide = Tensor.allocate(Shape.of(1, 3, 32, 32));
        for (int i = 0; i < 3 * 32 * 32; i++) {
            wide.data().put(i, 127.5f);
        }
        MOTTLE.add(wide, bytes, 0, 0);
        Tensor black = Tensor.allocate(Shape.of(1, 3, 32, 32));
        MOTTLE.add(black, TensorSpec.rgb01(4), 0, 0);
        for (int i = 0; i < 3 * 32 * 32; i++) {
            float expected = unit.data().get(i);
            assertThat(wide.data().get(i) / 255).isCloseTo(expected, within(1e-6f));
            assertThat(black.data().get(i)).isCloseTo(Math.max(0, expected - 0.5f), within(1e-6f));
        }
    }

    private static Tensor grey(int height, int width) {
        Tensor picture = Tensor.allocate(Shape.of(1, 3, height, width));
        for (int i = 0; i < picture.data().capacity(); i++) {
            picture.data().put(i, 0.5f);
        }
        return picture;
    }
}
