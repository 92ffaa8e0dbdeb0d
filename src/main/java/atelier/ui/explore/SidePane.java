package atelier.ui.explore;

import atelier.ui.kit.Kit;
import atelier.ui.kit.Tip;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What stands beside the picture: one thing at a time beneath a row of all their names, or nothing, when the picture
/// has the room and the names stand in a column.
final class SidePane extends VBox {
    /// Width of a page that is too narrow for it and the picture, in sizes of its words.
    private static final double NARROW = 77;

    private final Kit kit;
    private final ToggleGroup group = new ToggleGroup();
    private final BooleanBinding open = group.selectedToggleProperty().isNotNull();
    private final List<ToggleButton> all = new ArrayList<>();
    private final GridPane tabs = new GridPane();
    private final StackPane place = new StackPane();
    /// What was shown last.
    private @Nullable ToggleButton last;
    private boolean narrow;
    /// Whether it comes back with the page's width.
    private boolean back;

    SidePane(Kit kit) {
        this.kit = kit;
        getStyleClass().add("explore-side");
        tabs.getStyleClass().add("explore-tabs");
        place.getStyleClass().add("explore-panel");
        place.setAlignment(Pos.TOP_LEFT);
        VBox.setVgrow(place, Priority.ALWAYS);
        Kit.showWhile(place, open);
        getChildren().addAll(tabs, place);
        open.subscribe(_ -> lay());
    }

    /// Adds what can be shown here, and shows it where it is the first. What is not shown is in no scene, and costs
    /// nothing.
    ///
    /// @param key of its name, which shows it, and leaves the room to the picture when it is clicked again
    void add(String key, Node content) {
        ToggleButton tab = kit.name(new ToggleButton(kit.say(key)), key);
        tab.setTooltip(new Tip(tab, kit.say("explore.side.tip")));
        tab.setToggleGroup(group);
        tab.setMaxWidth(Double.MAX_VALUE);
        GridPane.setHgrow(tab, Priority.ALWAYS);
        tab.selectedProperty().subscribe(selected -> {
            if (selected) {
                last = tab;
                place.getChildren().setAll(content);
            } else {
                place.getChildren().remove(content);
            }
        });
        all.add(tab);
        tabs.getChildren().add(tab);
        lay();
        if (all.size() == 1) {
            tab.setSelected(true);
        }
    }

    private void lay() {
        for (int i = 0; i < all.size(); i++) {
            GridPane.setConstraints(all.get(i), open.get() ? i : 0, open.get() ? 0 : i);
        }
    }

    /// Whether something is shown.
    BooleanBinding open() {
        return open;
    }

    /// Leaves the room to the picture, or shows what was shown last.
    void toggle() {
        boolean focused = place.isFocusWithin();
        show(!open.get());
        if (focused && last != null) {
            last.requestFocus();
        }
    }

    private void show(boolean shown) {
        group.selectToggle(shown ? last : null);
    }

    /// Leaves the room to the picture once the page has become narrow, and comes back with its width where it was
    /// there before. In between it is as somebody left it.
    ///
    /// @param width of the page, in pixels
    void fit(double width) {
        boolean now = width < NARROW * all.getFirst().getFont().getSize();
        if (now != narrow) {
            narrow = now;
            boolean before = open.get();
            show(!now && (back || before));
            back = before;
        }
    }
}
