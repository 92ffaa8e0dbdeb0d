package atelier.ui.canvas;

import atelier.ui.kit.Fx;
import atelier.ui.kit.Kit;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// How large the picture is shown, and the ways to change it.
public final class ZoomBar extends HBox {
    public ZoomBar(PictureCanvas canvas, Kit kit) {
        getStyleClass().addAll("zoom-bar", "floating");
        setAlignment(Pos.CENTER);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Button scale = kit.quiet("canvas.zoom.actual", canvas::actualSize);
        scale.getStyleClass().add("amount");
        getChildren()
                .addAll(
                        kit.iconButton("canvas.zoom.out", Feather.MINUS, canvas::zoomOut),
                        scale,
                        kit.iconButton("canvas.zoom.in", Feather.PLUS, canvas::zoomIn),
                        kit.iconButton("canvas.zoom.fit", Feather.MAXIMIZE, canvas::fit));
        Fx.follow(this, canvas.viewport(), view -> scale.setText(kit.percent(view.scale())));
    }
}
