package atelier.ui.stylize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import atelier.ui.stylize.Viewport.Sizes;
import org.junit.jupiter.api.Test;

class ViewportTest {
    private static final Sizes SIZES = new Sizes(2000, 1000, 1000, 800);

    @Test
    void fitsTheWholePictureInTheMiddle() {
        assertThat(Viewport.fit(SIZES)).isEqualTo(new Viewport(0.5, 0, 150, true));
    }

    @Test
    void zoomKeepsThePointUnderTheCursor() {
        Viewport near = Viewport.fit(SIZES).zoom(4, 700, 300, SIZES);
        assertThat(near.scale()).isEqualTo(2);
        assertThat(near.fitted()).isFalse();
        // Before: u = 700 / 0.5, v = (300 - 150) / 0.5.
        assertThat(near.x() + 1400 * near.scale()).isCloseTo(700, within(1e-9));
        assertThat(near.y() + 300 * near.scale()).isCloseTo(300, within(1e-9));
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
        assertThat(farRight.x()).isEqualTo(1000 - 4000);
        assertThat(farRight.y()).isEqualTo(800 - 2000);
        Viewport farLeft = near.pan(1e5, 1e5, SIZES);
        assertThat(farLeft.x()).isZero();
        assertThat(farLeft.y()).isZero();
    }

    @Test
    void aPictureSmallerThanTheCanvasStaysInTheMiddle() {
        Viewport small = Viewport.fit(SIZES).zoom(0.5, 10, 10, SIZES).pan(77, -9, SIZES);
        assertThat(small.x()).isEqualTo(250);
        assertThat(small.y()).isEqualTo(275);
    }

    @Test
    void aFittedPictureFitsAnyCanvas() {
        Sizes wider = new Sizes(2000, 1000, 2000, 800);
        assertThat(Viewport.fit(SIZES).resized(SIZES, wider)).isEqualTo(Viewport.fit(wider));
    }

    @Test
    void aZoomedPictureKeepsItsMiddleWhenTheCanvasGrows() {
        Viewport near = Viewport.fit(SIZES).zoom(4, 500, 400, SIZES);
        Viewport grown = near.resized(SIZES, new Sizes(2000, 1000, 1200, 900));
        assertThat(grown.scale()).isEqualTo(near.scale());
        assertThat((600 - grown.x()) / grown.scale()).isCloseTo((500 - near.x()) / near.scale(), within(1e-9));
        assertThat((450 - grown.y()) / grown.scale()).isCloseTo((400 - near.y()) / near.scale(), within(1e-9));
    }

    @Test
    void aSmallPictureIsEnlargedToFit() {
        assertThat(Viewport.fit(new Sizes(10, 10, 1000, 800)).scale()).isEqualTo(80);
    }
}
