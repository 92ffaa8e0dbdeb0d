package atelier.ui.stylize;

import atelier.ui.kit.Icons;
import atelier.ui.kit.Kit;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.feather.Feather;

/// What an empty place says: what belongs here, and how to bring it.
final class Invitation extends VBox {
    private final Node sign;

    /// @param key of what belongs here; `key.how` tells the ways to bring it
    Invitation(Kit kit, Feather icon, String key) {
        getStyleClass().add("invitation");
        setAlignment(Pos.CENTER);
        Label what = kit.label(key);
        what.getStyleClass().add("what");
        Label how = kit.note(key + ".how");
        for (Label label : new Label[] {what, how}) {
            label.setWrapText(true);
            label.setTextAlignment(TextAlignment.CENTER);
        }
        sign = Icons.of(icon);
        getChildren().addAll(sign, what, how);
    }

    /// The icon above the words.
    Node sign() {
        return sign;
    }
}
