package atelier.ui.gallery;

import atelier.gallery.Artwork;
import atelier.ui.kit.Fx;
import atelier.ui.kit.Kit;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// One picture of the grid, whole within a square, with its star.
final class ArtworkTile extends StackPane {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final double MARGIN = 10;

    private final GalleryModel model;
    private final Thumbnails thumbnails;
    private final ImageView picture = new ImageView();
    private final Label name = new Label();
    private final StarButton star;
    private final ObjectProperty<@Nullable Artwork> artwork = new SimpleObjectProperty<>();

    ArtworkTile(ArtworkGrid grid, GalleryModel model, Kit kit, Thumbnails thumbnails) {
        this.model = model;
        this.thumbnails = thumbnails;
        getStyleClass().add("artwork-tile");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        prefWidthProperty().bind(grid.tile());
        prefHeightProperty().bind(grid.tile());
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        picture.setPreserveRatio(true);
        picture.setSmooth(true);
        picture.fitWidthProperty().bind(grid.tile().subtract(2 * MARGIN));
        picture.fitHeightProperty().bind(grid.tile().subtract(2 * MARGIN));
        star = new StarButton(kit, starred -> {
            if (artwork.get() != null) {
                model.star(artwork.get(), starred);
            }
        });
        name.getStyleClass().add("artwork-caption");
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMouseTransparent(true);
        setAlignment(name, Pos.BOTTOM_CENTER);
        setAlignment(star, Pos.TOP_RIGHT);
        getChildren().addAll(picture, name, star);
        setOnMousePressed(_ -> {
            grid.requestFocus();
            model.wall().selected().set(Optional.ofNullable(artwork.get()));
        });
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                model.closeUp().set(true);
            }
        });
        Fx.follow(this, model.wall().selected(), _ -> mark());
    }

    /// Shows another picture.
    void show(Artwork now) {
        Artwork before = artwork.get();
        artwork.set(now);
        star.show(now.starred());
        name.setText(now.file().getFileName().toString());
        setAccessibleText(name.getText());
        if (before == null || !before.thumbnail().equals(now.thumbnail())) {
            picture.imageProperty().bind(thumbnails.of(now));
        }
        mark();
    }

    private void mark() {
        Artwork own = artwork.get();
        boolean selected = own != null
                && model.wall()
                        .selected()
                        .get()
                        .filter(other -> other.id() == own.id())
                        .isPresent();
        pseudoClassStateChanged(SELECTED, selected);
    }
}
