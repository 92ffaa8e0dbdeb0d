package atelier.ui.stylize;

import atelier.ui.kit.Fx;
import atelier.ui.kit.Kit;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// How large the picture is shown, and the ways to change it.
final class ZoomBar extends HBox {
    ZoomBar(ResultCanvas canvas, Kit kit) {
        getStyleClass().addAll("zoom-bar", "floating");
        setAlignment(Pos.CENTER);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Button scale = kit.quiet("stylize.zoom.actual", canvas::actualSize);
        scale.getStyleClass().add("amount");
        getChildren()
                .addAll(
                        kit.iconButton("stylize.zoom.out", Feather.MINUS, canvas::zoomOut),
                        scale,
                        kit.iconButton("stylize.zoom.in", Feather.PLUS, canvas::zoomIn),
                        kit.iconButton("stylize.zoom.fit", Feather.MAXIMIZE, canvas::fit));
        Fx.follow(this, canvas.viewport(), view -> scale.setText(Controls.percent(kit.text(), view.scale())));
    }
}
