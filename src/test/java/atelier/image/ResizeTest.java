package atelier.image;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.Beside;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@Beside
class ResizeTest {
    /// Each strip begins in the middle of the picture, where a line needs some before it.
    @Test
    void aPictureReadInStripsIsThePictureReadInOne() {
        Raster picture = Pictures.gradient(640, 480);
        for (Size size : List.of(new Size(900, 700), new Size(320, 1200), new Size(500, 300))) {
            Raster inOne = new Resampling(Lines.of(picture), size.width(), size.height()).raster();
            List<Resampling> strips = Stream.generate(
                            () -> new Resampling(Lines.of(picture), size.width(), size.height()))
                    .limit(5)
                    .toList();
            assertThat(Strips.raster(strips)).isEqualTo(inOne);
            assertThat(Resize.to(picture, size.width(), size.height())).isEqualTo(inOne);
        }
    }

    @Test
    void aGradientStaysTheSameGradient() {
        Raster small = Resize.fit(Pictures.gradient(1201, 803), 100);

        assertThat(small.width()).isEqualTo(100);
        assertThat(small.height()).isEqualTo(67);
        assertThat(small.largestDifference(Pictures.gradient(100, 67))).isLessThanOrEqualTo(3);
        assertThat(Resize.to(Pictures.gradient(50, 40), 400, 320).largestDifference(Pictures.gradient(400, 320)))
                .isLessThanOrEqualTo(4);
    }

    @Test
    void oneColourStaysExact() {
        int[] argb = new int[97 * 61];
        Arrays.fill(argb, 0xff1177fe);
        Raster small = Resize.to(Raster.of8(97, 61, argb), 13, 200);

        assertThat(small.toArgb()).containsOnly(0xff1177fe);
    }

    @Test
    void colourOfTransparentPixelsDoesNotBleed() {
        int[] argb = new int[64 * 64];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = i % 64 < 32 ? 0xffff0000 : 0x0000ff00;
        }
        Raster small = Resize.to(Raster.of8(64, 64, argb), 21, 21);

        for (int pixel : small.toArgb()) {
            assertThat(pixel & 0xffff).isZero();
        }
    }

    @Test
    void sixteenBitsStaySixteen() {
        Raster small = Resize.to(Pictures.deep(60, 40), 30, 20);

        assertThat(small.bits()).isEqualTo(16);
        assertThat(small.sample16(29, 0, 1)).isLessThan(2000);
        assertThat(small.sample16(0, 19, 1)).isGreaterThan(63000);
    }

    @Test
    void theSquareIsTheMiddleOfThePicture() {
        int[] argb = new int[30 * 10];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = i % 30 >= 10 && i % 30 < 20 ? 0xff112233 : 0xffffffff;
        }

        Raster square = Resize.square(Raster.of8(30, 10, argb), 10);

        assertThat(square.width()).isEqualTo(10);
        assertThat(square.height()).isEqualTo(10);
        assertThat(square.toArgb()).containsOnly(0xff112233);
    }

    @Test
    void theThinnestPicturesCanBeResized() {
        assertThat(Resize.fit(Pictures.gradient(20000, 2), 384).toArgb()).hasSize(384);
        assertThat(Resize.to(Pictures.gradient(1, 1), 5, 7).toArgb())
                .containsOnly(Pictures.gradient(1, 1).argb(0, 0));
    }
}
