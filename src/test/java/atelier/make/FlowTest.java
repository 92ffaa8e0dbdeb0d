package atelier.make;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import atelier.image.Raster;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

class FlowTest {
    @Test
    void directionsRunAlongEdges() {
        assertThat(angle(drawn(400, 300, (x, _) -> Math.sin(x / 12)), 150, 100)).isCloseTo(90, within(2.0));
        assertThat(angle(drawn(400, 300, (_, y) -> Math.sin(y / 12)), 150, 100)).isCloseTo(0, within(2.0));
        assertThat(angle(drawn(400, 300, (x, y) -> Math.sin((x - y) / 12)), 150, 100))
                .isCloseTo(45, within(3.0));
        assertThat(angle(drawn(400, 300, (x, y) -> Math.sin((x + y) / 12)), 150, 100))
                .isCloseTo(-45, within(3.0));
    }

    @Test
    void roundFormsAreFollowedAround() {
        Flow flow = Flow.of(drawn(400, 400, (x, y) -> Math.sin(Math.hypot(x - 200, y - 200) / 12)));
        for (int degrees = 5; degrees < 360; degrees += 20) {
            double x = 200 + 120 * Math.cos(Math.toRadians(degrees));
            double y = 200 + 120 * Math.sin(Math.toRadians(degrees));
            double turned = Math.toRadians(angle(flow, (int) x, (int) y) - degrees);
            assertThat(Math.abs(Math.sin(turned))).as("at " + degrees).isGreaterThan(0.98);
        }
    }

    @Test
    void whereThereIsNothingToGoByTheyAreLevel() {
        for (Raster even :
                new Raster[] {drawn(60, 40, (_, _) -> 0), drawn(1, 1, (_, _) -> 0), drawn(900, 1, (_, _) -> 0)}) {
            assertThat(angle(even, 0, 0)).isCloseTo(0, within(1e-3));
        }
    }

    @Test
    void aLargerPictureOfTheSameFlowsAlike() {
        Flow small = Flow.of(drawn(400, 300, FlowTest::hills));
        Flow large = Flow.of(drawn(1200, 900, (x, y) -> hills(x / 3, y / 3)));
        for (int i = 0; i < 20; i++) {
            int x = 15 + 19 * i;
            int y = 10 + 14 * i;
            double turned = Math.toRadians(angle(small, x, y) - angle(large, 3 * x + 1, 3 * y + 1));
            assertThat(Math.abs(Math.sin(turned))).as("at " + x).isLessThan(0.2);
        }
    }

    private static double hills(double x, double y) {
        return Math.sin(x / 40) * Math.cos(y / 25) + 0.3 * Math.sin((x + y) / 15);
    }

    private static double angle(Raster picture, int x, int y) {
        return angle(Flow.of(picture), x, y);
    }

    /// In degrees, above -90 and at most 90.
    private static double angle(Flow flow, int x, int y) {
        float[] cosine = new float[1];
        float[] sine = new float[1];
        flow.row(x, y, cosine, sine);
        assertThat(Math.hypot(cosine[0], sine[0])).isCloseTo(1, within(1e-5));
        return Math.toDegrees(Math.atan2(sine[0], cosine[0]));
    }

    /// A grey picture of values -1 to 1.
    private static Raster drawn(int width, int height, DoubleBinaryOperator value) {
        int[] argb = new int[width * height];
        for (int i = 0; i < argb.length; i++) {
            int y = i / width;
            int grey = (int) Math.round(127.5 + 90 * value.applyAsDouble(i % width, y));
            argb[i] = 0xff000000 | grey << 16 | grey << 8 | grey;
        }
        return Raster.of8(width, height, argb);
    }
}
