package atelier.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import atelier.ui.canvas.Viewport.Sizes;
import org.junit.jupiter.api.Test;

class ViewportTest {
    private static final Sizes SIZES = new Sizes(2000, 1000, 1048, 848);

    @Test
    void fitsTheWholePictureInTheMiddle() {
        assertThat(Viewport.fit(SIZES)).isEqualTo(new Viewport(0.5, 24, 174, true));
    }

    @Test
    void zoomKeepsThePointUnderTheCursor() {
        Viewport near = Viewport.fit(SIZES).zoom(4, 700, 300, SIZES);
        assertThat(near.scale()).isEqualTo(2);
        assertThat(near.fitted()).isFalse();
        // Before: u = (700 - 24) / 0.5, v = (300 - 174) / 0.5.
        assertThat(near.x() + 1352 * near.scale()).isCloseTo(700, within(1e-9));
        assertThat(near.y() + 252 * near.scale()).isCloseTo(300, within(1e-9));
    }

    @Test
    void zoomEndsAtItsLimits() {
        Viewport fit = Viewport.fit(SIZES);
        assertThat(fit.zoom(1e6, 0, 0, SIZES).scale()).isEqualTo(Viewport.LARGEST);
        assertThat(fit.zoom(1e-6, 0, 0, SIZES).scale()).isEqualTo(64 / 2000.0);
    }

    @Test
    void panStopsAtThePicturesEdges() {
        Viewport near = Viewport.fit(SIZES).zoom(4, 500, 400, SIZES);
        Viewport farRight = near.pan(-1e5, -1e5, SIZES);
        assertThat(farRight.x()).isEqualTo(1048 - 4000);
        assertThat(farRight.y()).isEqualTo(848 - 2000);
        Viewport farLeft = near.pan(1e5, 1e5, SIZES);
        assertThat(farLeft.x()).isZero();
        assertThat(farLeft.y()).isZero();
    }

    @Test
    void aPictureSmallerThanTheCanvasStaysInTheMiddle() {
        Viewport small = Viewport.fit(SIZES).zoom(0.5, 10, 10, SIZES).pan(77, -9, SIZES);
        assertThat(small.x()).isEqualTo(274);
        assertThat(small.y()).isEqualTo(299);
    }

    @Test
    void aFittedPictureFitsAnyCanvas() {
        Sizes wider = new Sizes(2000, 1000, 2000, 848);
        assertThat(Viewport.fit(SIZES).resized(SIZES, wider)).isEqualTo(Viewport.fit(wider));
    }

    @Test
    void aZoomedPictureKeepsItsMiddleWhenTheCanvasGrows() {
        Viewport near = Viewport.fit(SIZES).zoom(4, 500, 400, SIZES);
        Viewport grown = near.resized(SIZES, new Sizes(2000, 1000, 1248, 948));
        assertThat(grown.scale()).isEqualTo(near.scale());
        assertThat((624 - grown.x()) / grown.scale()).isCloseTo((524 - near.x()) / near.scale(), within(1e-9));
        assertThat((474 - grown.y()) / grown.scale()).isCloseTo((424 - near.y()) / near.scale(), within(1e-9));
    }

    @Test
    void aSmallPictureIsEnlargedToFit() {
        assertThat(Viewport.fit(new Sizes(10, 10, 1048, 848)).scale()).isEqualTo(80);
    }
}
