package atelier.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.explore.FamilyTree;
import atelier.explore.Lineage;
import atelier.explore.Point;
import atelier.explore.Visit;
import atelier.explore.Visit.Change;
import atelier.recipe.LatentSpace;
import atelier.ui.Toolkit;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(Toolkit.class)
class MapCanvasTest {
    /// Visits in a row of the map.
    private static final int ACROSS = 30;

    private static final double ZOOM = 0.25;
    private static final double CELL = MapPane.CELL * ZOOM;

    @TempDir
    Path home;

    @Test
    void picturesAreAskedForOnceAndOnlyWhileFewAreInSight() throws Exception {
        try (Spaces spaces = new Spaces(home)) {
            Toolkit.onFx(() -> {
                ExploreModel model = spaces.model();
                model.open();
                int rows = Thumbnail.KEPT / ACROSS + 5;
                FamilyTree tree = tree(model, rows);
                MapCanvas canvas = new MapCanvas(new Thumbnail(model), () -> {});
                Camera camera = new Camera(0, 0, ZOOM);
                int before = spaces.made.get();

                for (int times = 0; times < 3; times++) {
                    canvas.draw(tree, camera, Optional.empty(), ACROSS * CELL, rows * CELL);
                }
                assertThat(spaces.made).hasValue(before);

                int few = MapCanvas.MOST / ACROSS - 1;
                for (int times = 0; times < 3; times++) {
                    canvas.draw(tree, camera, Optional.empty(), ACROSS * CELL, (few - 0.5) * CELL);
                }
                assertThat(spaces.made).hasValue(before + few * ACROSS);
                return true;
            });
        }
    }

    /// As many rows of visits, each come of the one before it.
    private static FamilyTree tree(ExploreModel model, int rows) {
        LatentSpace space = LatentSpace.of(model.spot().generator().get().orElseThrow());
        Lineage lineage = new Lineage();
        for (long id = 1; id <= (long) rows * ACROSS; id++) {
            List<Long> parents = id % ACROSS == 1 ? List.of() : List.of(id - 1);
            Point point = new Point(space.drawn(1000 + id), 1);
            lineage.add(
                    new Lineage.Entry.Visited(new Visit(id, parents, point, new Change.Mutated(0.4), id, false, "")));
        }
        return FamilyTree.of(lineage);
    }
}
