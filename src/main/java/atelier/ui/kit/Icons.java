package atelier.ui.kit;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Icons of one family, coloured and sized by the style sheets.
public final class Icons {
    private Icons() {}

    public static FontIcon of(Feather icon) {
        FontIcon node = FontIcon.of(icon);
        node.getStyleClass().add("icon");
        return node;
    }

    /// @param size in pixels, for an icon that is a picture in its own right
    public static FontIcon of(Feather icon, int size) {
        FontIcon node = FontIcon.of(icon);
        node.getStyleClass().add("large-icon");
        // As a style: AtlantaFX would overrule a plain size.
        node.setStyle(node.getStyle() + "-fx-icon-size: " + size + "px;");
        return node;
    }
}
