package atelier.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import atelier.Beside;
import org.junit.jupiter.api.Test;

@Beside
class KeepColoursTest {
    @Test
    void brightnessIsThePaintedOnes() {
        Raster painted = Raster.of8(1, 1, new int[] {0x40808080});
        Raster photograph = Raster.of8(1, 1, new int[] {0xff905020});

        int kept = KeepColours.of(painted, photograph).argb(0, 0);

        assertThat(luma(kept)).isCloseTo(128, within(0.7));
        assertThat((kept >> 16 & 255) - (kept & 255)).isEqualTo(0x90 - 0x20);
        assertThat(kept >>> 24).isEqualTo(0x40);
    }

    @Test
    void aPictureInItsOwnColoursIsItself() {
        Raster shallow = Pictures.gradient(40, 30);
        Raster deep = Pictures.deep(40, 30);

        assertThat(KeepColours.of(shallow, shallow)).isEqualTo(shallow);
        assertThat(KeepColours.of(deep, deep)).isEqualTo(deep);
    }

    private static double luma(int pixel) {
        return 0.299 * (pixel >> 16 & 255) + 0.587 * (pixel >> 8 & 255) + 0.114 * (pixel & 255);
    }
}
