package atelier.ui.models;

import atelier.image.Raster;
import atelier.ui.kit.FactGrid;
import atelier.ui.kit.Fx;
import atelier.ui.kit.Kit;
import atelier.ui.kit.Pictures;
import java.io.File;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The selected model: what it makes, what is known of it, and what can be done with it.
final class ModelDetail extends ScrollPane {
    private static final double PICTURE_WIDTH = 560;
    private static final double PICTURE_HEIGHT = 380;

    private final ModelsModel model;
    private final Kit kit;
    private final Supplier<@Nullable Scene> scene;
    private final Label title = new Label();
    private final Label origin = new Label();
    private final Label summary = new Label();
    private final ImageView picture = new ImageView();
    private final DoubleProperty widest = new SimpleDoubleProperty(PICTURE_WIDTH);
    private final Label waiting;
    private final FactGrid facts = new FactGrid();
    private final Button used;
    private final Label begun;
    private final Button use;
    private final Button rename;
    private final Button trash;

    /// @param use takes the selected model to the page that makes pictures with it
    /// @param pictures shows the gallery's pictures that were made with the model of this id
    /// @param scene the page's; this may be out of it while something is imported
    ModelDetail(ModelsModel model, Kit kit, Runnable use, Consumer<String> pictures, Supplier<@Nullable Scene> scene) {
        this.model = model;
        this.scene = scene;
        this.kit = kit;
        getStyleClass().add("model-detail-scroll");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        title.getStyleClass().add("model-name");
        title.setWrapText(true);
        origin.getStyleClass().add("badge");
        origin.setMinWidth(Region.USE_PREF_SIZE);
        summary.getStyleClass().add("note");
        summary.setWrapText(true);
        waiting = kit.note("models.specimen.waiting");
        this.use = kit.primary("models.use", Feather.ARROW_RIGHT, use);
        Kit.showWhile(
                this.use,
                model.selected()
                        .map(selected ->
                                selected.filter(ModelItem::makesPictures).isPresent()));
        rename = kit.button("models.rename", Feather.EDIT_2, this::rename);
        trash = kit.iconButton("models.trash", Feather.TRASH_2, model::trash);
        used = kit.quiet("models.used", () -> model.selected().get().ifPresent(item -> pictures.accept(item.id())));
        begun = kit.note("models.begun.count");
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(title, origin);
        head.getStyleClass().add("model-head");
        head.setAlignment(Pos.CENTER_LEFT);
        SchoolingPane schooling = new SchoolingPane(model.showcase().schooling(), kit);
        VBox content = new VBox(head, summary, actions(), frame(), facts, schooling, used, begun);
        // Before the models are known there is nothing to press.
        content.visibleProperty().bind(model.selected().map(Optional::isPresent));
        setContent(ModelsView.column(content));
        Fx.follow(this, model.selected(), selected -> selected.ifPresent(this::show));
        Fx.follow(this, model.showcase().specimen(), this::show);
        Fx.follow(
                this,
                Bindings.createObjectBinding(
                        () -> Map.copyOf(model.showcase().speeds()),
                        model.showcase().speeds()),
                _ -> model.selected().get().ifPresent(this::show));
    }

    private Node frame() {
        picture.setPreserveRatio(true);
        picture.setFitHeight(PICTURE_HEIGHT);
        StackPane frame = new StackPane(waiting, picture);
        frame.getStyleClass().add("model-picture");
        frame.setMinHeight(PICTURE_HEIGHT + 24);
        frame.setMinWidth(0);
        // Where there is less room than it would take, the picture is smaller instead of cut.
        picture.fitWidthProperty()
                .bind(Bindings.max(
                        1,
                        Bindings.min(
                                widest,
                                Bindings.createDoubleBinding(
                                        () -> frame.getWidth() - frame.snappedLeftInset() - frame.snappedRightInset(),
                                        frame.widthProperty(),
                                        frame.insetsProperty()))));
        Fx.follow(
                this,
                model.selected()
                        .map(selected ->
                                selected.filter(ModelItem::makesPictures).isPresent()),
                makes -> {
                    frame.setVisible(makes);
                    frame.setManaged(makes);
                });
        return frame;
    }

    private Node actions() {
        FlowPane actions = new FlowPane(
                use,
                kit.button("models.measure", Feather.ACTIVITY, model::measure),
                kit.button("models.verify", Feather.CHECK_CIRCLE, model::verify),
                kit.button("models.export", Feather.SHARE, this::export),
                rename,
                trash);
        actions.getStyleClass().add("model-actions");
        actions.setAlignment(Pos.CENTER_LEFT);
        return actions;
    }

    private void show(ModelItem item) {
        title.setText(item.title(kit.text()));
        origin.setText(kit.say("models.from." + item.from()));
        summary.setText(item.summary(kit.text()));
        summary.setVisible(!summary.getText().isBlank());
        summary.setManaged(summary.isVisible());
        for (Button own : new Button[] {rename, trash}) {
            own.setVisible(!item.bundled());
            own.setManaged(!item.bundled());
        }
        used.setText(kit.say("models.used.count", item.pictures()));
        used.setVisible(item.pictures() > 0);
        used.setManaged(item.pictures() > 0);
        begun.setText(kit.say("models.begun.count", item.trainings()));
        begun.setVisible(item.trainings() > 0);
        begun.setManaged(item.trainings() > 0);
        facts.show(ModelFacts.of(
                item, Optional.ofNullable(model.showcase().speeds().get(item.graphs())), kit.text()));
        setVvalue(0);
    }

    private void show(Optional<Raster> specimen) {
        picture.setImage(specimen.map(Pictures::image).orElse(null));
        waiting.setVisible(specimen.isEmpty());
        specimen.ifPresent(raster -> {
            // Never larger than twice its pixels.
            widest.set(Math.min(PICTURE_WIDTH, 2.0 * raster.width()));
            picture.setFitHeight(Math.min(PICTURE_HEIGHT, 2.0 * raster.height()));
        });
    }

    private Scene shown() {
        return Objects.requireNonNull(scene.get());
    }

    void export() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(kit.dialog("models.export"));
        model.selected().get().ifPresent(item -> chooser.setInitialFileName(item.id() + ".zip"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("ZIP", "*.zip"));
        File target = chooser.showSaveDialog(shown().getWindow());
        if (target != null) {
            model.export(target.toPath());
        }
    }

    void rename() {
        model.selected()
                .get()
                .ifPresent(item ->
                        Renaming.ask(item, kit, shown()).showAndWait().ifPresent(title -> model.rename(item, title)));
    }
}
