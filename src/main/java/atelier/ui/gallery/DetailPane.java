package atelier.ui.gallery;

import atelier.gallery.Artwork;
import atelier.image.Raster;
import atelier.ui.kit.Fx;
import atelier.ui.kit.Kit;
import atelier.ui.kit.Notice;
import atelier.ui.kit.Pictures;
import java.io.File;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.function.DoubleSupplier;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The selected picture: a larger look at it, how it was made, and what can be done with it.
final class DetailPane extends ScrollPane {
    static final double WIDTH = 340;
    private static final double PREVIEW = WIDTH - 40;
    private static final int PREVIEW_PIXELS = 2 * (int) PREVIEW;

    private final GalleryModel model;
    private final Kit kit;
    private final DoubleSupplier jpegQuality;
    private final ImageView preview = new ImageView();
    private final Label name = new Label();
    private final StarButton star;
    private final Button use;
    private final GridPane facts = new GridPane();
    private final Label noRecipe;
    private @Nullable Path shown;

    DetailPane(GalleryModel model, Kit kit, DoubleSupplier jpegQuality) {
        this.model = model;
        this.kit = kit;
        this.jpegQuality = jpegQuality;
        star = new StarButton(
                kit, starred -> model.wall().selected().get().ifPresent(artwork -> model.star(artwork, starred)));
        use = kit.primary("gallery.use", Feather.REPEAT, model::useRecipe);
        use.setMaxWidth(Double.MAX_VALUE);
        noRecipe = kit.note("gallery.no-recipe");
        name.getStyleClass().add("artwork-name");
        name.setWrapText(true);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        facts.getStyleClass().add("facts");
        VBox content = new VBox(frame(), new HBox(name, star), use, roles(), actions(), noRecipe, facts);
        content.getStyleClass().add("artwork-detail");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setPrefWidth(WIDTH);
        setMinWidth(WIDTH);
        getStyleClass().add("artwork-detail-scroll");
        Fx.follow(this, model.wall().selected(), selected -> selected.ifPresent(this::show));
    }

    private Region frame() {
        preview.setPreserveRatio(true);
        preview.setFitWidth(PREVIEW);
        preview.setFitHeight(PREVIEW);
        StackPane frame = new StackPane(preview);
        frame.getStyleClass().add("artwork-preview");
        frame.setMinHeight(PREVIEW);
        frame.setOnMouseClicked(_ -> model.closeUp().set(true));
        return frame;
    }

    /// What the picture can be on the page that paints.
    private Node roles() {
        Button photograph = kit.button("gallery.photograph", model::useAsPhotograph);
        Button painting = kit.button(
                "gallery.painting",
                () -> model.noPainting()
                        .ifPresentOrElse(why -> kit.notices().tell(Notice.news(why)), model::useAsPainting));
        // Large words find no room beside each other.
        FlowPane roles = new FlowPane(photograph, painting);
        roles.getStyleClass().add("artwork-roles");
        return roles;
    }

    private Node actions() {
        HBox actions = new HBox(
                kit.iconButton(
                        "gallery.view",
                        Feather.MAXIMIZE_2,
                        () -> model.closeUp().set(true)),
                kit.iconButton("gallery.show", Feather.FOLDER, model::showInFolder),
                kit.iconButton("gallery.copy", Feather.COPY, this::copy),
                kit.iconButton("gallery.export", Feather.DOWNLOAD, this::export),
                kit.iconButton("gallery.like", Feather.COMPASS, model::findLike),
                Kit.spring(),
                kit.iconButton("gallery.trash", Feather.TRASH_2, model::trash));
        actions.getStyleClass().add("artwork-actions");
        actions.setAlignment(Pos.CENTER_LEFT);
        return actions;
    }

    void copy() {
        model.copy(this::toClipboard);
    }

    private void show(Artwork artwork) {
        name.setText(artwork.file().getFileName().toString());
        star.show(artwork.starred());
        boolean known = artwork.recipe().isPresent();
        use.setVisible(known);
        use.setManaged(known);
        noRecipe.setVisible(!known);
        noRecipe.setManaged(!known);
        facts.getChildren().clear();
        for (Facts.Fact fact : Facts.of(artwork, kit.text(), ZoneId.systemDefault())) {
            Label label = new Label(fact.label());
            label.getStyleClass().add("note");
            label.setMinWidth(Region.USE_PREF_SIZE);
            GridPane.setValignment(label, VPos.TOP);
            Label value = new Label(fact.value());
            value.setWrapText(true);
            facts.addRow(facts.getRowCount(), label, value);
        }
        if (!artwork.file().equals(shown)) {
            shown = artwork.file();
            preview.setImage(null);
            model.preview(this, PREVIEW_PIXELS, raster -> preview.setImage(Pictures.image(raster)));
        }
    }

    /// As a picture for programs that paint, as a file for those that send.
    private void toClipboard(Path file, Raster raster) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(Pictures.image(raster));
        content.putFiles(List.of(file.toFile()));
        Clipboard.getSystemClipboard().setContent(content);
        kit.notices().tell(Notice.news("gallery.copied"));
    }

    void export() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(kit.say("gallery.export"));
        model.wall()
                .selected()
                .get()
                .ifPresent(artwork ->
                        chooser.setInitialFileName(artwork.file().getFileName().toString()));
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter("PNG", "*.png"),
                        new FileChooser.ExtensionFilter("JPEG", "*.jpg", "*.jpeg"),
                        new FileChooser.ExtensionFilter("TIFF", "*.tif", "*.tiff"));
        File target = chooser.showSaveDialog(getScene().getWindow());
        if (target != null) {
            model.export(target.toPath(), jpegQuality.getAsDouble());
        }
    }
}
