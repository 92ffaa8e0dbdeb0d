package atelier.ui.explore;

import atelier.explore.Visit;
import atelier.ui.kit.Fx;
import atelier.ui.kit.Kit;
import atelier.ui.kit.SliderField;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The pictures that an animation comes through, in order. One that is clicked is shown; beneath them is what moves it
/// or takes it out, and how long it stands still and leads to the next.
final class StopsPane extends VBox {
    private static final double SIDE = 60;
    /// Seconds.
    private static final double LONGEST = 6;

    private final ExploreModel model;
    private final WalkModel walk;
    private final Thumbnail thumbnails;
    private final Kit kit;
    private final FlowPane pictures = new FlowPane();
    private final ToggleGroup group = new ToggleGroup();
    /// Of the one that is chosen.
    private final DoubleProperty hold = new SimpleDoubleProperty();

    private final DoubleProperty seconds = new SimpleDoubleProperty(1);
    private boolean following;
    private List<Visit> shown = List.of();
    // Held here, since the walk outlives this view.
    private final ListChangeListener<WalkModel.Stop> changed = _ -> {
        // Not when a time changes: a hand holds its slider here.
        if (!visits().equals(shown)) {
            fill(chosen());
        }
    };

    StopsPane(ExploreModel model, Thumbnail thumbnails, Kit kit) {
        this.model = model;
        this.walk = model.walk();
        this.thumbnails = thumbnails;
        this.kit = kit;
        getStyleClass().add("stops");
        pictures.getStyleClass().add("walk-stops");
        pictures.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DELETE) {
                remove();
                event.consume();
            }
        });
        IntegerBinding chosen =
                Bindings.createIntegerBinding(this::chosen, group.selectedToggleProperty(), walk.stops());
        Button earlier = kit.iconButton("explore.stop.earlier", Feather.ARROW_LEFT, () -> move(-1));
        earlier.disableProperty().bind(chosen.lessThan(1));
        Button later = kit.iconButton("explore.stop.later", Feather.ARROW_RIGHT, () -> move(1));
        later.disableProperty()
                .bind(chosen.lessThan(0)
                        .or(chosen.isEqualTo(Bindings.size(walk.stops()).subtract(1))));
        Button remove = kit.iconButton("explore.stop.remove", Feather.TRASH_2, this::remove);
        remove.disableProperty().bind(chosen.lessThan(0));
        HBox actions = new HBox(earlier, later, remove);
        getChildren().addAll(pictures, actions, times(chosen));
        Kit.showWhile(this, Bindings.isNotEmpty(walk.stops()));
        walk.stops().addListener(new WeakListChangeListener<>(changed));
        fill(-1);
        Fx.follow(this, chosen, _ -> follow());
        Fx.follow(this, walk.storyboard(), _ -> follow());
    }

    /// How long the picture that is chosen stands still, and takes to the next.
    private VBox times(IntegerBinding chosen) {
        SliderField still = kit.slider(
                        "explore.stop.hold", 0, LONGEST, 0.25, hold, time -> kit.say("explore.seconds", time))
                .resetBy(0);
        SliderField on = kit.slider(
                "explore.stop.seconds", 0.25, LONGEST, 0.25, seconds, time -> kit.say("explore.seconds", time));
        on.slider().addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getClickCount() == 2) {
                seconds.set(walk.seconds().get());
            }
        });
        // The last one of an animation that ends leads nowhere.
        on.disableProperty()
                .bind(walk.loop()
                        .not()
                        .and(chosen.isEqualTo(Bindings.size(walk.stops()).subtract(1))));
        hold.subscribe((_, time) -> change(stop -> walk.setHold(stop, time.doubleValue())));
        seconds.subscribe((_, time) -> change(stop -> walk.setSeconds(stop, time.doubleValue())));
        VBox times = new VBox(still, on);
        times.getStyleClass().add("ways");
        Kit.showWhile(times, chosen.greaterThanOrEqualTo(0));
        return times;
    }

    /// Does something to the one that is chosen, where a hand asks for it.
    private void change(IntConsumer action) {
        int stop = chosen();
        if (!following && stop >= 0) {
            action.accept(stop);
        }
    }

    private void follow() {
        int stop = chosen();
        if (stop >= 0 && stop < walk.stops().size()) {
            following = true;
            hold.set(walk.stops().get(stop).hold());
            seconds.set(walk.seconds(stop));
            following = false;
        }
    }

    private List<Visit> visits() {
        return walk.stops().stream().map(WalkModel.Stop::visit).toList();
    }

    /// The place of the picture that is chosen; -1 while none is.
    private int chosen() {
        return group.getToggles().indexOf(group.getSelectedToggle());
    }

    private void move(int by) {
        int moved = chosen() + by;
        walk.move(chosen(), by);
        fill(moved);
    }

    private void remove() {
        int gone = chosen();
        if (gone >= 0) {
            walk.stops().remove(gone);
            fill(Math.min(gone, walk.stops().size() - 1));
        }
    }

    private void fill(int choose) {
        boolean focused = pictures.getChildren().stream().anyMatch(node -> node.isFocused());
        group.getToggles().clear();
        pictures.getChildren().clear();
        shown = visits();
        for (Visit stop : shown) {
            pictures.getChildren().add(picture(stop));
        }
        if (choose >= 0 && choose < group.getToggles().size()) {
            group.selectToggle(group.getToggles().get(choose));
            if (focused) {
                pictures.getChildren().get(choose).requestFocus();
            }
        }
    }

    private ToggleButton picture(Visit stop) {
        ImageView view = new ImageView();
        view.setFitWidth(SIDE);
        view.setFitHeight(SIDE);
        view.setPreserveRatio(true);
        thumbnails.of(stop.point(), view::setImage);
        ToggleButton button = new ToggleButton();
        button.setGraphic(view);
        button.setToggleGroup(group);
        button.getStyleClass().addAll("flat", "around-cell");
        button.setAccessibleText(kit.say("explore.stop", group.getToggles().size()));
        button.setOnAction(_ -> {
            // A second click does not unchoose it.
            button.setSelected(true);
            model.travel().go(stop);
        });
        return button;
    }
}
