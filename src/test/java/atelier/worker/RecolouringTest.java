package atelier.worker;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.image.Raster;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

@WithEngine
class RecolouringTest {
    private static final Raster PICTURE = Raster.of8(4, 1, new int[] {0xff102030, 0xffa04000, 0xff808080, 0xfffefefe});

    @Test
    void nothingAskedForChangesNothing() {
        assertThat(new Recolouring(0, 1, 1, 0).of(PICTURE).toArgb()).isEqualTo(PICTURE.toArgb());
    }

    @Test
    void aThirdOfATurnExchangesTheChannels() {
        assertThat(new Recolouring(2 * Math.PI / 3, 1, 1, 0).of(PICTURE).toArgb())
                .containsExactly(0xff301020, 0xff00a040, 0xff808080, 0xfffefefe);
    }

    @Test
    void greysStayGreyWhateverIsDrawn() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 100; i++) {
            int grey = Recolouring.draw(random).of(PICTURE).argb(2, 0) & 0xffffff;
            assertThat(grey % 0x010101).isZero();
        }
    }

    @Test
    void coloursAreTakenOutContrastLoweredAndWhatLeavesTheRangeCutOff() {
        assertThat(new Recolouring(1, 0, 1, 0).of(PICTURE).argb(0, 0)).isEqualTo(0xff202020);
        assertThat(new Recolouring(0, 1, 0, 0).of(PICTURE).argb(1, 0)).isEqualTo(0xff808080);
        assertThat(new Recolouring(0, 1, 1, 30).of(PICTURE).toArgb())
                .containsExactly(0xff2e3e4e, 0xffbe5e1e, 0xff9e9e9e, 0xffffffff);
    }
}
