package atelier.explore;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.explore.FamilyTree.Place;
import atelier.explore.Visit.Change;
import atelier.recipe.Latent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FamilyTreeTest {
    private static void add(Lineage lineage, long id, Long... parents) {
        Point point = new Point(Latent.of((float) id), 1);
        lineage.add(
                new Lineage.Entry.Visited(new Visit(id, List.of(parents), point, new Change.Moved(), id, false, "")));
    }

    private static List<Integer> at(FamilyTree tree, long id) {
        Place place = tree.find(id).orElseThrow();
        return List.of(place.column(), place.row(), place.last());
    }

    /// 1 - 2 - 4, 1 - 3 (beneath all of 2's), 5 by itself, 6 of 4 and 3.
    @Test
    void branchesLieBeneathEachOtherTheNewestRootOnTop() {
        Lineage lineage = new Lineage();
        add(lineage, 1);
        add(lineage, 2, 1L);
        add(lineage, 3, 1L);
        add(lineage, 4, 2L);
        add(lineage, 5);
        add(lineage, 6, 4L, 3L);
        add(lineage, 7, 2L);
        FamilyTree tree = FamilyTree.of(lineage);

        assertThat(at(tree, 5)).containsExactly(0, 0, 0);
        assertThat(at(tree, 1)).containsExactly(0, 1, 3);
        assertThat(at(tree, 2)).containsExactly(1, 1, 2);
        assertThat(at(tree, 4)).containsExactly(2, 1, 1);
        assertThat(at(tree, 6)).containsExactly(3, 1, 1);
        assertThat(at(tree, 7)).containsExactly(2, 2, 2);
        assertThat(at(tree, 3)).containsExactly(1, 3, 3);
        assertThat(tree.rows()).isEqualTo(4);
        assertThat(tree.columns()).isEqualTo(4);
        assertThat(tree.within(1, 2, 2, 2))
                .extracting(place -> place.visit().id())
                .containsExactly(4L, 7L);
        assertThat(tree.at(3, 0)).isEmpty();
        assertThat(tree.at(3, 1).flatMap(tree::parent).orElseThrow().visit().id())
                .isEqualTo(1);
        assertThat(tree.below(tree.find(4).orElseThrow()).orElseThrow().visit().id())
                .isEqualTo(7);
    }

    @Test
    void everyVisitHasAPlaceOfItsOwnAlsoAfterTenThousand() {
        SplittableRandom chance = new SplittableRandom(1);
        Lineage lineage = new Lineage();
        for (long id = 1; id <= 10_000; id++) {
            if (chance.nextInt(8) == 0 || id == 1) {
                add(lineage, id);
            } else {
                // Mostly on from the newest, as a hand moves: that makes long lines of descent.
                add(lineage, id, chance.nextInt(4) > 0 ? id - 1 : 1 + chance.nextLong(id - 1));
            }
        }
        FamilyTree tree = FamilyTree.of(lineage);
        Set<List<Integer>> cells = new HashSet<>();
        for (Visit visit : lineage.visits()) {
            Place place = tree.find(visit.id()).orElseThrow();
            assertThat(cells.add(List.of(place.row(), place.column()))).isTrue();
            tree.parent(place).ifPresent(parent -> {
                assertThat(place.column()).isEqualTo(parent.column() + 1);
                assertThat(place.row()).isBetween(parent.row(), parent.last());
            });
        }
        assertThat(tree.within(0, tree.rows(), 0, tree.columns())).hasSize(10_000);
    }

    @Test
    void aVisitWhoseParentIsLostBeginsABranch() {
        Lineage lineage = new Lineage();
        add(lineage, 2, 1L);
        add(lineage, 3, 2L);
        add(lineage, 4, 1L, 2L);
        assertThat(FamilyTree.of(lineage).find(4)).isPresent();
        assertThat(at(FamilyTree.of(lineage), 3)).containsExactly(1, 1, 1);
    }
}
