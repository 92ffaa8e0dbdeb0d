package atelier.ui.gallery;

import atelier.base.Job;
import atelier.gallery.Artwork;
import atelier.gallery.Trash;
import atelier.ui.gallery.GalleryModel.Contents;
import atelier.ui.kit.Fx;
import atelier.ui.kit.Icons;
import atelier.ui.kit.JobBar;
import atelier.ui.kit.Kit;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Pictures in a grid with what can be asked of them above, and the chosen ones in detail beside it.
public final class GalleryView extends BorderPane {
    private static final int EMPTY_ICON = 56;

    private final GalleryModel model;
    private final Kit kit;
    private final ArtworkGrid grid;
    private final GalleryHead head;
    private final VBox all;
    private final DetailPane detail;
    private final CloseUp closeUp;
    private final Outlet outlet;

    /// @param jpegQuality of exported files, 0 to 1
    GalleryView(GalleryModel model, Kit kit, DoubleSupplier jpegQuality) {
        this.model = model;
        this.kit = kit;
        outlet = new Outlet(model, kit, this, jpegQuality);
        grid = new ArtworkGrid(model, kit, new ArtworkGrid.Acts(this::use, this::discard, this::rename, outlet::drag));
        head = new GalleryHead(model, kit, this::emptyTrash);
        getStyleClass().add("gallery-page");
        JobBar labour = new JobBar(
                model.labour().work(), job -> kit.say(job.title()), "gallery.labour.stop", model.labour()::stop, kit);
        StackPane.setAlignment(labour, Pos.BOTTOM_CENTER);
        StackPane pictures = new StackPane(
                grid,
                noneYet(),
                allTrashed(),
                empty(Contents.EMPTY_TRASH, Feather.TRASH_2, "gallery.trash.nothing"),
                empty(Contents.NO_MATCH, Feather.SEARCH, "gallery.no-match"),
                empty(Contents.UNREADABLE, Feather.ALERT_CIRCLE, "gallery.unreadable"),
                labour);
        VBox.setVgrow(pictures, Priority.ALWAYS);
        all = new VBox(head, pictures, scanBar());
        detail = new DetailPane(model, kit, new DetailPane.Acts(outlet, this::discard, this::takeFocus));
        closeUp = new CloseUp(model, kit, this::discard);
        Fx.follow(this, model.closeUp(), _ -> arrange());
        Fx.follow(this, model.wall().selected(), _ -> beside());
        // The button that led there has gone, and would leave the focus to whatever is next.
        Fx.follow(this, model.inTrash(), _ -> takeFocus());
        Fx.drain(this, model.news(), kit.notices()::tell);
        Fx.drain(this, model.deeds().discarded().ended(), kit.notices()::putAway);
        Fx.drain(this, model.troubles(), kit.notices()::tell);
    }

    /// Lets the keys move among the pictures.
    void takeFocus() {
        if (model.closeUp().get()) {
            closeUp.takeFocus();
        } else {
            grid.requestFocus();
        }
    }

    private void arrange() {
        boolean close = model.closeUp().get();
        setCenter(close ? closeUp : all);
        beside();
        takeFocus();
    }

    private void beside() {
        setRight(model.closeUp().get() || model.wall().selected().get().isEmpty() ? null : detail);
    }

    /// Lets words be typed that pictures must have.
    void search() {
        model.closeUp().set(false);
        head.search();
    }

    /// Lets the selected picture be given another name. Pictures in the trash keep theirs.
    void rename() {
        if (model.inTrash().get()) {
            return;
        }
        model.closeUp().set(false);
        model.wall().selectOne();
        detail.rename();
    }

    /// What hands pictures on.
    Outlet outlet() {
        return outlet;
    }

    /// Does what the page is for with the selected picture.
    private void use() {
        if (model.inTrash().get()) {
            model.deeds().putBack();
        } else {
            model.outgoing().useRecipe();
        }
    }

    /// Throws the chosen pictures away; out of the trash, for good, if that is meant.
    void discard() {
        List<Artwork> chosen = model.wall().chosenArtworks();
        if (!model.inTrash().get()) {
            model.deeds().trash();
        } else if (!chosen.isEmpty()) {
            long bytes = chosen.stream().mapToLong(Artwork::bytes).sum();
            delete(chosen.stream().map(Artwork::id).collect(Collectors.toSet()), bytes);
        }
    }

    /// Deletes all that lies in the trash, if that is meant.
    void emptyTrash() {
        Trash trash = model.trash().get();
        if (!trash.pictures().isEmpty()) {
            delete(trash.pictures(), trash.bytes());
        }
    }

    private void delete(Set<Long> ids, long bytes) {
        if (new Emptying(ids.size(), bytes).isMeant(kit, getScene())) {
            model.deeds().delete(ids);
        }
    }

    private Node noneYet() {
        VBox empty = empty(Contents.EMPTY, Feather.IMAGE, "gallery.empty");
        empty.getChildren().add(kit.primary("shell.go.stylize", Feather.IMAGE, model.outgoing()::paint));
        return empty;
    }

    private Node allTrashed() {
        VBox empty = empty(Contents.ALL_TRASHED, Feather.TRASH_2, "gallery.all-trashed");
        empty.getChildren()
                .add(kit.button("gallery.trash.open", () -> model.inTrash().set(true)));
        return empty;
    }

    /// What is shown in place of pictures where there are none.
    private VBox empty(Contents when, Feather icon, String key) {
        Label title = kit.label(key);
        title.getStyleClass().add("empty-title");
        Label advice = kit.note(key + ".advice");
        VBox empty = new VBox(Icons.of(icon, EMPTY_ICON), title, advice);
        empty.getStyleClass().add("gallery-empty");
        empty.setAlignment(Pos.CENTER);
        Kit.showWhile(empty, model.contents().isEqualTo(when));
        return empty;
    }

    /// How far the looking through is. A folder that is as the index knows it has nothing to show here.
    private Node scanBar() {
        ProgressBar bar = new ProgressBar(0);
        HBox scan = new HBox(kit.label("gallery.scanning"), bar);
        scan.getStyleClass().add("gallery-scan");
        scan.setAlignment(Pos.CENTER_LEFT);
        Fx.eachPulse(this, () -> {
            double fraction = model.scan().get().map(Job::fraction).orElse(0.0);
            boolean loading = model.contents().get() == Contents.LOADING;
            bar.setProgress(loading && fraction == 0 ? ProgressBar.INDETERMINATE_PROGRESS : fraction);
            scan.setVisible(loading || fraction > 0);
            scan.setManaged(loading || fraction > 0);
        });
        return scan;
    }
}
