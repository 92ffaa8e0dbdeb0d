package atelier.ui.stylize;

import atelier.recipe.Recipe;
import atelier.ui.kit.Cover;
import atelier.ui.kit.Kit;
import atelier.ui.kit.Pictures;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import org.kordamp.ikonli.feather.Feather;

/// One painting of the strip, marked while the sketch uses it.
final class StyleTile extends StackPane {
    private static final PseudoClass USED = PseudoClass.getPseudoClass("used");
    private static final double SIDE = 76;
    private static final double GAP = 4;

    private final Glimpse picture;
    private final Button paint = new Button();
    private final Button add;
    /// Where the plus is, or would be: a click there never paints with this one alone, which would lose the mix.
    private final StackPane corner;

    private final Tooltip full;

    StyleTile(Glimpse picture, StylizeModel model, Kit kit) {
        this.picture = picture;
        getStyleClass().add("style-tile");
        Cover cover = new Cover(6, SIDE, SIDE);
        cover.show(Pictures.image(picture.view()));
        paint.getStyleClass().setAll("tile");
        String title = Glimpse.title(picture.file(), kit.text());
        paint.setGraphic(cover);
        paint.setAccessibleText(kit.say("stylize.strip.use", title));
        paint.setTooltip(new Above(paint, title));
        paint.setOnAction(_ -> model.intake().usePainting(picture.file()));
        add = kit.iconButton(
                "stylize.strip.add", Feather.PLUS, () -> model.intake().addPaintings(List.of(picture.file())));
        add.setAccessibleText(kit.say("stylize.strip.add.of", title));
        add.getStyleClass().add("add");
        full = new Above(paint, kit.say("stylize.strip.full", Recipe.Stylize.MAX_STYLES));
        corner = new StackPane(add);
        corner.getStyleClass().add("corner");
        corner.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setAlignment(corner, Pos.BOTTOM_RIGHT);
        getChildren().addAll(paint, corner);
        show(model.draft().get());
    }

    void show(Sketch sketch) {
        boolean used = sketch.paintings().stream()
                .anyMatch(painting -> painting.picture().file().equals(picture.file()));
        paint.pseudoClassStateChanged(USED, used);
        // Seen under the mouse or with the focus inside; of no use before there is a mix to add to.
        corner.visibleProperty().unbind();
        if (sketch.paintings().isEmpty()) {
            corner.setVisible(false);
        } else {
            corner.visibleProperty().bind(hoverProperty().or(focusWithinProperty()));
        }
        add.setVisible(!used);
        add.setDisable(sketch.isFull());
        // A button that is disabled shows no tooltip, so its place does.
        Tooltip.uninstall(corner, full);
        if (!used && sketch.isFull()) {
            Tooltip.install(corner, full);
        }
    }

    /// Words above the tile, where they cover nothing that can be pressed.
    private static final class Above extends Tooltip {
        private final Node tile;

        Above(Node tile, String words) {
            super(words);
            this.tile = tile;
            setAnchorLocation(AnchorLocation.CONTENT_BOTTOM_LEFT);
        }

        @Override
        public void show(Window owner, double anchorX, double anchorY) {
            Bounds place = tile.localToScreen(tile.getLayoutBounds());
            super.show(owner, place.getMinX(), place.getMinY() - GAP);
        }
    }
}
