package atelier.ui.gallery;

import atelier.gallery.Artwork;
import atelier.ui.kit.Fx;
import atelier.ui.kit.Kit;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// One picture of the grid, whole within a square, with its star.
final class ArtworkTile extends StackPane {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass CURSOR = PseudoClass.getPseudoClass("cursor");
    private static final double MARGIN = 10;

    private final ArtworkGrid grid;
    private final GalleryModel model;
    private final Kit kit;
    private final Thumbnails thumbnails;
    private final ImageView picture = new ImageView();
    private final Label name = new Label();
    private final StarButton star;
    private final ObjectProperty<@Nullable Artwork> artwork = new SimpleObjectProperty<>();
    /// One of several chosen was pressed: it alone is chosen once it is let go, unless all are dragged away.
    private boolean undecided;

    /// @param drag lets the chosen pictures' files be dragged out
    ArtworkTile(ArtworkGrid grid, GalleryModel model, Kit kit, Thumbnails thumbnails, Consumer<ArtworkTile> drag) {
        this.grid = grid;
        this.model = model;
        this.kit = kit;
        this.thumbnails = thumbnails;
        getStyleClass().add("artwork-tile");
        setAccessibleRole(AccessibleRole.LIST_ITEM);
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
                model.deeds().star(List.of(artwork.get()), starred);
            }
        });
        star.visibleProperty().bind(model.inTrash().not());
        name.getStyleClass().add("artwork-caption");
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMouseTransparent(true);
        setAlignment(name, Pos.BOTTOM_CENTER);
        setAlignment(star, Pos.TOP_RIGHT);
        getChildren().addAll(picture, name, star);
        setOnMousePressed(this::press);
        setOnMouseClicked(this::click);
        setOnDragDetected(event -> {
            if (event.getButton() == MouseButton.PRIMARY && isChosen()) {
                undecided = false;
                drag.accept(this);
                event.consume();
            }
        });
        Fx.follow(this, model.wall().chosen(), _ -> mark());
        Fx.follow(this, model.wall().cursor(), _ -> mark());
    }

    /// Shows another picture.
    void show(Artwork now) {
        Artwork before = artwork.get();
        artwork.set(now);
        star.show(now.starred());
        name.setText(now.file().getFileName().toString());
        setAccessibleText(now.starred() ? kit.say("gallery.starred.name", name.getText()) : name.getText());
        if (before == null || !before.thumbnail().equals(now.thumbnail())) {
            picture.imageProperty().bind(thumbnails.of(now));
        }
        mark();
    }

    boolean shows(Artwork other) {
        Artwork own = artwork.get();
        return own != null && own.id() == other.id();
    }

    boolean isChosen() {
        Artwork own = artwork.get();
        return own != null && model.wall().chosen().get().contains(own.id());
    }

    /// What is seen of the picture now.
    @Nullable
    Image image() {
        return picture.getImage();
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.SELECTED
                ? (Object) isChosen()
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    private void press(MouseEvent event) {
        grid.requestFocus();
        Artwork own = artwork.get();
        Wall wall = model.wall();
        undecided = false;
        if (own == null) {
            return;
        }
        Set<Long> chosen = wall.chosen().get();
        if (event.isShiftDown()) {
            wall.extendTo(own);
        } else if (event.isShortcutDown()) {
            wall.toggle(own);
        } else if (isChosen() && chosen.size() > 1) {
            undecided = event.getButton() == MouseButton.PRIMARY;
        } else {
            wall.select(own);
        }
    }

    private void click(MouseEvent event) {
        Artwork own = artwork.get();
        if (own != null && undecided && event.isStillSincePress()) {
            model.wall().select(own);
        }
        undecided = false;
        boolean plain = !event.isShiftDown() && !event.isShortcutDown();
        if (plain && event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            model.closeUp().set(true);
        }
    }

    private void mark() {
        Artwork own = artwork.get();
        boolean chosen = isChosen();
        boolean here =
                own != null && model.wall().cursor().get().filter(this::shows).isPresent();
        pseudoClassStateChanged(SELECTED, chosen);
        pseudoClassStateChanged(
                CURSOR, here && (!chosen || model.wall().chosen().get().size() > 1));
        notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED);
    }
}
