package atelier.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.Text;
import atelier.ui.Toolkit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(Toolkit.class)
class SwitchTest {
    @TempDir
    Path home;

    private final ObjectProperty<Boolean> on = new SimpleObjectProperty<>(false);
    private final List<KeyEvent> passedOn = new ArrayList<>();
    private Node knob;

    @BeforeEach
    void make() throws Exception {
        knob = Toolkit.onFx(() -> {
            Switch line = new Kit(Text.in(Locale.ENGLISH), new Notices(home)).onOff("explore.walk.loop", on);
            line.addEventHandler(KeyEvent.ANY, passedOn::add);
            return line.getChildren().getLast();
        });
    }

    /// The page around it may have a use of its own for that key.
    @Test
    void theSpaceBarTurnsItAndGoesNoFurther() throws Exception {
        press(KeyCode.SPACE);
        assertThat(on.get()).isTrue();
        press(KeyCode.SPACE);
        assertThat(on.get()).isFalse();
        assertThat(passedOn).isEmpty();

        press(KeyCode.A);
        assertThat(on.get()).isFalse();
        assertThat(passedOn).hasSize(2);
    }

    @Test
    void whoHearsTheWindowHearsWhatItIsAndTurnsIt() throws Exception {
        assertThat(knob.getAccessibleRole()).isEqualTo(AccessibleRole.TOGGLE_BUTTON);
        assertThat(knob.getAccessibleText()).isNotBlank();
        assertThat(selected()).isFalse();

        Toolkit.onFx(() -> {
            knob.executeAccessibleAction(AccessibleAction.FIRE);
            return true;
        });

        assertThat(on.get()).isTrue();
        assertThat(selected()).isTrue();
    }

    private boolean selected() throws Exception {
        return Toolkit.onFx(() -> Boolean.TRUE.equals(knob.queryAccessibleAttribute(AccessibleAttribute.SELECTED)));
    }

    private void press(KeyCode code) throws Exception {
        Toolkit.onFx(() -> {
            for (EventType<KeyEvent> type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
                Event.fireEvent(knob, new KeyEvent(type, "", "", code, false, false, false, false));
            }
            return true;
        });
    }
}
