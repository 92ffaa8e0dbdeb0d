package atelier.ui.explore;

import atelier.explore.Visit;
import atelier.ui.kit.Kit;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The pictures that an animation comes through, in order. One that is clicked is shown; beneath them is what moves it
/// or takes it out.
final class StopsPane extends VBox {
    private static final double SIDE = 60;

    private final ExploreModel model;
    private final WalkModel walk;
    private final Thumbnail thumbnails;
    private final Kit kit;
    private final FlowPane pictures = new FlowPane();
    private final ToggleGroup group = new ToggleGroup();
    // Held here, since the walk outlives this view.
    private final ListChangeListener<Visit> changed = _ -> fill(chosen());

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
        getChildren().addAll(pictures, actions);
        Kit.showWhile(this, Bindings.isNotEmpty(walk.stops()));
        walk.stops().addListener(new WeakListChangeListener<>(changed));
        fill(-1);
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
        for (Visit stop : walk.stops()) {
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
