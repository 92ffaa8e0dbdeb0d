package atelier.ui.shell;

import atelier.ui.kit.Icons;
import atelier.ui.kit.Kit;
import atelier.ui.kit.Page;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A place kept for what a later version brings: says what will be there, and that it is not there yet.
///
/// @param id the texts are `page.<id>`, `later.<id>`
public record LaterPage(String id, Feather icon) implements Page {
    private static final int ICON = 40;

    @Override
    public Node view(Kit kit) {
        Label soon = kit.label("later.badge");
        soon.getStyleClass().add("badge");
        Label what = kit.note("later." + id);
        what.setMaxWidth(440);
        StackPane emblem = new StackPane(Icons.of(icon, ICON));
        emblem.getStyleClass().add("emblem");
        VBox view = new VBox(emblem, kit.title("page." + id), what, soon);
        view.getStyleClass().add("later-page");
        view.setAlignment(Pos.CENTER);
        return view;
    }
}
