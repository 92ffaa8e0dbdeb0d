package atelier.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atelier.Beside;
import org.junit.jupiter.api.Test;

@Beside
class RetouchTest {
    @Test
    void aShareOfTheChangeIsAdded() {
        Raster changed = Retouch.of(of8(0x40_64_64_64), of8(0xff_0a_0a_0a), of8(0xff_14_0a_00), 0.5);
        assertThat(changed.argb(0, 0)).isEqualTo(0x40_69_64_5f);
    }

    @Test
    void noChangeAndNoShareLeaveThePictureAsItIs() {
        Raster picture = of8(0x80_12_34_56);
        assertThat(Retouch.of(picture, of8(0xff_99_99_99), of8(0xff_99_99_99), 1))
                .isEqualTo(picture);
        assertThat(Retouch.of(picture, of8(0xff_99_99_99), of8(0xff_00_00_00), 0))
                .isEqualTo(picture);
    }

    @Test
    void coloursEndAtBlackAndWhite() {
        Raster changed = Retouch.of(of8(0xff_f0_10_80), of8(0xff_00_ff_80), of8(0xff_ff_00_80), 1);
        assertThat(changed.argb(0, 0)).isEqualTo(0xff_ff_00_80);
    }

    @Test
    void sixteenBitsStaySixteen() {
        Raster changed = Retouch.of(of16(1000, 7), of16(20_000, 1), of16(20_101, 9), 0.5);
        assertThat(changed).isEqualTo(of16(1051, 7));
        assertThat(Retouch.of(of16(65_000, 7), of16(0, 1), of16(65_535, 1), 1)).isEqualTo(of16(65_535, 7));
    }

    @Test
    void theChangeIsMadeAsLargeAsThePicture() {
        Raster picture = Pictures.gradient(40, 30);
        Raster before = Pictures.gradient(20, 15);
        Raster after = Raster.of8(20, 15, new int[300]);

        assertThat(Retouch.of(picture, before, after, 0.5))
                .isEqualTo(Retouch.of(picture, Resize.to(before, 40, 30), Resize.to(after, 40, 30), 0.5));
    }

    @Test
    void beforeAndAfterAreEquallyDeep() {
        assertThatThrownBy(() -> Retouch.of(of8(0), of8(0), of16(0, 0), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Raster of8(int argb) {
        return Raster.of8(1, 1, new int[] {argb});
    }

    private static Raster of16(int grey, int alpha) {
        return Raster.of16(1, 1, new short[] {(short) grey, (short) grey, (short) grey, (short) alpha});
    }
}
