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
    void aSpaceWithClassesDrawsOneOfThemAndTheSamePoint() {
        LatentSpace space = new LatentSpace(3, 4);
        int[] counts = new int[4];
        for (long seed = 0; seed < 400; seed++) {
            Latent drawn = space.drawn(seed);
            assertThat(drawn.numbers()).isEqualTo(Latent.drawn(seed, 3).numbers());
            assertThat(drawn.classes()).containsOnlyOnce(1f).containsOnly(0f, 1f);
            counts[drawn.mostly().orElseThrow()]++;
        }
        for (int count : counts) {
            assertThat(count).isBetween(70, 130);
        }
        assertThat(space.drawn(9)).isEqualTo(space.drawn(9));
        assertThat(space.middle().classes()).containsOnly(0.25f);
        assertThat(new LatentSpace(3, 0).drawn(9)).isEqualTo(Latent.drawn(9, 3));
    }

    @Test
    void aSpaceHasPointsOfItsOwnLengthAndClassesOnly() {
        LatentSpace space = new LatentSpace(3, 4);

        assertThat(space.has(space.drawn(1))).isTrue();
        assertThat(space.has(new LatentSpace(2, 4).drawn(1))).isFalse();
        assertThat(space.has(new LatentSpace(3, 5).drawn(1))).isFalse();
        assertThat(space.has(Latent.drawn(1, 3))).isFalse();
    }

    @Test
    void classesStayOnAMoveAndMixOnAWay() {
        Latent rose = Latent.of(1, 0).as(0, 2);
        Latent tulip = Latent.of(0, 1).as(1, 2);

        assertThat(rose.moved(new float[] {1, 0}, 2).classes()).containsExactly(1f, 0f);
        assertThat(rose.with(5, 5).classes()).containsExactly(1f, 0f);
        assertThat(rose.around(tulip, 0.25).classes()).containsExactly(0.75f, 0.25f);
        assertThat(rose.towards(tulip, 1)).isEqualTo(tulip);
        assertThat(rose.around(Latent.of(0, 1), 0.5).classes()).containsExactly(1f, 0f);
        assertThat(Latent.of(1, 0).mostly()).isEmpty();
        assertThat(rose.around(tulip, 0.75).mostly()).hasValue(1);
    }

    @Test
    void aRecipeFromBeforeThereWereClassesIsRead() {
        Latent read = Json.read("{\"seed\":3,\"numbers\":[1,2]}", Latent.class);
        assertThat(read.classes()).isEmpty();
        Latent told = Latent.of(1, 2).as(1, 3);
        assertThat(Json.read(Json.compact(told), Latent.class)).isEqualTo(told);
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
