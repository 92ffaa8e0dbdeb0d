package atelier.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import atelier.explore.Visit;
import atelier.explore.Visit.Change;
import atelier.image.Raster;
import atelier.recipe.Latent;
import org.junit.jupiter.api.Test;

class TravelTest extends Exploring {
    @Test
    void movingAlongAWayLeavesTheOthersAloneAndIsAVisitOnceTheHandRests() {
        model.travel().draw(5);
        double second = along(1);
        model.travel().move(0, 1.25);
        model.travel().move(0, 1.5);
        assertThat(model.journey().visits()).hasSize(2);

        model.travel().rest();
        model.travel().rest();
        assertThat(along(0)).isCloseTo(1.5, within(1e-4));
        assertThat(along(1)).isCloseTo(second, within(1e-4));
        assertThat(model.journey().visits()).hasSize(3);
        assertThat(here().change()).isInstanceOf(Change.Moved.class);
        assertThat(here().parents()).containsExactly(2L);
    }

    @Test
    void aNumberIsSetAndNoOtherChanges() {
        Latent before = latent();
        model.travel().set(2, 1.5);
        model.travel().rest();
        assertThat(latent().numbers().get(2)).isEqualTo(1.5f);
        assertThat(latent().numbers().subList(0, 2)).isEqualTo(before.numbers().subList(0, 2));
        assertThat(here().change()).isInstanceOf(Change.Moved.class);
    }

    /// A map, or an animation, may know it from before.
    @Test
    void aVisitIsGoneToAsItIsByNow() {
        model.travel().draw(5);
        Visit before = here();
        model.journey().star(before, true);
        model.travel().draw(6);

        model.travel().go(before);

        assertThat(here().id()).isEqualTo(before.id());
        assertThat(here().starred()).isTrue();
    }

    @Test
    void undoGoesToWhereThisCameFromAndLosesNothing() {
        model.travel().draw(5);
        Latent drawn = latent();
        model.kin().pick(3);
        Latent picked = latent();

        model.travel().undo();
        assertThat(latent()).isEqualTo(drawn);
        model.kin().pick(4);
        model.travel().undo();
        model.travel().redo();
        assertThat(here().id()).isEqualTo(4);
        assertThat(model.journey().visits())
                .hasSize(4)
                .anyMatch(visit -> visit.latent().equals(picked));
    }

    @Test
    void undoGoesBackOverADrawThatCameFromNothing() {
        assertThat(model.journey().hasBack().get()).isFalse();
        model.travel().draw(5);
        Visit first = here();
        model.travel().draw(6);
        Visit second = here();

        model.travel().undo();
        assertThat(here()).isEqualTo(first);
        assertThat(latent()).isEqualTo(first.latent());
        assertThat(second.parents()).isEmpty();
        assertThat(model.journey().hasForward().get()).isTrue();
        model.travel().redo();
        assertThat(here()).isEqualTo(second);
        assertThat(model.journey().hasForward().get()).isFalse();

        model.travel().undo();
        model.travel().undo();
        assertThat(model.journey().hasBack().get()).isFalse();
        model.travel().go(second);
        model.travel().undo();
        assertThat(here().id()).isEqualTo(1);
        assertThat(model.journey().visits()).hasSize(3);
    }

    @Test
    void everyVisitIsMadeAgainToTheSamePixels() {
        model.travel().draw(3);
        model.travel().move(0, -1);
        model.travel().rest();
        Raster before = model.spot().picture().get().orElseThrow();
        Visit visit = here();
        model.travel().draw(4);
        model.travel().go(visit);
        assertThat(model.spot().picture().get().orElseThrow().largestDifference(before))
                .isZero();
    }
}
