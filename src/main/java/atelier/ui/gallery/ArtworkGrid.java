package atelier.ui.gallery;

import atelier.gallery.Artwork;
import atelier.ui.kit.Fx;
import atelier.ui.kit.Kit;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;

/// The pictures as a grid. Only the rows in sight have nodes and thumbnails, so that ten thousand pictures
/// scroll like ten.
///
/// A list of rows rather than a grid control: it can be told to scroll to a row.
final class ArtworkGrid extends ListView<List<Artwork>> {
    private static final double LEAST_TILE = 168;
    static final double GAP = 12;
    private static final double SCROLL_BAR = 16;

    private final GalleryModel model;
    private final ReadOnlyDoubleWrapper tile = new ReadOnlyDoubleWrapper(this, "tile", LEAST_TILE);
    private int columns = 1;
    // Held here, since the model outlives this view and must not hold it.
    private final ListChangeListener<Artwork> artworksChanged = _ -> arrange();

    ArtworkGrid(GalleryModel model, Kit kit) {
        this.model = model;
        getStyleClass().add("artwork-grid");
        setAccessibleText(kit.say("page.gallery"));
        Thumbnails thumbnails = new Thumbnails();
        setCellFactory(_ -> new ArtworkRow(this, model, kit, thumbnails));
        model.wall().artworks().addListener(new WeakListChangeListener<>(artworksChanged));
        widthProperty().subscribe(this::fit);
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        Fx.follow(this, model.wall().selected(), _ -> showSelected());
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
        showSelected();
    }

    private void showSelected() {
        int index = model.wall().selectedIndex();
        if (index >= 0 && lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            flow.scrollTo(index / columns);
        }
    }

    private void onKey(KeyEvent event) {
        int page = columns * (int) Math.max(1, getHeight() / getFixedCellSize());
        switch (event.getCode()) {
            case LEFT -> model.wall().moveSelection(-1);
            case RIGHT -> model.wall().moveSelection(1);
            case UP -> model.wall().moveSelection(-columns);
            case DOWN -> model.wall().moveSelection(columns);
            case PAGE_UP -> model.wall().moveSelection(-page);
            case PAGE_DOWN -> model.wall().moveSelection(page);
            case HOME -> model.wall().moveSelection(-Integer.MAX_VALUE);
            case END -> model.wall().moveSelection(Integer.MAX_VALUE);
            case DELETE, BACK_SPACE -> model.trash();
            case ENTER -> model.useRecipe();
            case SPACE -> model.closeUp().set(model.wall().selectedIndex() >= 0);
            case S -> model.wall().selected().get().ifPresent(picture -> model.star(picture, !picture.starred()));
            default -> {
                return;
            }
        }
        event.consume();
    }
}
