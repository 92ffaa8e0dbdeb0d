package atelier.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.ui.Toolkit;
import javafx.event.ActionEvent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import org.junit.jupiter.api.Test;

class ManyPaneTest extends ExplorePanes {
    @Test
    void manyAreDrawnFromTheSeedThatIsTypedOnAndInTheColumnsThatAreChosen() throws Exception {
        explore((model, kit) -> {
            Scene scene = new Scene(new ManyPane(model, new Thumbnail(model), kit), 348, 700);
            Toolkit.snapshot(scene, "explore-many-folded");
            ((TitledPane) scene.getRoot().lookup(".titled-pane")).setExpanded(true);
            Toolkit.snapshot(scene, "explore-many-layout");
            TextField seed = (TextField) control(scene, "explore.many.first");

            seed.setText("1000");
            seed.fireEvent(new ActionEvent());
            assertThat(first(model)).isEqualTo(1000);

            button(scene, "explore.many.draw").fire();
            assertThat(first(model)).isNotEqualTo(1000);
            assertThat(seed.getText()).isEqualTo(Long.toString(first(model)));

            seed.setText("77");
            button(scene, "explore.many.draw").fire();
            assertThat(first(model)).isEqualTo(77);

            ((ComboBox<?>) control(scene, "explore.many.columns"))
                    .getSelectionModel()
                    .select(8);
            assertThat(model.many().grid().get()).isEqualTo(new ManyModel.Grid(9, 4));
            assertThat(first(model)).isEqualTo(77);
            assertThat(model.many().drawn().get().orElseThrow().points()).hasSize(36);

            seed.setText("moon");
            ((ComboBox<?>) control(scene, "explore.many.rows"))
                    .getSelectionModel()
                    .select(1);
            assertThat(model.many().grid().get()).isEqualTo(new ManyModel.Grid(9, 2));
            assertThat(seed.getText()).isEqualTo("moon");
            for (int times = 0; times < 2; times++) {
                seed.setText("moon");
                seed.fireEvent(new ActionEvent());
                assertThat(seed.getText()).isEqualTo(Long.toString(first(model)));
            }
        });
    }

    private static long first(ExploreModel model) {
        return model.many().drawn().get().orElseThrow().first();
    }
}
