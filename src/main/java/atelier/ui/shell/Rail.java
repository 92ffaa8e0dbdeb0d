package atelier.ui.shell;

import atelier.ui.kit.Fx;
import atelier.ui.kit.Icons;
import atelier.ui.kit.Kit;
import atelier.ui.kit.Page;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The navigation: one button a page, from the top down, at the bottom those about the program and the way to
/// everything that can be done.
final class Rail extends VBox {
    Rail(Kit kit, List<Page> pages, ObjectProperty<Page> shown, Runnable palette) {
        getStyleClass().add("rail");
        ToggleGroup group = new ToggleGroup();
        pages.stream().filter(page -> !page.aside()).forEach(page -> add(kit, page, shown, group));
        Button commands = kit.button("shell.palette", Feather.COMMAND, palette);
        commands.setContentDisplay(ContentDisplay.TOP);
        commands.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(Kit.spring(), commands);
        pages.stream().filter(Page::aside).forEach(page -> add(kit, page, shown, group));
    }

    private void add(Kit kit, Page page, ObjectProperty<Page> shown, ToggleGroup group) {
        Region dot = new Region();
        dot.getStyleClass().add("busy-dot");
        StackPane.setAlignment(dot, Pos.TOP_RIGHT);
        StackPane icon = new StackPane(Icons.of(page.icon()), dot);
        icon.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        ToggleButton button = new ToggleButton(kit.say("page." + page.id()), icon);
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
        Fx.follow(this, page.busy(), busy -> {
            dot.setVisible(busy);
            button.setAccessibleText(
                    busy ? kit.say("shell.busy", kit.say("page." + page.id())) : kit.say("page." + page.id()));
        });
        Fx.follow(this, shown, now -> button.setSelected(now.equals(page)));
        getChildren().add(button);
    }
}
