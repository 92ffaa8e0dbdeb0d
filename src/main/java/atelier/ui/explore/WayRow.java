package atelier.ui.explore;

import atelier.explore.Compass;
import atelier.explore.Point;
import atelier.ui.kit.Kit;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One way with its name, what moves along it by chance, its lock and its slider.
final class WayRow extends VBox {
    private static final double LEAST = 1e-4;

    private final Slider slider = new Slider(-WaysModel.REACH, WaysModel.REACH, 0);
    private final Label amount = new Label();
    private final BooleanProperty locked = new SimpleBooleanProperty();
    private final NameField name;
    private final int number;
    private final Kit kit;
    private Compass.Way way;
    private boolean following;

    /// @param number of the way, from 0
    WayRow(ExploreModel model, Compass.Way way, int number, Kit kit) {
        this.way = way;
        this.number = number;
        this.kit = kit;
        getStyleClass().add("way");
        name = new NameField(kit, given -> model.ways().name(number, given));
        HBox.setHgrow(name, Priority.ALWAYS);
        amount.getStyleClass().add("amount");
        show(way);
        ToggleButton lock = kit.lock("explore.way.lock", locked);
        locked.subscribe((_, now) -> model.ways().lock(number, now));
        Button chance = kit.iconButton(
                "explore.way.chance", Feather.SHUFFLE, () -> model.kin().stray(number));
        chance.disableProperty().bind(locked);
        HBox head = new HBox(name, amount, chance, lock);
        head.setAlignment(Pos.CENTER_LEFT);
        slider.setBlockIncrement(0.1);
        amount.setText(signed(0));
        slider.valueProperty().subscribe((_, now) -> {
            if (!following) {
                amount.setText(signed(now.doubleValue()));
                model.travel().move(number, now.doubleValue());
            }
        });
        slider.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> model.travel().rest());
        slider.addEventHandler(KeyEvent.KEY_RELEASED, _ -> model.travel().rest());
        getChildren().addAll(head, slider);
    }

    /// The way as it is now: under another name, locked or not, or that of another generator.
    void show(Compass.Way now) {
        way = now;
        String title = kit.say("explore.way", number + 1);
        name.show(now.name(), title, kit.say("explore.way.name", number + 1));
        slider.setAccessibleText(now.name().isEmpty() ? title : now.name());
        locked.set(now.locked());
    }

    /// The number with its sign: nought has none, and less than nought has a minus, which is as wide as a plus.
    static String signed(double value) {
        String size = String.format(Locale.ROOT, "%.1f", Math.abs(value));
        return size.equals("0.0") ? size : (value < 0 ? "\u2212" : "+") + size;
    }

    /// Sets the slider to where the point is, without moving the point. A point may lie farther out than the slider
    /// goes: the figure tells.
    void follow(Point point) {
        double place = way.direction().of(point.latent());
        String told = signed(place);
        if (!told.equals(amount.getText())) {
            amount.setText(told);
        }
        double value = Math.clamp(place, -WaysModel.REACH, WaysModel.REACH);
        // A hand on one way moves the others by rounding alone, and each slider that is set is laid out again.
        if (Math.abs(value - slider.getValue()) > LEAST) {
            following = true;
            slider.setValue(value);
            following = false;
        }
    }
}
