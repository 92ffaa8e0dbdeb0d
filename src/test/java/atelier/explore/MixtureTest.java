package atelier.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import atelier.recipe.Latent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MixtureTest {
    private static final Latent EAST = Latent.of(2, 0, 0);
    private static final Latent NORTH = Latent.of(0, 2, 0);

    @Test
    void blendsStayAsFarOutAsTheirParentsAndReachAllBetween() {
        SplittableRandom chance = new SplittableRandom(3);
        double nearest = Double.MAX_VALUE;
        double farthest = 0;
        for (int i = 0; i < 200; i++) {
            Latent child = Mixture.blend(List.of(EAST, NORTH), chance);
            assertThat(child.norm()).isCloseTo(EAST.norm(), within(1e-5));
            double angle = Math.atan2(child.numbers().get(1), child.numbers().get(0)) / (Math.PI / 2);
            assertThat(angle).isBetween(0.0, 1.0);
            nearest = Math.min(nearest, angle);
            farthest = Math.max(farthest, angle);
        }
        assertThat(nearest).isLessThan(0.05);
        assertThat(farthest).isGreaterThan(0.95);
    }

    @Test
    void acrossWaysEachValueIsOneParents() {
        List<Direction> ways = List.of(new Direction(List.of(1f, 0f, 0f), 1), new Direction(List.of(0f, 1f, 0f), 1));
        SplittableRandom chance = new SplittableRandom(4);
        for (int i = 0; i < 20; i++) {
            Latent child = Mixture.cross(List.of(EAST, NORTH), ways, chance);
            for (Direction way : ways) {
                double value = way.of(child);
                assertThat(Math.min(Math.abs(value), Math.abs(value - 2))).isLessThan(1e-6);
            }
        }
    }

    @Test
    void layersAreInheritedWhole() {
        Latent here = Latent.of(0, 0, 0, 0, 0, 0);
        Latent other = Latent.of(1, 2, 3, 4, 5, 6);
        List<Integer> layers = List.of(2, 1, 2, 1);
        SplittableRandom chance = new SplittableRandom(6);
        Set<Latent> children = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            Latent child = Mixture.layered(List.of(here, other), layers, chance);
            assertThat(child.numbers().get(0) > 0).isEqualTo(child.numbers().get(1) > 0);
            assertThat(child.numbers().get(3) > 0).isEqualTo(child.numbers().get(4) > 0);
            children.add(child);
        }
        assertThat(children).hasSize(16);

        assertThat(Mixture.with(other, Depth.COARSE, here, layers)).isEqualTo(Latent.of(1, 2, 0, 0, 0, 0));
        assertThat(Mixture.with(other, Depth.MIDDLE, here, layers)).isEqualTo(Latent.of(0, 0, 3, 4, 5, 0));
        assertThat(Mixture.with(other, Depth.FINE, here, layers)).isEqualTo(Latent.of(0, 0, 0, 0, 0, 6));
    }

    @Test
    void depthsTakeThirdsAndLeaveNoLayerOut() {
        for (int layers = 2; layers < 20; layers++) {
            assertThat(Depth.COARSE.from(layers)).isZero();
            assertThat(Depth.MIDDLE.from(layers)).isEqualTo(Depth.COARSE.to(layers));
            assertThat(Depth.FINE.from(layers)).isEqualTo(Depth.MIDDLE.to(layers));
            assertThat(Depth.FINE.to(layers)).isEqualTo(layers);
            assertThat(Depth.COARSE.to(layers)).isBetween(1, layers - 1);
        }
    }

    @Test
    void aSingleParentComesBackItself() {
        assertThat(Mixture.blend(List.of(EAST), new SplittableRandom(5))).isEqualTo(EAST);
    }
}
