package atelier.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.Text;
import atelier.ui.Toolkit;
import atelier.ui.kit.Kit;
import atelier.ui.kit.Notices;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.event.ActionEvent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

class WaysPaneTest extends ExplorePanes {
    @Test
    void aNameThatIsGivenKeepsTheFocusWhereItWas() throws Exception {
        explore((model, kit) -> {
            Stage stage = new Stage();
            stage.setScene(new Scene(new WaysPane(model, kit), 304, 800));
            stage.show();
            model.open();
            Toolkit.snapshot(stage.getScene(), "explore-ways");
            Button words = (Button) stage.getScene().getRoot().lookup(".name-words");
            assertThat(words.getText()).isEqualTo("Direction 1");

            words.fire();
            TextField field = (TextField) stage.getScene().getFocusOwner();
            field.setText("how far the sun has sunk");
            field.fireEvent(new ActionEvent());

            assertThat(model.ways().all().getFirst().name()).isEqualTo("how far the sun has sunk");
            assertThat(stage.getScene().getFocusOwner()).isSameAs(words);
            assertThat(words.getText()).isEqualTo("how far the sun has sunk");
            stage.close();
        });
    }

    @Test
    void theFigureTellsHowFarOutOneIsWhereTheSliderEnds() throws Exception {
        explore((model, kit) -> {
            WayRow row = new WayRow(model, model.ways().all().getFirst(), 0, kit);

            row.follow(model.ways().moved(model.spot().point().get().orElseThrow(), 0, -WaysModel.REACH - 1.5));

            assertThat(((Label) row.lookup(".amount")).getText()).isEqualTo(WayRow.signed(-WaysModel.REACH - 1.5));
            assertThat(((Slider) row.lookup(".slider")).getValue()).isEqualTo(-WaysModel.REACH);
        });
    }

    @Test
    void aWayIsMovedAlongByChanceUnlessItIsLocked() throws Exception {
        explore((model, kit) -> {
            WayRow row = new WayRow(model, model.ways().all().getFirst(), 0, kit);
            Button chance = button(new Scene(row), "explore.way.chance");

            chance.fire();
            assertThat(model.journey().visits()).hasSize(2);

            model.ways().lock(0, true);
            row.show(model.ways().all().getFirst());
            chance.fire();
            assertThat(chance.isDisabled()).isTrue();
            assertThat(model.journey().visits()).hasSize(2);
        });
    }

    @Test
    void aPadlockIsOpenUntilItIsShutAndSaysWhatAClickDoes() throws Exception {
        Toolkit.onFx(() -> {
            Kit kit = new Kit(Text.in(Locale.ENGLISH), new Notices(home.resolve("log")));
            BooleanProperty shut = new SimpleBooleanProperty();
            ToggleButton lock = kit.lock("explore.way.lock", shut);
            assertThat(icon(lock)).isEqualTo(Feather.UNLOCK);
            assertThat(lock.getTooltip().getText()).startsWith("Lock");

            shut.set(true);

            assertThat(icon(lock)).isEqualTo(Feather.LOCK);
            assertThat(lock.getTooltip().getText()).startsWith("Unlock");
            return true;
        });
    }

    private static Ikon icon(ToggleButton button) {
        return ((FontIcon) button.getGraphic()).getIconCode();
    }
}
