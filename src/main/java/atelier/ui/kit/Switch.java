package atelier.ui.kit;

import atlantafx.base.controls.ToggleSwitch;
import javafx.beans.property.Property;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Something that is on or off. The whole line can be clicked.
public final class Switch extends HBox {
    Switch(Kit kit, String key, Property<Boolean> on) {
        getStyleClass().add("row");
        setAlignment(Pos.CENTER_LEFT);
        ToggleSwitch knob = kit.name(new ToggleSwitch(), key);
        knob.selectedProperty().bindBidirectional(on);
        Label label = new Label(kit.say(key));
        label.setMaxWidth(Double.MAX_VALUE);
        label.setWrapText(true);
        label.setLabelFor(knob);
        label.addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> knob.setSelected(!knob.isSelected()));
        HBox.setHgrow(label, Priority.ALWAYS);
        getChildren().addAll(label, knob);
    }
}
