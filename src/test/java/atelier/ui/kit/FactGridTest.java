package atelier.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.ui.Toolkit;
import atelier.ui.kit.FactGrid.Fact;
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
        List<Label> values = Toolkit.onFx(() -> {
            FactGrid grid = new FactGrid();
            grid.show(List.of(new Fact("Photograph", LONG + ".jpeg", true), new Fact("Strength", "100 %")));
            new Scene(new VBox(grid), 260, 200);
            grid.getScene().getRoot().applyCss();
            grid.getScene().getRoot().layout();
            return grid.lookupAll(".label").stream()
                    .map(Label.class::cast)
                    .filter(label -> !label.getStyleClass().contains("note"))
                    .toList();
        });

        Label name = values.getFirst();
        assertThat(((Text) name.lookup(".text")).getText())
                .startsWith("IMG")
                .endsWith(".jpeg")
                .doesNotContain(LONG);
        assertThat(name.getHeight()).isEqualTo(values.getLast().getHeight());
    }
}
