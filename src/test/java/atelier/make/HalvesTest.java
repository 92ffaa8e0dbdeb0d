package atelier.make;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.Progress;
import atelier.image.Raster;
import atelier.image.Resize;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HalvesTest {
    private final Halves halves = new Halves();

    @Test
    void theHalfOfTheLastSmallPictureIsKept() {
        Raster first = Atelier.waves(301, 40, 1);
        Raster second = Atelier.waves(301, 40, 2);
        Halves.Half half = halves.of(first, 0);

        assertThat(half.small()).isEqualTo(Resize.to(first, 151, 20));
        assertThat(half.enlarged()).isEqualTo(Resize.to(half.small(), 301, 40));
        assertThat(halves.of(first, 0)).isSameAs(half);
        Halves.Half below = halves.of(half.small(), 1);
        assertThat(halves.of(half.small(), 1)).isSameAs(below);
        assertThat(halves.of(first, 0)).isSameAs(half);
        assertThat(halves.of(second, 0).small()).isEqualTo(Resize.to(second, 151, 20));
        assertThat(halves.of(first, 0)).isNotSameAs(half);
    }

    @Test
    void aLargePictureIsNotKept() {
        Raster large = Atelier.waves(2049, 513, 1);

        assertThat(halves.of(large, 0).enlarged().width()).isEqualTo(1025);
        assertThat(halves.of(large, 0)).isNotSameAs(halves.of(large, 0));
    }

    /// What is known from the painting before changes nothing.
    @Test
    void layersComeOutTheSame() {
        Raster photograph = Atelier.waves(600, 40, 1);

        List<Raster> anew = grounds(photograph, new Halves());
        grounds(photograph, halves);

        assertThat(grounds(photograph, halves)).isEqualTo(anew);
    }

    private static List<Raster> grounds(Raster photograph, Halves halves) {
        List<Raster> grounds = new ArrayList<>();
        Layers.paint(
                photograph,
                halves,
                0.4,
                (layer, _) -> {
                    grounds.add(layer.ground());
                    return Raster.of16(
                            layer.ground().width(),
                            layer.ground().height(),
                            new short
                                    [4 * layer.ground().width() * layer.ground().height()]);
                },
                Progress.NONE);
        return grounds;
    }
}
