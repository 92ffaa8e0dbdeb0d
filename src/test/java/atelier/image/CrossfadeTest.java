package atelier.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atelier.Beside;
import org.junit.jupiter.api.Test;

@Beside
class CrossfadeTest {
    private final Raster grey = Raster.of8(1, 1, new int[] {0xff646464});
    private final Raster red = Raster.of8(1, 1, new int[] {0x80c80000});

    @Test
    void coloursGoPartOfTheWayAndAlphaStays() {
        assertThat(Crossfade.of(grey, red, 0).argb(0, 0)).isEqualTo(0x80646464);
        assertThat(Crossfade.of(grey, red, 0.25).argb(0, 0)).isEqualTo(0x807d4b4b);
        assertThat(Crossfade.of(grey, red, 1)).isSameAs(red);
    }

    @Test
    void deepPicturesStayDeep() {
        Raster dark = Raster.of16(1, 1, new short[] {0, 100, 1000, -1});
        Raster light = Raster.of16(1, 1, new short[] {(short) 65535, 200, 0, 7});
        Raster half = Crossfade.of(dark, light, 0.5);
        assertThat(half.bits()).isEqualTo(16);
        assertThat(new int[] {
                    half.sample16(0, 0, 0), half.sample16(0, 0, 1), half.sample16(0, 0, 2), half.sample16(0, 0, 3)
                })
                .containsExactly(32768, 150, 500, 7);
    }

    @Test
    void theyMustBeEquallyLarge() {
        assertThatThrownBy(() -> Crossfade.of(Raster.of8(2, 1, new int[2]), red, 0.5))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
