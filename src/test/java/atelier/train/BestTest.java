package atelier.train;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.AppDirs;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BestTest {
    private static final Objective GAN = objective(Preset.GAN_DENSE);
    private static final Objective VAE = objective(Preset.VAE_DENSE);
    private static final Objective STYLE = objective(Preset.PAINTING);

    private static Objective objective(Preset preset) {
        return preset.plan(
                        new Preset.Answers("a", Path.of("p"), "", "", Optional.empty()),
                        new AppDirs(Path.of(""), Path.of("")))
                .objective();
    }

    @Test
    void whatIsSeenOfSamplesCountsMoreThanTheLoss() {
        Map<String, Double> all =
                Map.of(Measure.LOSS, 0.5, Measure.FRECHET, 12.0, Measure.HELD_OUT_RECONSTRUCTION, 0.02);
        assertThat(Best.at(7, VAE, all)).contains(new Best(7, Measure.FRECHET, 12));
        assertThat(Best.at(7, VAE, Map.of(Measure.LOSS, 0.5, Measure.HELD_OUT_RECONSTRUCTION, 0.02)))
                .contains(new Best(7, Measure.HELD_OUT_RECONSTRUCTION, 0.02));
        assertThat(Best.at(7, STYLE, Map.of(Measure.LOSS, 0.5))).contains(new Best(7, Measure.LOSS, 0.5));
        assertThat(Best.at(7, GAN, Map.of(Measure.LOSS, 0.5))).isEmpty();
        assertThat(Best.at(7, GAN, Map.of(Measure.FRECHET, Double.NaN))).isEmpty();
    }

    /// Lines that are sharp, and a pixel off, miss more pixels than none.
    @Test
    void whatGrowsIsNotJudgedByItsPixels() {
        Objective growth = objective(Preset.GROWTH);
        Map<String, Double> measures = Map.of(Measure.LOSS, 0.5, Measure.HELD_OUT_RECONSTRUCTION, 0.02);
        assertThat(Best.at(7, growth, measures)).contains(new Best(7, Measure.LOSS, 0.5));
    }

    @Test
    void aLossTellsNothingOfPicturesThatWereKeptOut() {
        assertThat(new Best(1, Measure.LOSS, 0).isTelling()).isFalse();
        assertThat(new Best(1, Measure.FRECHET, 0).isTelling()).isTrue();
        assertThat(new Best(1, Measure.HELD_OUT_RECONSTRUCTION, 0).isTelling()).isTrue();
    }

    @Test
    void lessIsBetterAndALossBeatsNoDistance() {
        Best distance = new Best(1, Measure.FRECHET, 5);
        assertThat(new Best(2, Measure.FRECHET, 4).beats(distance)).isTrue();
        assertThat(new Best(2, Measure.FRECHET, 5).beats(distance)).isFalse();
        assertThat(new Best(2, Measure.LOSS, 0).beats(distance)).isFalse();
        assertThat(distance.beats(new Best(2, Measure.LOSS, 0))).isTrue();
    }
}
