package atelier.ui.explore;

import atelier.explore.Visit;
import atelier.ui.kit.Fx;
import atelier.ui.kit.Kit;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Where one has been, newest first. Nothing goes away; a click goes back.
final class VisitsPane extends VBox {
    private final ExploreModel model;
    private final ListView<Visit> list;
    private boolean following;

    VisitsPane(ExploreModel model, Thumbnail thumbnails, Kit kit) {
        this.model = model;
        getStyleClass().add("visits");
        FilteredList<Visit> shown = new FilteredList<>(model.visits());
        list = new ListView<>(shown);
        list.getStyleClass().add("visit-list");
        list.setAccessibleText(kit.say("explore.visits"));
        list.setCellFactory(_ -> new VisitCell(model, thumbnails, kit));
        StringProperty words = new SimpleStringProperty("");
        TextField search = kit.field("explore.search", words);
        HBox.setHgrow(search, Priority.ALWAYS);
        BooleanProperty starred = new SimpleBooleanProperty();
        ToggleButton stars = kit.iconToggle("explore.starred", Feather.STAR, starred.asObject());
        shown.predicateProperty()
                .bind(Bindings.createObjectBinding(
                        () -> visit -> (!starred.get() || visit.starred()) && matches(visit, words.get()),
                        starred,
                        words));
        HBox head = new HBox(search, stars);
        head.getStyleClass().add("seed-row");
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(head, list);
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> goToSelected());
        list.getSelectionModel().selectedItemProperty().addListener((_, _, _) -> {
            if (list.isFocused()) {
                goToSelected();
            }
        });
        Fx.follow(
                this,
                model.here(),
                here -> here.ifPresent(visit -> {
                    following = true;
                    list.getSelectionModel().select(visit);
                    following = false;
                }));
    }

    private void goToSelected() {
        Visit visit = list.getSelectionModel().getSelectedItem();
        if (!following
                && visit != null
                && model.here().get().filter(now -> now.id() == visit.id()).isEmpty()) {
            model.go(visit);
        }
    }

    private static boolean matches(Visit visit, String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty()
                || visit.name().toLowerCase(Locale.ROOT).contains(wanted)
                || Long.toString(visit.id()).equals(wanted);
    }
}
