package atelier.ui.gallery;

import atelier.gallery.Artwork;
import atelier.ui.kit.Fx;
import atelier.ui.kit.Kit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The pictures as a grid. Only the rows in sight have nodes and thumbnails, so that ten thousand pictures
/// scroll like ten.
///
/// A list of rows rather than a grid control: it can be told to scroll to a row.
final class ArtworkGrid extends ListView<List<Artwork>> {
    private static final double LEAST_TILE = 168;
    static final double GAP = 12;
    private static final double SCROLL_BAR = 16;

    private final GalleryModel model;
    private final Acts acts;
    private final ReadOnlyDoubleWrapper tile = new ReadOnlyDoubleWrapper(this, "tile", LEAST_TILE);
    private int columns = 1;
    /// The place that was scrolled to last; -1 for none.
    private int shown = -1;
    // Held here, since the model outlives this view and must not hold it.
    private final ListChangeListener<Artwork> artworksChanged = _ -> arrange();

    /// What keys do beyond choosing.
    ///
    /// @param use does what the page is for with the selected picture
    /// @param discard throws the chosen pictures away
    /// @param rename asks for another name of the selected picture
    /// @param drag lets files be dragged out
    record Acts(Runnable use, Runnable discard, Runnable rename, Consumer<ArtworkTile> drag) {}

    ArtworkGrid(GalleryModel model, Kit kit, Acts acts) {
        this.model = model;
        this.acts = acts;
        getStyleClass().add("artwork-grid");
        setAccessibleText(kit.say("page.gallery"));
        Thumbnails thumbnails = new Thumbnails();
        setCellFactory(_ -> new ArtworkRow(this, model, kit, thumbnails, acts.drag()));
        model.wall().artworks().addListener(new WeakListChangeListener<>(artworksChanged));
        widthProperty().subscribe(this::fit);
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        Fx.follow(this, model.wall().cursor(), _ -> showCursor());
        arrange();
    }

    /// Side of the square that a picture is shown in.
    ReadOnlyDoubleProperty tile() {
        return tile.getReadOnlyProperty();
    }

    /// As many columns as fit, made as wide as they can be.
    private void fit(Number width) {
        double room = width.doubleValue() - SCROLL_BAR - GAP;
        int fitting = (int) Math.max(1, room / (LEAST_TILE + GAP));
        tile.set(Math.max(LEAST_TILE / 2, Math.floor(room / fitting - GAP)));
        setFixedCellSize(tile.get() + GAP);
        if (fitting != columns) {
            columns = fitting;
            shown = -1;
            arrange();
        }
    }

    private void arrange() {
        List<Artwork> all = model.wall().artworks();
        List<List<Artwork>> rows = new ArrayList<>();
        for (int i = 0; i < all.size(); i += columns) {
            rows.add(List.copyOf(all.subList(i, Math.min(all.size(), i + columns))));
        }
        getItems().setAll(rows);
        // A star, or a picture that came, leaves the eye where it is.
        if (model.wall().cursorIndex() != shown) {
            showCursor();
        }
    }

    private void showCursor() {
        int index = model.wall().cursorIndex();
        if (index >= 0 && lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            flow.scrollTo(index / columns);
            shown = index;
        }
        notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
    }

    private void onKey(KeyEvent event) {
        int page = columns * (int) Math.max(1, getHeight() / getFixedCellSize());
        Wall wall = model.wall();
        switch (event.getCode()) {
            case LEFT -> move(event, -1);
            case RIGHT -> move(event, 1);
            case UP -> move(event, -columns);
            case DOWN -> move(event, columns);
            case PAGE_UP -> move(event, -page);
            case PAGE_DOWN -> move(event, page);
            case HOME -> move(event, -Integer.MAX_VALUE);
            case END -> move(event, Integer.MAX_VALUE);
            case DELETE, BACK_SPACE -> acts.discard().run();
            case ENTER -> acts.use().run();
            // A list keeps this key to itself, so that the command of the page would never hear it.
            case F2 -> acts.rename().run();
            case SPACE -> {
                if (event.isShortcutDown()) {
                    wall.cursor().get().ifPresent(wall::toggle);
                } else {
                    model.closeUp().set(wall.selectedIndex() >= 0);
                }
            }
            case A -> {
                if (!event.isShortcutDown()) {
                    return;
                }
                wall.selectAll();
            }
            case S -> {
                if (event.isShortcutDown() || model.inTrash().get()) {
                    return;
                }
                model.deeds().star();
            }
            case ESCAPE -> {
                if (wall.chosen().get().size() < 2) {
                    return;
                }
                wall.selectOne();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(KeyEvent event, int places) {
        if (event.isShiftDown()) {
            model.wall().extendSelection(places);
        } else if (event.isShortcutDown()) {
            model.wall().moveCursor(places);
        } else {
            model.wall().moveSelection(places);
        }
    }

    /// What those hear who do not see: a list of pictures, several of which can be chosen, and where the keys are.
    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case FOCUS_ITEM -> model.wall().cursor().get().flatMap(this::tile).orElse(null);
            case SELECTED_ITEMS ->
                FXCollections.observableList(tiles().filter(tile -> tile.isChosen())
                        .map(Node.class::cast)
                        .toList());
            case MULTIPLE_SELECTION -> true;
            case ITEM_COUNT -> model.wall().artworks().size();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    private Optional<ArtworkTile> tile(Artwork artwork) {
        return tiles().filter(tile -> tile.shows(artwork)).findFirst();
    }

    /// Those in sight.
    private Stream<ArtworkTile> tiles() {
        return lookupAll(".artwork-tile").stream()
                .filter(ArtworkTile.class::isInstance)
                .map(ArtworkTile.class::cast)
                .filter(Node::isVisible);
    }
}
