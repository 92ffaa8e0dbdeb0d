package atelier.ui.explore;

import atelier.image.Writing;
import atelier.ui.explore.ManyModel.Grid;
import atelier.ui.kit.Fx;
import atelier.ui.kit.Icons;
import atelier.ui.kit.Kit;
import atelier.ui.kit.SaveDialog;
import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import org.kordamp.ikonli.feather.Feather;

/// Many pictures drawn by chance: one that is clicked becomes the picture shown, and all can be kept at once.
final class ManyPane extends VBox {
    private static final int ACROSS = 4;
    /// About half as wide again as high.
    private static final List<Grid> GRIDS = List.of(new Grid(4, 3), new Grid(6, 4), new Grid(8, 6), new Grid(12, 8));

    private static final List<Integer> SIDES =
            IntStream.rangeClosed(1, Grid.MOST).boxed().toList();

    private final ExploreModel model;
    private final ManyModel many;
    private final Thumbnail thumbnails;
    private final Kit kit;
    private final PictureGrid pictures = new PictureGrid(ACROSS);
    // Held here, since controls hold what they show weakly.
    private final ObjectProperty<Integer> columns;
    private final ObjectProperty<Integer> rows;
    private final StringProperty first = new SimpleStringProperty("");
    /// The first seed that was shown last.
    private String shown = "";

    ManyPane(ExploreModel model, Thumbnail thumbnails, Kit kit) {
        this.model = model;
        this.many = model.many();
        this.thumbnails = thumbnails;
        this.kit = kit;
        columns = new SimpleObjectProperty<>(many.grid().get().columns());
        rows = new SimpleObjectProperty<>(many.grid().get().rows());
        getStyleClass().add("walk");
        ScrollPane scroll = new ScrollPane(pictures);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(kit.note("explore.many.note"), drawing(), scroll);
        Fx.follow(this, many.grid(), now -> {
            columns.set(now.columns());
            rows.set(now.rows());
        });
        columns.subscribe((_, number) ->
                many.grid().set(new Grid(number, many.grid().get().rows())));
        rows.subscribe((_, number) -> many.grid().set(new Grid(many.grid().get().columns(), number)));
        Fx.follow(this, many.drawn(), this::show);
    }

    private VBox drawing() {
        ComboBox<Grid> counts = kit.choice(
                "explore.many.count", GRIDS, many.grid(), grid -> kit.say("explore.many.pictures", grid.count()));
        // What stands there since the last draw is no wish.
        Button draw = kit.button(
                "explore.many.draw", Feather.SHUFFLE, () -> draw(!first.get().equals(drawn())));
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
        VBox box = new VBox(row, sheet(), keep);
        box.getStyleClass().add("ways");
        return box;
    }

    /// The contact sheet's columns and rows, and the seed that its first picture is drawn by, behind a fold.
    private TitledPane sheet() {
        TextField seed = kit.field("explore.many.first", first);
        seed.setPrefColumnCount(8);
        seed.setOnAction(_ -> draw(true));
        seed.disableProperty().bind(model.spot().generator().map(Optional::isEmpty));
        VBox content = new VBox(
                kit.row("explore.many.columns", side("explore.many.columns", columns)),
                kit.row("explore.many.rows", side("explore.many.rows", rows)),
                kit.row("explore.many.first", seed));
        TitledPane fold = kit.name(new TitledPane(kit.say("explore.many.layout"), content), "explore.many.layout");
        fold.getStyleClass().add("fold");
        fold.setExpanded(false);
        fold.setAnimated(false);
        return fold;
    }

    private ComboBox<Integer> side(String key, ObjectProperty<Integer> side) {
        ComboBox<Integer> box = kit.choice(key, SIDES, side, String::valueOf);
        box.setMinWidth(USE_PREF_SIZE);
        return box;
    }

    /// The first seed of those that are shown; nothing while there are none.
    private String drawn() {
        return many.drawn().get().map(now -> Long.toString(now.first())).orElse("");
    }

    /// @param typed whether to begin with what is typed, where something is
    private void draw(boolean typed) {
        if (typed && !first.get().isBlank()) {
            many.beginWith(first.get());
        }
        model.drawMany();
        first.set(drawn());
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(kit.say(key));
        item.setOnAction(_ -> action.run());
        return item;
    }

    private void show(Optional<ManyModel.Draw> drawn) {
        // Another layout of the same seeds leaves what is being typed.
        if (!drawn().equals(shown)) {
            shown = drawn();
            first.set(shown);
        }
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

    private void writeSheet() {
        new SaveDialog(kit.dialog("explore.many.sheet"), "sheet", SaveDialog.PICTURES)
                .ask(getScene().getWindow())
                .ifPresent(file -> many.writeSheet(
                        kit.say("explore.many.job"),
                        file,
                        Math.min(256, model.size().get()),
                        Writing.QUALITY));
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
