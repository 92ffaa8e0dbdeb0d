package atelier.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.image.Raster;
import org.junit.jupiter.api.Test;

class PicturesTest {
    @Test
    void opaquePixelsComeBackAsTheyWere() {
        Raster raster = Raster.of8(2, 2, new int[] {0xff102030, 0xffffffff, 0xff000000, 0xff7f0180});

        assertThat(Pictures.raster(Pictures.image(raster))).isEqualTo(raster);
    }

    @Test
    void transparentPixelsKeepTheirColour() {
        Raster raster = Raster.of8(3, 1, new int[] {0x80ff0000, 0x00123456, 0x40808080});

        Raster back = Pictures.raster(Pictures.image(raster));

        assertThat(back.argb(0, 0)).isEqualTo(0x80ff0000);
        assertThat(back.argb(1, 0)).isZero();
        assertThat(back.sample16(2, 0, 0)).isCloseTo(128 * 257, org.assertj.core.data.Offset.offset(2 * 257));
    }

    @Test
    void sixteenBitsAreShownWithTheirUpperEight() {
        Raster raster = Raster.of16(1, 1, new short[] {(short) 0x12ff, (short) 0x3400, (short) 0x56aa, -1});

        assertThat(Pictures.raster(Pictures.image(raster)).argb(0, 0)).isEqualTo(0xff123456);
    }
}
