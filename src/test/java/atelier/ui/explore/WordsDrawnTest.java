package atelier.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.explore.Visit.Change;
import atelier.recipe.Latent;
import org.junit.jupiter.api.Test;

class WordsDrawnTest extends Exploring {
    @Test
    void aWordAlwaysLeadsToTheSamePointWhichIsCalledSo() {
        draw("月亮");
        Latent moon = latent();
        assertThat(here().name()).isEqualTo("月亮");
        draw("7");
        assertThat(here().change()).isEqualTo(new Change.Drawn(7));
        assertThat(here().name()).isEmpty();

        draw(" 月亮 ");

        assertThat(latent()).isEqualTo(moon);
    }

    @Test
    void aWordIsDrawnOnceAndThenChance() {
        draw("sunset");
        Latent sunset = latent();
        assertThat(model.travel().words().get()).isEmpty();

        model.travel().draw();

        assertThat(latent()).isNotEqualTo(sunset);
        assertThat(here().name()).isEmpty();
    }

    @Test
    void aWordTypedInOneGeneratorIsNoneOfAnother() {
        model.travel().words().set("sunset");

        model.choose(model.generators().get().getLast());

        assertThat(model.travel().words().get()).isEmpty();
    }

    @Test
    void aWordStandsForASeedThatCanBeToldAndTypedIn() {
        draw("sunset");
        Latent sunset = latent();
        long seed = ((Change.Drawn) here().change()).seed();
        assertThat("sunset".hashCode()).isNegative();
        assertThat(seed).isNotNegative();

        draw(Long.toString(seed));

        assertThat(latent()).isEqualTo(sunset);
    }

    private void draw(String words) {
        model.travel().words().set(words);
        model.travel().draw();
    }
}
