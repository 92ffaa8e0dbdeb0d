package atelier.ui.stylize;

import atelier.ui.kit.Icons;
import atelier.ui.kit.Kit;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What is where, in four sentences, for somebody who opens the program for the first time.
final class Greeting extends VBox {
    Greeting(Kit kit) {
        getStyleClass().add("greeting");
        setMaxWidth(USE_PREF_SIZE);
        getChildren()
                .addAll(
                        sentence(kit, Feather.IMAGE, "stylize"),
                        sentence(kit, Feather.COMPASS, "explore"),
                        sentence(kit, Feather.TRENDING_UP, "train"),
                        sentence(kit, Feather.GRID, "gallery"));
    }

    private static HBox sentence(Kit kit, Feather icon, String page) {
        Label name = kit.label("page." + page);
        name.getStyleClass().add("what");
        HBox line = new HBox(Icons.of(icon), name, kit.note("stylize.greeting." + page));
        line.getStyleClass().add("line");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
