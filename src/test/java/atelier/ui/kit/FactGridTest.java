package atelier.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.ui.Toolkit;
import atelier.ui.kit.FactGrid.Fact;
import atelier.ui.kit.FactGrid.Lines;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Toolkit.class)
class FactGridTest {
    private static final String LONG = "IMG_20260412_183455_灯塔_at_dusk_final_edited_version_3";

    @Test
    void aLongNameKeepsItsEndingOnOneLine() throws Exception {
        List<Label> values =
                values(260, new Fact("Photograph", LONG + ".jpeg", Lines.NAMES), new Fact("Strength", "100 %"));

        Label name = values.getFirst();
        assertThat(shown(name)).startsWith("IMG").endsWith(".jpeg").doesNotContain(LONG);
        assertThat(name.getHeight()).isEqualTo(values.getLast().getHeight());
    }

    @Test
    void aDayAndATimeAreBrokenBetweenThemOnly() throws Exception {
        Fact made = new Fact("Made", "2026年11月30日\n18:39", Lines.PARTS);

        List<Label> wide = values(400, made);
        assertThat(top(wide.getLast())).isEqualTo(top(wide.getFirst()));

        List<Label> narrow = values(120, made);
        assertThat(top(narrow.getLast())).isGreaterThan(top(narrow.getFirst()));
        assertThat(narrow).extracting(FactGridTest::shown).containsExactly("2026年11月30日", "18:39");
    }

    /// The values of the facts as they are laid out in this width, in pixels.
    private static List<Label> values(int width, Fact... facts) throws Exception {
        return Toolkit.onFx(() -> {
            FactGrid grid = new FactGrid();
            grid.show(List.of(facts));
            new Scene(new VBox(grid), width, 200);
            grid.getScene().getRoot().applyCss();
            grid.getScene().getRoot().layout();
            return grid.lookupAll(".label").stream()
                    .map(Label.class::cast)
                    .filter(label -> !label.getStyleClass().contains("note"))
                    .toList();
        });
    }

    private static String shown(Label label) {
        return ((Text) label.lookup(".text")).getText();
    }

    private static double top(Label label) {
        return label.getBoundsInParent().getMinY();
    }
}
