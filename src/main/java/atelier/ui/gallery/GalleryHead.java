package atelier.ui.gallery;

import atelier.gallery.Order;
import atelier.gallery.Trash;
import atelier.ui.gallery.GalleryModel.Contents;
import atelier.ui.kit.Fx;
import atelier.ui.kit.Icons;
import atelier.ui.kit.Kit;
import atlantafx.base.controls.CustomTextField;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Above the pictures: what is shown, the way to the trash and back, and what can be asked of pictures.
final class GalleryHead extends VBox {
    private static final double LEAST_FIELD = 100;

    private final GalleryModel model;
    private final Kit kit;
    private final CustomTextField words;

    /// @param empty asks whether to empty the trash
    GalleryHead(GalleryModel model, Kit kit, Runnable empty) {
        this.model = model;
        this.kit = kit;
        words = words();
        getStyleClass().add("gallery-head");
        HBox pictures = new HBox(title("page.gallery"), count(), Kit.spring(), toTrash());
        HBox trash = new HBox(
                kit.iconButton(
                        "gallery.trash.leave",
                        Feather.ARROW_LEFT,
                        () -> model.inTrash().set(false)),
                title("gallery.trash.title"),
                trashed(),
                Kit.spring(),
                emptyButton(empty));
        for (HBox line : List.of(pictures, trash)) {
            line.getStyleClass().add("line");
            line.setAlignment(Pos.CENTER_LEFT);
        }
        Kit.showWhile(pictures, model.inTrash().not());
        Kit.showWhile(trash, model.inTrash());
        getChildren().addAll(pictures, trash, tools());
        Kit.showWhile(
                this,
                Bindings.createBooleanBinding(
                        () -> model.contents().get() != Contents.EMPTY || !isTrashEmpty(),
                        model.contents(),
                        model.trash()));
    }

    /// Lets words be typed that pictures must have.
    void search() {
        words.requestFocus();
    }

    private Node title(String key) {
        Label title = kit.title(key);
        title.setMinWidth(USE_PREF_SIZE);
        return title;
    }

    private Node count() {
        Label count = Kit.whole(note());
        Fx.follow(
                this,
                Bindings.size(model.wall().artworks()),
                number -> count.setText(kit.say("gallery.count", number.intValue())));
        return count;
    }

    private Node trashed() {
        Label count = Kit.whole(note());
        Fx.follow(
                this,
                model.trash(),
                trash -> count.setText(
                        trash.pictures().isEmpty()
                                ? ""
                                : kit.say(
                                        "gallery.trash.holds",
                                        trash.pictures().size(),
                                        Emptying.megabytes(trash.bytes()))));
        return count;
    }

    private static Label note() {
        Label note = new Label();
        note.getStyleClass().add("note");
        note.setMinWidth(0);
        return note;
    }

    private Node toTrash() {
        Button button = kit.quiet("gallery.trash.open", () -> model.inTrash().set(true));
        button.setGraphic(Icons.of(Feather.TRASH_2));
        button.setMinWidth(USE_PREF_SIZE);
        Fx.follow(
                this,
                model.trash().map(Trash::pictures),
                pictures -> button.setText(kit.say("gallery.trash.count", pictures.size())));
        button.accessibleTextProperty().bind(button.textProperty());
        Kit.showWhile(button, model.trash().map(trash -> !trash.pictures().isEmpty()));
        return button;
    }

    private Node emptyButton(Runnable empty) {
        Button button = kit.button("gallery.trash.empty", empty);
        button.setMinWidth(USE_PREF_SIZE);
        button.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> isTrashEmpty() || model.labour().work().get().isPresent(),
                        model.trash(),
                        model.labour().work()));
        return button;
    }

    private boolean isTrashEmpty() {
        return model.trash().get().pictures().isEmpty();
    }

    private Node tools() {
        ToggleButton starred = kit.toggle("gallery.starred", Feather.STAR, model.starredOnly());
        ComboBox<Order> order = kit.choice(
                "gallery.order",
                List.of(Order.values()),
                model.order(),
                value -> kit.say("gallery.order." + value.name().toLowerCase(Locale.ROOT)));
        HBox tools = new HBox(words, Kit.spring(), starred, order);
        tools.getStyleClass().add("line");
        tools.setAlignment(Pos.CENTER_LEFT);
        // Where it is narrow, the field gives way.
        words.setMinWidth(LEAST_FIELD);
        HBox.setHgrow(words, Priority.SOMETIMES);
        starred.setMinWidth(USE_PREF_SIZE);
        order.setMinWidth(USE_PREF_SIZE);
        return tools;
    }

    private CustomTextField words() {
        CustomTextField field = kit.name(new CustomTextField(), "gallery.search");
        field.setPromptText(kit.say("gallery.search"));
        field.setLeft(Icons.of(Feather.SEARCH));
        field.textProperty().bindBidirectional(model.words());
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                field.clear();
            }
        });
        return field;
    }
}
