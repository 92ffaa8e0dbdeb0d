package atelier.ui.kit;

import atlantafx.base.controls.ProgressSliderSkin;
import java.util.function.DoubleFunction;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A slider with its name and its value in words.
public final class SliderField extends VBox {
    private final Slider slider = new Slider();

    SliderField(
            Kit kit,
            String key,
            double from,
            double to,
            double step,
            DoubleProperty value,
            DoubleFunction<String> words) {
        getStyleClass().add("slider-field");
        slider.setMin(from);
        slider.setMax(to);
        slider.setBlockIncrement(step);
        slider.setMajorTickUnit(step);
        slider.setMinorTickCount(0);
        slider.setSkin(new ProgressSliderSkin(slider));
        slider.valueProperty().bindBidirectional(value);
        kit.name(slider, key);

        Label name = new Label(kit.say(key));
        name.setMaxWidth(Double.MAX_VALUE);
        name.setLabelFor(slider);
        HBox.setHgrow(name, Priority.ALWAYS);
        Label amount = new Label();
        amount.getStyleClass().add("amount");
        amount.setMinWidth(USE_PREF_SIZE);
        amount.textProperty().bind(value.map(number -> words.apply(number.doubleValue())));
        HBox head = new HBox(name, amount);
        head.setAlignment(Pos.BASELINE_LEFT);
        getChildren().addAll(head, slider);
    }

    /// Lets a double click set the slider to `value`.
    public SliderField resetBy(double value) {
        slider.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getClickCount() == 2) {
                slider.setValue(value);
            }
        });
        return this;
    }

    /// The slider itself: its `valueChanging` tells whether a hand holds it.
    public Slider slider() {
        return slider;
    }
}
