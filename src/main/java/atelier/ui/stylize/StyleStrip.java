package atelier.ui.stylize;

import atelier.ui.kit.Fx;
import atelier.ui.kit.Kit;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Paintings within reach, those used lately first: a click paints with one, its plus adds it to the mix. It takes no
/// room before there are any.
final class StyleStrip extends ScrollPane {
    private final StylizeModel model;
    private final Kit kit;
    private final List<StyleTile> tiles = new ArrayList<>();

    StyleStrip(StylizeModel model, Shelf shelf, Kit kit) {
        this.model = model;
        this.kit = kit;
        getStyleClass().addAll("style-strip", "edge-to-edge");
        setFitToHeight(true);
        setVbarPolicy(ScrollBarPolicy.NEVER);
        HBox groups = new HBox(
                group("stylize.strip.recent", shelf.paintings()),
                group("stylize.strip.samples", shelf.samplePaintings()));
        groups.getStyleClass().add("groups");
        setContent(groups);
        // A wheel turns up and down; the strip goes left and right.
        groups.addEventHandler(ScrollEvent.SCROLL, event -> {
            double hidden = groups.getWidth() - getViewportBounds().getWidth();
            if (hidden > 0 && event.getDeltaX() == 0) {
                setHvalue(getHvalue() - event.getDeltaY() / hidden);
                event.consume();
            }
        });
        BooleanBinding filled = Bindings.createBooleanBinding(
                () -> !shelf.paintings().get().isEmpty()
                        || !shelf.samplePaintings().get().isEmpty(),
                shelf.paintings(),
                shelf.samplePaintings());
        Kit.showWhile(this, filled.and(model.oneStyle().not()));
        Fx.follow(this, model.draft().sketch(), sketch -> tiles.forEach(tile -> tile.show(sketch)));
    }

    private VBox group(String key, ReadOnlyObjectProperty<List<Glimpse>> pictures) {
        Label header = kit.label(key);
        header.getStyleClass().add("section-header");
        HBox row = new HBox();
        row.getStyleClass().add("tiles");
        row.setAlignment(Pos.CENTER_LEFT);
        VBox group = new VBox(header, row);
        group.getStyleClass().add("group");
        group.managedProperty().bind(group.visibleProperty());
        Fx.follow(this, pictures, now -> {
            tiles.removeIf(tile -> row.getChildren().contains(tile));
            List<StyleTile> fresh = now.stream()
                    .map(picture -> new StyleTile(picture, model, kit))
                    .toList();
            row.getChildren().setAll(fresh);
            tiles.addAll(fresh);
            group.setVisible(!now.isEmpty());
        });
        return group;
    }
}
