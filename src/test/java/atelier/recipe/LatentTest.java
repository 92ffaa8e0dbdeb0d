package atelier.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import atelier.base.Json;
import org.junit.jupiter.api.Test;

class LatentTest {
    @Test
    void aSeedAlwaysStandsForTheSamePoint() {
        // Drawn with JDK 25: another algorithm behind nextGaussian would make every seed somebody kept mean another
        // picture.
        assertThat(Latent.drawn(7, 3)).isEqualTo(Latent.drawn(7, 3));
        assertThat(Latent.drawn(7, 3).numbers())
                .containsExactlyElementsOf(Latent.drawn(7, 64).numbers().subList(0, 3));
        assertThat(Latent.drawn(8, 3)).isNotEqualTo(Latent.drawn(7, 3));
    }

    @Test
    void drawnNumbersAreNormal() {
        double sum = 0;
        for (int seed = 0; seed < 200; seed++) {
            sum += Latent.drawn(seed, 64).norm();
        }
        assertThat(sum / 200).isCloseTo(1, within(0.01));
    }

    @Test
    void theGreatCircleKeepsTheLengthAndEndsWhereItShould() {
        Latent here = Latent.of(3, 0, 0);
        Latent there = Latent.of(0, 3, 0);
        assertThat(here.around(there, 0.5).norm()).isCloseTo(here.norm(), within(1e-6));
        assertThat(here.towards(there, 0.5).norm()).isLessThan(here.norm());
        assertThat(here.around(there, 0)).isEqualTo(here);
        assertThat(here.around(there, 1).numbers().get(1)).isCloseTo(3, within(1e-5f));
        assertThat(here.around(here, 0.3)).isEqualTo(here);
    }

    @Test
    void survivesJsonToTheLastBit() {
        Latent latent = Latent.drawn(-5, 40);
        assertThat(Json.read(Json.compact(latent), Latent.class)).isEqualTo(latent);
        assertThat(Json.read(Json.compact(Latent.of(1, 2)), Latent.class)).isEqualTo(Latent.of(1, 2));
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertThatThrownBy(() -> Latent.of(1, Float.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Latent.of(Float.POSITIVE_INFINITY)).isInstanceOf(IllegalArgumentException.class);
    }
}
