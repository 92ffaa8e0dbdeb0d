package atelier.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import atelier.explore.Direction;
import atelier.explore.Visit;
import atelier.explore.Visit.Change;
import atelier.image.Raster;
import atelier.infer.UntrainedGenerator;
import atelier.recipe.Latent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LocksTest extends Exploring {
    @Test
    void lockedWaysKeepTheirValuesWhenDrawing() {
        model.travel().move(0, 2);
        model.travel().rest();
        model.ways().lock(0, true);
        model.travel().draw();
        assertThat(along(0)).isCloseTo(2, within(1e-4));

        model.drawMany();
        model.ways().lock(0, false);
        model.many().grid().set(new ManyModel.Grid(5, 1));
        ManyModel.Draw many = model.many().drawn().get().orElseThrow();
        Direction way = model.ways().all().getFirst().direction();
        assertThat(many.points())
                .hasSize(5)
                .doesNotHaveDuplicates()
                .allSatisfy(point -> assertThat(way.of(point.latent())).isCloseTo(2, within(1e-4)));

        model.take(3);
        assertThat(here().change()).isEqualTo(new Change.Drawn(many.first() + 3));
    }

    @Test
    void lockedWaysKeepTheirValuesHoweverElseOneMoves() {
        model.travel().draw(1);
        Visit other = here();
        model.travel().draw(2);
        model.ways().lock(0, true);
        double value = along(0);
        double second = along(1);
        double third = along(2);

        model.travel().drag(1, 0.5);
        model.travel().rest();
        assertThat(along(0)).isCloseTo(value, within(1e-4));
        assertThat(along(1)).isCloseTo(second + 1, within(1e-4));
        assertThat(along(2)).isCloseTo(third + 0.5, within(1e-4));
        model.kin().pick(3);
        assertThat(along(0)).isCloseTo(value, within(1e-4));
        model.kin().meet(other);
        assertThat(along(0)).isCloseTo(value, within(1e-4));
        model.kin().mix(List.of(other, here()));
        assertThat(along(0)).isCloseTo(value, within(1e-4));
        model.travel().move(0, value + 1);
        assertThat(along(0)).isCloseTo(value + 1, within(1e-4));
    }

    @Test
    void lockingAWayMovesTheNeighboursThatAreShown() {
        Direction way = model.ways().all().getFirst().direction();
        double value = along(0);

        model.ways().lock(0, true);

        assertThat(model.kin().neighbours().get())
                .hasSize(Neighbourhood.COUNT)
                .allSatisfy(point -> assertThat(way.of(point.latent())).isCloseTo(value, within(1e-4)));
    }

    @Test
    void whatThePictureShowsCanBeChosenAndIsKeptThen() throws Exception {
        UntrainedGenerator.install(temp.resolve("models"), "flowers", List.of("tulip", "rose", "菊"));
        model.open();
        model.choose(model.generators().get().stream()
                .filter(each -> each.id().value().equals("flowers"))
                .findFirst()
                .orElseThrow());
        Latent before = latent();
        Raster shown = model.spot().picture().get().orElseThrow();
        int other = (before.mostly().orElseThrow() + 1) % 3;

        model.travel().be(other);

        assertThat(latent().numbers()).isEqualTo(before.numbers());
        assertThat(latent().mostly()).hasValue(other);
        assertThat(model.spot().picture().get().orElseThrow().toArgb()).isNotEqualTo(shown.toArgb());
        assertThat(here().latent()).isEqualTo(latent());
        for (long seed = 0; seed < 12; seed++) {
            model.travel().draw(seed);
            assertThat(latent().mostly()).hasValue(other);
        }
        model.drawMany();
        assertThat(model.many().drawn().get().orElseThrow().points())
                .allSatisfy(point -> assertThat(point.latent().mostly()).hasValue(other));
        assertThat(model.kin().neighbours().get())
                .allSatisfy(point -> assertThat(point.latent().mostly()).hasValue(other));

        model.ways().classLocked().set(false);
        Set<Integer> drawn = new HashSet<>();
        for (long seed = 0; seed < 30; seed++) {
            model.travel().draw(seed);
            drawn.add(latent().mostly().orElseThrow());
        }
        assertThat(drawn).containsExactlyInAnyOrder(0, 1, 2);
    }
}
