package atelier.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.Text;
import atelier.ui.Toolkit;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Toolkit.class)
class TipTest {
    @TempDir
    Path home;

    /// A pointer in a button's middle brings its words up; at the screen's end there is no room beneath.
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 1})
    void theWordsLieNeitherOverTheControlNorBesideIt(double down) throws Exception {
        Toolkit.onFx(() -> {
            Kit kit = new Kit(Text.in(Locale.ENGLISH), new Notices(home));
            Button pause = kit.button("train.pause", () -> {});
            HBox row = new HBox(pause, kit.button("train.stop", () -> {}));
            row.setAlignment(Pos.BOTTOM_LEFT);
            Stage stage = new Stage();
            stage.setScene(new Scene(row, 400, 100));
            stage.setX(0);
            stage.setY(down * (Screen.getPrimary().getVisualBounds().getHeight() - 140));
            stage.show();
            Bounds place = row.localToScreen(pause.getBoundsInParent());
            Tooltip tip = Objects.requireNonNull(pause.getTooltip());
            tip.show(stage, place.getCenterX(), place.getCenterY());
            Node shown = tip.getSkin().getNode();
            Bounds words = shown.localToScreen(shown.getLayoutBounds());
            tip.hide();
            stage.close();
            assertThat(words.getMinY() >= place.getMaxY() || words.getMaxY() <= place.getMinY())
                    .as("%s beside %s", words, place)
                    .isTrue();
            return true;
        });
    }
}
