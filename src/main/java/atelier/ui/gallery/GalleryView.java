package atelier.ui.gallery;

import atelier.base.Job;
import atelier.gallery.Artwork;
import atelier.ui.gallery.GalleryModel.Contents;
import atelier.ui.kit.Fx;
import atelier.ui.kit.Icons;
import atelier.ui.kit.Kit;
import atelier.ui.kit.Notice;
import atlantafx.base.controls.CustomTextField;
import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleSupplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Pictures in a grid with what can be asked of them above, and the selected one in detail beside it.
public final class GalleryView extends BorderPane {
    private static final int EMPTY_ICON = 56;
    private static final double LEAST_FIELD = 100;

    private final GalleryModel model;
    private final Kit kit;
    private final ArtworkGrid grid;
    private final VBox all;
    private final DetailPane detail;
    private final CloseUp closeUp;
    private final CustomTextField words;
    /// What offers pictures back, by their ids.
    private final Map<Long, Notice> offers = new HashMap<>();

    /// @param jpegQuality of exported files, 0 to 1
    public GalleryView(GalleryModel model, Kit kit, DoubleSupplier jpegQuality) {
        this.model = model;
        this.kit = kit;
        grid = new ArtworkGrid(model, kit);
        words = words();
        getStyleClass().add("gallery-page");
        StackPane pictures = new StackPane(
                grid,
                empty(Contents.EMPTY, Feather.IMAGE, "gallery.empty"),
                empty(Contents.NO_MATCH, Feather.SEARCH, "gallery.no-match"),
                empty(Contents.UNREADABLE, Feather.ALERT_CIRCLE, "gallery.unreadable"));
        VBox.setVgrow(pictures, Priority.ALWAYS);
        all = new VBox(head(), pictures, scanBar());
        detail = new DetailPane(model, kit, jpegQuality);
        closeUp = new CloseUp(model, kit);
        Fx.follow(this, model.closeUp(), _ -> arrange());
        Fx.follow(this, model.wall().selected(), _ -> beside());
        Fx.follow(this, model.trashed(), trashed -> trashed.ifPresent(this::offerBack));
        Fx.follow(this, model.restored(), restored -> restored.ifPresent(this::endOffer));
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
        words.requestFocus();
    }

    /// Puts the selected picture on the clipboard.
    void copy() {
        detail.copy();
    }

    /// Asks where to write the selected picture.
    void export() {
        detail.export();
    }

    private Node head() {
        Label count = new Label();
        count.getStyleClass().add("note");
        Fx.follow(
                this,
                Bindings.size(model.wall().artworks()),
                number -> count.setText(kit.say("gallery.count", number.intValue())));
        Label title = kit.title("page.gallery");
        ToggleButton starred = kit.toggle("gallery.starred", Feather.STAR, model.starredOnly());
        HBox head = new HBox(title, count, Kit.spring(), starred, words);
        // Where it is narrow, the field gives way first, then the count.
        title.setMinWidth(USE_PREF_SIZE);
        starred.setMinWidth(USE_PREF_SIZE);
        count.setMinWidth(0);
        words.setMinWidth(LEAST_FIELD);
        head.getStyleClass().add("gallery-head");
        head.setAlignment(Pos.CENTER_LEFT);
        showWhile(head, model.contents().isNotEqualTo(Contents.EMPTY));
        return head;
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

    /// What is shown in place of pictures where there are none.
    private Node empty(Contents when, Feather icon, String key) {
        Label title = kit.label(key);
        title.getStyleClass().add("empty-title");
        Label advice = kit.note(key + ".advice");
        VBox empty = new VBox(Icons.of(icon, EMPTY_ICON), title, advice);
        empty.getStyleClass().add("gallery-empty");
        empty.setAlignment(Pos.CENTER);
        showWhile(empty, model.contents().isEqualTo(when));
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

    private void offerBack(Artwork artwork) {
        model.offered();
        Notice offer = Notice.news("gallery.trashed", artwork.file().getFileName())
                .with("gallery.undo", () -> model.restore(artwork));
        offers.put(artwork.id(), offer);
        kit.notices().tell(offer);
    }

    private void endOffer(Artwork artwork) {
        Notice offer = offers.remove(artwork.id());
        if (offer != null) {
            kit.notices().putAway(offer);
        }
    }

    private void showWhile(Node node, ObservableValue<Boolean> condition) {
        Fx.follow(this, condition, shown -> {
            node.setVisible(shown);
            node.setManaged(shown);
        });
    }
}
