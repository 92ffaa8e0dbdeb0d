package atelier.ui.explore;

import atelier.explore.Visit;
import atelier.ui.kit.Fx;
import atelier.ui.kit.Kit;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.WeakListChangeListener;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Where one has been, newest first or nearest first. Nothing goes away; a click goes back, several chosen with Ctrl or
/// Shift can be mixed.
final class VisitsPane extends VBox {
    private final ExploreModel model;
    private final ListView<Visit> list;
    /// Those that are chosen together, to be mixed.
    private final ObservableList<Visit> mixed = FXCollections.observableArrayList();
    // Held here, since the journey outlives this view: others tell that they come of what has been given a name.
    private final ListChangeListener<Visit> renamed;
    private boolean following;

    VisitsPane(ExploreModel model, Thumbnail thumbnails, Kit kit) {
        this.model = model;
        getStyleClass().add("visits");
        FilteredList<Visit> shown = new FilteredList<>(model.journey().visits());
        SortedList<Visit> sorted = new SortedList<>(shown);
        list = new ListView<>(sorted);
        renamed = change -> {
            while (change.next()) {
                if (change.wasReplaced()) {
                    list.refresh();
                }
            }
        };
        model.journey().visits().addListener(new WeakListChangeListener<>(renamed));
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.getStyleClass().add("visit-list");
        list.setAccessibleText(kit.say("explore.visits"));
        list.setPlaceholder(kit.note("explore.visits.none"));
        list.setCellFactory(_ -> new VisitCell(model, thumbnails, kit));
        StringProperty words = new SimpleStringProperty("");
        TextField search = kit.field("explore.search", words);
        HBox.setHgrow(search, Priority.ALWAYS);
        BooleanProperty starred = new SimpleBooleanProperty();
        ToggleButton stars = kit.iconToggle("explore.starred", Feather.STAR, starred);
        shown.predicateProperty()
                .bind(Bindings.createObjectBinding(
                        () -> visit -> (!starred.get() || visit.starred()) && matches(visit, words.get()),
                        starred,
                        words));
        BooleanProperty nearest = new SimpleBooleanProperty();
        ToggleButton near = kit.iconToggle("explore.nearest", Feather.CROSSHAIR, nearest);
        // An order that follows the hand would run away beneath it: it holds for the visit that one is at.
        sorted.comparatorProperty()
                .bind(Bindings.createObjectBinding(
                        () -> nearest.get() ? nearestTo(model.journey().here().get()) : null,
                        nearest,
                        model.journey().here()));
        HBox head = new HBox(search, near, stars);
        head.getStyleClass().add("seed-row");
        VBox.setVgrow(list, Priority.ALWAYS);
        Button mix =
                kit.button("explore.mix", Feather.GIT_MERGE, () -> model.kin().mix(mixed));
        mix.setMaxWidth(Double.MAX_VALUE);
        BooleanBinding several = Bindings.size(mixed).greaterThan(1);
        Kit.showWhile(mix, several);
        Label how = kit.note("explore.mix.how");
        Kit.showWhile(how, several.not());
        list.getSelectionModel().getSelectedItems().addListener((ListChangeListener<Visit>) _ -> {
            if (!following) {
                mixed.setAll(list.getSelectionModel().getSelectedItems());
            }
        });
        getChildren().addAll(head, list, how, mix);
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (!event.isShortcutDown() && !event.isShiftDown()) {
                goToSelected();
            }
        });
        list.getSelectionModel().selectedItemProperty().addListener((_, _, _) -> {
            if (list.isFocused() && mixed.size() < 2) {
                goToSelected();
            }
        });
        // A visit tells the way that it was moved along, by its name.
        Fx.follow(this, model.ways().compass(), _ -> list.refresh());
        Fx.follow(
                this,
                model.journey().here(),
                here -> here.ifPresent(visit -> {
                    following = true;
                    if (mixed.size() < 2) {
                        list.getSelectionModel().clearAndSelect(list.getItems().indexOf(visit));
                    }
                    following = false;
                }));
    }

    private void goToSelected() {
        Visit visit = list.getSelectionModel().getSelectedItem();
        if (!following
                && visit != null
                && model.journey()
                        .here()
                        .get()
                        .filter(now -> now.id() == visit.id())
                        .isEmpty()) {
            model.travel().go(visit);
        }
    }

    private static Comparator<Visit> nearestTo(Optional<Visit> here) {
        return here.map(visit ->
                        Comparator.<Visit>comparingDouble(other -> other.point().distance(visit.point())))
                .orElse(Comparator.comparingLong(Visit::id));
    }

    private static boolean matches(Visit visit, String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty()
                || visit.name().toLowerCase(Locale.ROOT).contains(wanted)
                || Long.toString(visit.id()).equals(wanted);
    }
}
