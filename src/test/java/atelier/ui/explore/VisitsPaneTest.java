package atelier.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.explore.Visit;
import atelier.ui.Toolkit;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;

class VisitsPaneTest extends ExplorePanes {
    @Test
    void aVisitIsToldToComeOfAnotherByItsName() throws Exception {
        explore((model, kit) -> {
            Visit first = model.journey().here().get().orElseThrow();
            model.kin().pick(2);
            Scene scene = new Scene(new VisitsPane(model, new Thumbnail(model), kit), 348, 600);
            Toolkit.snapshot(scene, "explore-visits-near");
            assertThat(ways(scene)).anyMatch(how -> how.endsWith("near " + first.id()));

            model.journey().name(first, "dawn");

            Toolkit.snapshot(scene, "explore-visits-near");
            assertThat(ways(scene)).anyMatch(how -> how.endsWith("near dawn"));

            model.kin().meet(first);

            Toolkit.snapshot(scene, "explore-visits-mix");
            assertThat(ways(scene)).anyMatch(how -> how.endsWith("a mix of 2, dawn"));

            model.travel().move(1, 2.5);
            model.travel().rest();

            Toolkit.snapshot(scene, "explore-visits-moved");
            assertThat(ways(scene)).anyMatch(how -> how.endsWith("direction 2, from 3"));

            model.ways().name(1, "smile");

            Toolkit.snapshot(scene, "explore-visits-moved");
            assertThat(ways(scene)).anyMatch(how -> how.endsWith("smile, from 3"));
        });
    }

    @Test
    void allVisitsHaveTheirStarAndTheOneThatIsChosenItsUses() throws Exception {
        explore((model, kit) -> {
            model.travel().draw(1);
            Scene scene = new Scene(new VisitsPane(model, new Thumbnail(model), kit), 348, 600);

            Toolkit.snapshot(scene, "explore-visits-uses");

            assertThat(scene.getRoot().lookupAll(".visit-cell"))
                    .map(VisitCell.class::cast)
                    .filteredOn(cell -> cell.lookup(".visit-uses") != null)
                    .anyMatch(VisitCell::isSelected)
                    .anyMatch(cell -> !cell.isSelected())
                    .allSatisfy(cell -> {
                        assertThat(cell.lookup(".visit-star").isVisible()).isTrue();
                        assertThat(cell.lookup(".visit-uses").isVisible()).isEqualTo(cell.isSelected());
                    });
        });
    }

    /// How the visits of the list have come about.
    private static List<String> ways(Scene scene) {
        return scene.getRoot().lookupAll(".visit-how").stream()
                .map(node -> ((Label) node).getText())
                .toList();
    }
}
