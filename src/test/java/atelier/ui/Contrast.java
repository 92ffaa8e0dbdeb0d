package atelier.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

/// How far words stand out from what is behind them, as WCAG 2 measures it: 1 to 21.
final class Contrast {
    private Contrast() {}

    /// Colours through which others show are laid over them. What is no plain colour is passed over.
    static double of(Text text) {
        List<Node> outwards = new ArrayList<>();
        for (Node node = text; node != null; node = node.getParent()) {
            outwards.add(node);
        }
        Color behind = Color.WHITE;
        double seen = 1;
        for (Node node : outwards.reversed()) {
            seen *= node.getOpacity();
            if (node instanceof Region region) {
                behind = over(behind, region.getBackground(), seen);
            }
        }
        Color fill = text.getFill() instanceof Color plain ? plain : Color.BLACK;
        return between(lay(fill, behind, seen), behind);
    }

    static double between(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static Color over(Color behind, Background background, double seen) {
        Color laid = behind;
        if (background != null) {
            for (BackgroundFill fill : background.getFills()) {
                laid = fill.getFill() instanceof Color plain ? lay(plain, laid, seen) : laid;
            }
        }
        return laid;
    }

    private static Color lay(Color top, Color beneath, double seen) {
        return beneath.interpolate(Color.color(top.getRed(), top.getGreen(), top.getBlue()), top.getOpacity() * seen);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
