package atelier.ui.stylize;

import atelier.ui.kit.Kit;
import atelier.ui.kit.Pictures;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/// One painting of the strip, marked while the sketch uses it.
final class StyleTile extends StackPane {
    private static final PseudoClass USED = PseudoClass.getPseudoClass("used");
    private static final double SIDE = 76;

    private final Glimpse picture;
    private final Button paint = new Button();
    private final Button add;

    StyleTile(Glimpse picture, StylizeModel model, Kit kit) {
        this.picture = picture;
        getStyleClass().add("style-tile");
        Cover cover = new Cover(6, SIDE, SIDE);
        cover.show(Pictures.image(picture.view()));
        paint.getStyleClass().setAll("tile");
        paint.setGraphic(cover);
        paint.setAccessibleText(kit.say("stylize.strip.use", picture.name()));
        paint.setTooltip(new Tooltip(picture.title()));
        paint.setOnAction(_ -> model.intake().usePainting(picture.file()));
        add = kit.iconButton(
                "stylize.strip.add", Feather.PLUS, () -> model.intake().addPaintings(List.of(picture.file())));
        add.setAccessibleText(kit.say("stylize.strip.add.of", picture.name()));
        add.getStyleClass().add("add");
        setAlignment(add, Pos.BOTTOM_RIGHT);
        getChildren().addAll(paint, add);
        show(model.draft().get());
    }

    void show(Sketch sketch) {
        boolean used = sketch.paintings().stream()
                .anyMatch(painting -> painting.picture().file().equals(picture.file()));
        paint.pseudoClassStateChanged(USED, used);
        // Seen under the mouse or with the focus inside; of no use before there is a mix to add to.
        boolean room = !used && !sketch.isFull() && !sketch.paintings().isEmpty();
        add.visibleProperty().unbind();
        if (room) {
            add.visibleProperty().bind(hoverProperty().or(focusWithinProperty()));
        } else {
            add.setVisible(false);
        }
    }
}
