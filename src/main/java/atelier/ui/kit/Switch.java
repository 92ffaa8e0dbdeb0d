package atelier.ui.kit;

import atlantafx.base.controls.ToggleSwitch;
import javafx.beans.property.Property;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// Something that is on or off. The whole line can be clicked.
public final class Switch extends HBox {
    Switch(Kit kit, String key, Property<Boolean> on) {
        getStyleClass().add("row");
        setAlignment(Pos.CENTER_LEFT);
        Knob knob = kit.name(new Knob(), key);
        knob.selectedProperty().bindBidirectional(on);
        Label label = new Label(kit.say(key));
        label.setMaxWidth(Double.MAX_VALUE);
        label.setWrapText(true);
        label.setLabelFor(knob);
        label.addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> knob.fire());
        HBox.setHgrow(label, Priority.ALWAYS);
        getChildren().addAll(label, knob);
    }

    /// The library's switch, which listens to the mouse alone and says nothing of what it is: this one also takes
    /// the space bar, as buttons do, and what readers of the screen ask of it.
    private static final class Knob extends ToggleSwitch {
        Knob() {
            setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
            addEventHandler(KeyEvent.ANY, event -> {
                if (event.getCode() == KeyCode.SPACE) {
                    if (event.getEventType() == KeyEvent.KEY_RELEASED) {
                        fire();
                    }
                    // The page has a use of its own for it.
                    event.consume();
                }
            });
        }

        @Override
        public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
            return attribute == AccessibleAttribute.SELECTED
                    ? (Object) isSelected()
                    : super.queryAccessibleAttribute(attribute, parameters);
        }

        @Override
        public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
            if (action == AccessibleAction.FIRE) {
                fire();
            } else {
                super.executeAccessibleAction(action, parameters);
            }
        }
    }
}
