package atelier.ui.gallery;

import atelier.gallery.Artwork;
import atelier.ui.kit.FactGrid;
import atelier.ui.kit.Fx;
import atelier.ui.kit.Kit;
import atelier.ui.kit.Notice;
import atelier.ui.kit.Pictures;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The selected picture: a larger look at it, how it was made, and what can be done with it.
final class PictureDetail extends VBox {
    private static final double PREVIEW = DetailPane.WIDTH - 40;
    private static final int PREVIEW_PIXELS = 2 * (int) PREVIEW;

    private final GalleryModel model;
    private final Kit kit;
    private final DetailPane.Acts acts;
    private final ImageView preview = new ImageView();
    private final StarButton star;
    private final NameRow name;
    private final Button use;
    private final FactGrid facts = new FactGrid();
    private final Label noRecipe;
    private @Nullable Path shown;

    PictureDetail(GalleryModel model, Kit kit, DetailPane.Acts acts) {
        this.model = model;
        this.kit = kit;
        this.acts = acts;
        star = new StarButton(
                kit,
                starred -> model.wall()
                        .selected()
                        .get()
                        .ifPresent(artwork -> model.deeds().star(List.of(artwork), starred)));
        Kit.showWhile(star, model.inTrash().not());
        name = new NameRow(model, kit, star, acts.focus());
        use = kit.primary("gallery.use", Feather.REPEAT, model.outgoing()::useRecipe);
        use.setMaxWidth(Double.MAX_VALUE);
        noRecipe = kit.note("gallery.no-recipe");
        getStyleClass().add("artwork-detail");
        getChildren().addAll(frame(), name, use, putBack(), roles(), actions(), noRecipe, facts);
        Fx.follow(this, model.wall().selected(), selected -> selected.ifPresent(this::show));
        Fx.follow(this, model.inTrash(), _ -> model.wall().selected().get().ifPresent(this::show));
        Fx.follow(this, model.cards(), _ -> model.wall().selected().get().ifPresent(this::tell));
    }

    /// Lets the picture be given another name.
    void rename() {
        name.edit();
    }

    private Node putBack() {
        Button back = kit.primary("gallery.back.do", Feather.CORNER_UP_LEFT, model.deeds()::putBack);
        back.setMaxWidth(Double.MAX_VALUE);
        Kit.showWhile(back, model.inTrash());
        return back;
    }

    private Region frame() {
        preview.setPreserveRatio(true);
        preview.setFitWidth(PREVIEW);
        preview.setFitHeight(PREVIEW);
        StackPane frame = new StackPane(preview);
        frame.getStyleClass().add("artwork-preview");
        frame.setMinHeight(PREVIEW);
        frame.setOnMouseClicked(_ -> model.closeUp().set(true));
        frame.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        frame.setAccessibleText(kit.say("gallery.view"));
        return frame;
    }

    /// What the picture can be on the page that paints.
    private Node roles() {
        Button photograph = kit.button("gallery.photograph", model.outgoing()::useAsPhotograph);
        Button painting = kit.button(
                "gallery.painting",
                () -> model.outgoing()
                        .noPainting()
                        .ifPresentOrElse(why -> kit.notices().tell(Notice.news(why)), model.outgoing()::useAsPainting));
        // Large words find no room beside each other.
        FlowPane roles = new FlowPane(photograph, painting);
        roles.getStyleClass().add("artwork-roles");
        Kit.showWhile(roles, model.inTrash().not());
        return roles;
    }

    private Node actions() {
        Button like = kit.iconButton("gallery.like", Feather.COMPASS, model.outgoing()::findLike);
        Button trash = kit.iconButton("gallery.trash", Feather.TRASH_2, acts.discard());
        Button delete = kit.iconButton("gallery.delete.one", Feather.TRASH_2, acts.discard());
        Kit.showWhile(like, model.inTrash().not());
        Kit.showWhile(trash, model.inTrash().not());
        Kit.showWhile(delete, model.inTrash());
        HBox actions = new HBox(
                kit.iconButton(
                        "gallery.view",
                        Feather.MAXIMIZE_2,
                        () -> model.closeUp().set(true)),
                kit.iconButton("gallery.show", Feather.FOLDER, model.outgoing()::showInFolder),
                kit.iconButton("gallery.copy", Feather.COPY, acts.outlet()::copy),
                kit.iconButton("gallery.export", Feather.SHARE, acts.outlet()::export),
                like,
                Kit.spring(),
                trash,
                delete);
        actions.getStyleClass().add("artwork-actions");
        actions.setAlignment(Pos.CENTER_LEFT);
        return actions;
    }

    private void show(Artwork artwork) {
        name.show(artwork);
        star.show(artwork.starred());
        boolean known = artwork.recipe().isPresent();
        boolean usable = known && !model.inTrash().get();
        use.setVisible(usable);
        use.setManaged(usable);
        noRecipe.setVisible(!known);
        noRecipe.setManaged(!known);
        tell(artwork);
        if (!artwork.file().equals(shown)) {
            shown = artwork.file();
            preview.setImage(null);
            model.preview(this, PREVIEW_PIXELS, raster -> preview.setImage(Pictures.image(raster)));
        }
    }

    private void tell(Artwork artwork) {
        facts.show(Facts.of(artwork, model.cards().get(), kit.text(), ZoneId.systemDefault()));
    }
}
