package atelier.ui.explore;

import atelier.explore.Point;
import atelier.ui.kit.Fx;
import atelier.ui.kit.Kit;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// The latent's own numbers, behind a fold: what each of them does is for whoever looks to find out.
final class NumbersPane extends TitledPane {
    private static final double HIGH = 240;

    NumbersPane(ExploreModel model, Kit kit) {
        super(kit.say("explore.numbers"), null);
        kit.name(this, "explore.numbers");
        getStyleClass().add("numbers");
        setExpanded(false);
        setAnimated(false);
        ListView<Integer> list = new ListView<>();
        list.getStyleClass().add("visit-list");
        list.setAccessibleText(kit.say("explore.numbers"));
        list.setPrefHeight(HIGH);
        list.setCellFactory(_ -> new Row(model, kit));
        setContent(list);
        // Behind the fold there are no rows that would follow each movement.
        Fx.follow(this, model.spot().point(), now -> fill(list, now));
        Fx.follow(this, expandedProperty(), _ -> fill(list, model.spot().point().get()));
    }

    private void fill(ListView<Integer> list, Optional<Point> now) {
        int length = isExpanded() ? now.map(it -> it.latent().length()).orElse(0) : 0;
        if (list.getItems().size() != length) {
            list.getItems().setAll(IntStream.range(0, length).boxed().toList());
        }
    }

    private static final class Row extends ListCell<Integer> {
        private final Kit kit;
        private final ExploreModel model;
        private final Label title = new Label();
        private final Label amount = new Label();
        private final Slider slider = new Slider(-WaysModel.REACH, WaysModel.REACH, 0);
        private final HBox row = new HBox(title, slider, amount);
        private boolean following;

        Row(ExploreModel model, Kit kit) {
            this.model = model;
            this.kit = kit;
            getStyleClass().add("visit-cell");
            row.getStyleClass().add("visit-row");
            row.setAlignment(Pos.CENTER_LEFT);
            title.setMinWidth(USE_PREF_SIZE);
            amount.getStyleClass().add("amount");
            slider.setBlockIncrement(0.1);
            HBox.setHgrow(slider, Priority.ALWAYS);
            amount.setText(WayRow.signed(0));
            slider.valueProperty().subscribe((_, now) -> {
                Integer number = getItem();
                if (!following && number != null) {
                    amount.setText(WayRow.signed(now.doubleValue()));
                    model.travel().set(number, now.doubleValue());
                }
            });
            slider.addEventHandler(
                    MouseEvent.MOUSE_RELEASED, _ -> model.travel().rest());
            slider.addEventHandler(KeyEvent.KEY_RELEASED, _ -> model.travel().rest());
            setPrefWidth(0);
            Fx.follow(this, model.spot().point(), now -> now.ifPresent(this::follow));
        }

        @Override
        protected void updateItem(@Nullable Integer number, boolean empty) {
            super.updateItem(number, empty);
            setGraphic(number == null || empty ? null : row);
            if (number != null && !empty) {
                String name = kit.say("explore.number", number + 1);
                title.setText(Integer.toString(number + 1));
                slider.setAccessibleText(name);
                setAccessibleText(name);
                model.spot().point().get().ifPresent(this::follow);
            }
        }

        private void follow(Point point) {
            Integer number = getItem();
            if (number != null && number < point.latent().length()) {
                double place = point.latent().numbers().get(number);
                following = true;
                amount.setText(WayRow.signed(place));
                slider.setValue(Math.clamp(place, -WaysModel.REACH, WaysModel.REACH));
                following = false;
            }
        }
    }
}
