package atelier.make;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.Progress;
import atelier.image.Raster;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayersTest {
    private final List<String> painted = new ArrayList<>();
    private final List<Double> told = new ArrayList<>();

    @Test
    void eachIsHalfTheSizeOfTheNextAndTheLowestIsSmall() {
        layers(Atelier.waves(1025, 10, 1), 0.5);
        assertThat(painted).containsExactly("129x2 bare", "257x3", "513x5", "1025x10");
        assertThat(told).isSorted().first().isEqualTo(0.25 * 0.25 * 0.25);
        assertThat(told).last().isEqualTo(1.0);
    }

    @Test
    void thereIsOneWhereNothingIsSeenOfOthersOrThePictureIsSmall() {
        layers(Atelier.waves(600, 20, 1), 0);
        layers(Atelier.waves(20, Layers.LOWEST, 1), 1);
        assertThat(painted).containsExactly("600x20 bare", "20x256 bare");
    }

    @Test
    void whatTheLowerChangedIsSeenByTheUpperByItsShare() {
        Raster grey = Atelier.plain(300, 4, 0xff646464);
        List<Integer> grounds = new ArrayList<>();
        Raster last = Layers.paint(
                grey,
                new Halves(),
                0.25,
                (layer, _) -> {
                    grounds.add(layer.ground().argb(75, 1));
                    return Atelier.plain(
                            layer.ground().width(), layer.ground().height(), layer.bare() ? 0xff8c643c : 0xff112233);
                },
                Progress.NONE);
        assertThat(grounds).containsExactly(0xff646464, 0xff6e645a);
        assertThat(last.argb(0, 0)).isEqualTo(0xff112233);
    }

    private void layers(Raster photograph, double share) {
        Layers.paint(
                photograph,
                new Halves(),
                share,
                (layer, progress) -> {
                    Raster ground = layer.ground();
                    painted.add(ground.width() + "x" + ground.height() + (layer.bare() ? " bare" : ""));
                    progress.report(1);
                    return ground;
                },
                told::add);
    }
}
