package atelier.ui.gallery;

import atelier.ui.kit.Kit;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/// A star that is given or taken with a click; its shape and colours are in the style sheet.
final class StarButton extends Button {
    private static final PseudoClass STARRED = PseudoClass.getPseudoClass("starred");

    private boolean starred;

    /// @param given told whether there shall be a star
    StarButton(Kit kit, Consumer<Boolean> given) {
        Region shape = new Region();
        shape.getStyleClass().add("star");
        setGraphic(shape);
        kit.name(this, "gallery.star");
        getStyleClass().addAll("flat", "star-button");
        setFocusTraversable(false);
        setOnAction(_ -> given.accept(!starred));
    }

    void show(boolean now) {
        starred = now;
        pseudoClassStateChanged(STARRED, now);
    }
}
