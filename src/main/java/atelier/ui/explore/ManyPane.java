package atelier.ui.explore;

import atelier.ui.kit.Fx;
import atelier.ui.kit.Icons;
import atelier.ui.kit.Kit;
import atelier.ui.kit.SaveDialog;
import java.io.File;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import org.kordamp.ikonli.feather.Feather;

/// Many pictures drawn by chance: one that is clicked becomes the picture shown, and all can be kept at once.
final class ManyPane extends VBox {
    private static final int ACROSS = 4;
    private static final List<Integer> COUNTS = List.of(12, 24, 48, 96);
    private static final double QUALITY = 0.92;

    private final ExploreModel model;
    private final ManyModel many;
    private final Thumbnail thumbnails;
    private final Kit kit;
    private final PictureGrid pictures = new PictureGrid(ACROSS);

    ManyPane(ExploreModel model, Thumbnail thumbnails, Kit kit) {
        this.model = model;
        this.many = model.many();
        this.thumbnails = thumbnails;
        this.kit = kit;
        getStyleClass().add("walk");
        ScrollPane scroll = new ScrollPane(pictures);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(kit.note("explore.many.note"), drawing(), scroll);
        Fx.follow(this, many.drawn(), this::show);
    }

    private VBox drawing() {
        ObjectProperty<Integer> count = new SimpleObjectProperty<>(many.count().get());
        ComboBox<Integer> counts =
                kit.choice("explore.many.count", COUNTS, count, number -> kit.say("explore.many.pictures", number));
        count.subscribe((_, number) -> many.count().set(number));
        Button draw = kit.button("explore.many.draw", Feather.SHUFFLE, model::drawMany);
        draw.disableProperty().bind(model.spot().generator().map(Optional::isEmpty));
        MenuButton keep =
                kit.name(new MenuButton(kit.say("explore.many.keep"), Icons.of(Feather.SAVE)), "explore.many.keep");
        keep.getItems()
                .addAll(
                        item("explore.many.sheet", this::writeSheet),
                        item("explore.many.folder", this::writeAll),
                        item(
                                "explore.many.gallery",
                                () -> many.keepAll(
                                        kit.say("explore.many.job"),
                                        model.size().get())));
        keep.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> many.drawn().get().isEmpty() || model.desk().busy(),
                        many.drawn(),
                        model.desk().work()));
        for (var control : List.of(counts, draw, keep)) {
            control.setMinWidth(USE_PREF_SIZE);
        }
        HBox row = new HBox(draw, counts);
        row.getStyleClass().add("seed-row");
        HBox.setHgrow(counts, Priority.ALWAYS);
        counts.setMaxWidth(Double.MAX_VALUE);
        keep.setMaxWidth(Double.MAX_VALUE);
        VBox box = new VBox(row, keep);
        box.getStyleClass().add("ways");
        return box;
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(kit.say(key));
        item.setOnAction(_ -> action.run());
        return item;
    }

    private void show(Optional<ManyModel.Draw> drawn) {
        pictures.getChildren().clear();
        drawn.ifPresent(now -> {
            for (int i = 0; i < now.points().size(); i++) {
                pictures.getChildren().add(cell(now, i));
            }
        });
    }

    private Button cell(ManyModel.Draw drawn, int number) {
        Button button = new Button();
        thumbnails.of(drawn.points().get(number), pictures.in(button)::setImage);
        button.setAccessibleText(kit.say("explore.how.drawn", Long.toString(drawn.first() + number)));
        button.setOnAction(_ -> model.take(number));
        return button;
    }

    /// As many columns as make it about half as wide again as high.
    static int columns(int count) {
        return Math.max(1, (int) Math.round(Math.sqrt(count * 1.5)));
    }

    private void writeSheet() {
        new SaveDialog(kit.dialog("explore.many.sheet"), "sheet", SaveDialog.PICTURES)
                .ask(getScene().getWindow())
                .ifPresent(file -> many.writeSheet(
                        kit.say("explore.many.job"),
                        file,
                        columns(many.count().get()),
                        Math.min(256, model.size().get()),
                        QUALITY));
    }

    private void writeAll() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(kit.dialog("explore.many.folder"));
        File folder = chooser.showDialog(getScene().getWindow());
        if (folder != null) {
            many.writeAll(
                    kit.say("explore.many.job"), folder.toPath(), model.size().get());
        }
    }
}
