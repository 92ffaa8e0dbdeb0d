package atelier.ui.gallery;

import atelier.gallery.Artwork;
import atelier.ui.kit.Kit;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// One row of the grid. Its tiles are used again for other pictures as the grid scrolls.
final class ArtworkRow extends ListCell<List<Artwork>> {
    private final ArtworkGrid grid;
    private final GalleryModel model;
    private final Kit kit;
    private final Thumbnails thumbnails;
    private final Consumer<ArtworkTile> drag;
    private final HBox tiles = new HBox(ArtworkGrid.GAP);

    ArtworkRow(ArtworkGrid grid, GalleryModel model, Kit kit, Thumbnails thumbnails, Consumer<ArtworkTile> drag) {
        this.grid = grid;
        this.model = model;
        this.kit = kit;
        this.thumbnails = thumbnails;
        this.drag = drag;
        getStyleClass().add("artwork-row");
        tiles.setAlignment(Pos.TOP_LEFT);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setGraphic(tiles);
    }

    @Override
    protected void updateItem(@Nullable List<Artwork> row, boolean empty) {
        super.updateItem(row, empty);
        List<Artwork> artworks = row == null ? List.of() : row;
        while (tiles.getChildren().size() < artworks.size()) {
            tiles.getChildren().add(new ArtworkTile(grid, model, kit, thumbnails, drag));
        }
        for (int i = 0; i < tiles.getChildren().size(); i++) {
            ArtworkTile tile = (ArtworkTile) tiles.getChildren().get(i);
            tile.setVisible(i < artworks.size());
            tile.setManaged(i < artworks.size());
            if (i < artworks.size()) {
                tile.show(artworks.get(i));
            }
        }
    }
}
