package atelier.ui.shell;

import atelier.ui.kit.Fx;
import atelier.ui.kit.Icons;
import atelier.ui.kit.Kit;
import atelier.ui.kit.Page;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/// The navigation: one button a page, from the top down, the last one at the bottom.
final class Rail extends VBox {
    Rail(Kit kit, List<Page> pages, ObjectProperty<Page> shown) {
        getStyleClass().add("rail");
        ToggleGroup group = new ToggleGroup();
        for (Page page : pages) {
            ToggleButton button = new ToggleButton(kit.say("page." + page.id()), Icons.of(page.icon()));
            kit.name(button, "page." + page.id());
            button.setContentDisplay(ContentDisplay.TOP);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setMnemonicParsing(false);
            button.setToggleGroup(group);
            // A click on the page that is shown leaves it shown.
            button.setOnAction(_ -> {
                button.setSelected(true);
                shown.set(page);
            });
            Fx.follow(this, shown, now -> button.setSelected(now.equals(page)));
            if (page.equals(pages.getLast())) {
                getChildren().add(Kit.spring());
            }
            getChildren().add(button);
        }
    }
}
