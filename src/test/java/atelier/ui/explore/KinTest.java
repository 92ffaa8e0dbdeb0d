package atelier.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import atelier.explore.Depth;
import atelier.explore.Visit;
import atelier.explore.Visit.Change;
import atelier.infer.UntrainedGenerator;
import atelier.recipe.Latent;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class KinTest extends Exploring {
    @Test
    void aMixLiesBetweenAndHasTwoParents() {
        model.travel().draw(1);
        Visit first = here();
        model.travel().draw(2);
        Visit second = here();
        model.kin().meet(first);
        assertThat(here().parents()).containsExactly(second.id(), first.id());
        assertThat(latent()).isEqualTo(second.latent().around(first.latent(), 0.5));
    }

    @Test
    void eachMixOfSeveralIsAnotherChildOfAllOfThem() {
        model.travel().draw(1);
        model.travel().draw(2);
        model.travel().draw(3);
        List<Visit> parents = List.copyOf(model.journey().visits());
        model.kin().mix(parents);
        Latent first = latent();
        model.kin().mix(parents);
        assertThat(latent()).isNotEqualTo(first);
        assertThat(here().parents())
                .containsExactlyElementsOf(parents.stream().map(Visit::id).toList());
        assertThat(model.journey().tree().find(here().id()).orElseThrow().column())
                .isEqualTo(1);
    }

    @Test
    void chanceMovesAlongOneWayAloneAndIsAVisit() {
        model.travel().draw(1);
        double second = along(1);
        List<Double> places = new ArrayList<>();
        for (int times = 0; times < 5; times++) {
            model.kin().stray(0);
            places.add(along(0));
        }

        assertThat(places).doesNotHaveDuplicates();
        assertThat(along(1)).isCloseTo(second, within(1e-3));
        assertThat(here().change()).isInstanceOf(Change.Moved.class);
        assertThat(model.journey().visits()).hasSize(7);
    }

    @Test
    void chanceMovesNoFartherThanTheSliderReaches() {
        RandomGenerator far = new RandomGenerator() {
            @Override
            public long nextLong() {
                return 1;
            }

            @Override
            public double nextGaussian() {
                return -5;
            }
        };

        new Kin(model.spot(), model.ways(), model.journey(), model.travel(), far).stray(0);

        assertThat(along(0)).isCloseTo(-WaysModel.REACH, within(1e-4));
    }

    @Test
    void layersOfAnotherVisitAreTakenOver() throws Exception {
        UntrainedGenerator.installLayered(temp.resolve("models"), "layered", List.of(3, 2, 3));
        model.open();
        model.choose(model.generators().get().stream()
                .filter(each -> each.id().value().equals("layered"))
                .findFirst()
                .orElseThrow());
        Visit other = here();
        model.travel().draw(77);
        Visit before = here();

        model.kin().inherit(other, Depth.FINE);

        assertThat(latent().numbers().subList(0, 5))
                .isEqualTo(before.latent().numbers().subList(0, 5));
        assertThat(latent().numbers().subList(5, 8))
                .isEqualTo(other.latent().numbers().subList(5, 8));
        assertThat(here().parents()).containsExactly(before.id(), other.id());
        assertThat(here().change()).isEqualTo(new Change.Crossed());
    }
}
