package atelier.ui.explore;

import atelier.base.FileName;
import atelier.explore.Easing;
import atelier.explore.Interpolation;
import atelier.ui.kit.Icons;
import atelier.ui.kit.Kit;
import atelier.ui.kit.SaveDialog;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import org.kordamp.ikonli.feather.Feather;

/// An animation from point to point: put together, played in the picture's place, written as a file.
final class WalkPane extends VBox {
    private static final List<String> ENDINGS = List.of("gif", "mp4", "png");
    private static final List<Integer> RATES = List.of(12, 24, 30, 60);
    private static final String NAME = "walk";

    private final ExploreModel model;
    private final WalkModel walk;
    private final Kit kit;
    private final PlayerPane player;

    WalkPane(ExploreModel model, Thumbnail thumbnails, Kit kit) {
        this.model = model;
        this.walk = model.walk();
        this.kit = kit;
        getStyleClass().add("walk");
        MenuButton write = writing();
        write.disableProperty()
                .bind(Bindings.size(walk.stops())
                        .lessThan(2)
                        .or(Bindings.createBooleanBinding(
                                () -> model.desk().work().get().isPresent(),
                                model.desk().work())));
        player = new PlayerPane(model, write, kit);
        VBox top = part(kit.note("explore.walk.note"), kit.button("explore.stop.here", Feather.PLUS, () -> {
            model.travel().rest();
            model.journey().here().get().ifPresent(walk::add);
        }));
        ScrollPane stops = new ScrollPane(part(
                new StopsPane(model, thumbnails, kit),
                kit.slider(
                        "explore.walk.seconds",
                        0.25,
                        6,
                        0.25,
                        walk.seconds(),
                        seconds -> kit.say("explore.seconds", seconds)),
                kit.onOff("explore.walk.loop", walk.loop()),
                finer()));
        stops.setFitToWidth(true);
        stops.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        stops.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(stops, Priority.ALWAYS);
        getChildren().addAll(top, stops, part(player));
    }

    private static VBox part(Node... content) {
        VBox part = new VBox(content);
        part.getStyleClass().add("walk-part");
        return part;
    }

    /// What is rarely changed, behind a fold.
    private TitledPane finer() {
        VBox content = new VBox(
                choice(
                        "explore.walk.path",
                        List.of(Interpolation.values()),
                        walk.interpolation(),
                        path -> kit.say("explore.walk.path." + path)),
                choice(
                        "explore.walk.easing",
                        List.of(Easing.values()),
                        walk.easing(),
                        easing -> kit.say("explore.walk.easing." + easing)),
                choice("explore.walk.rate", RATES, walk.rate(), String::valueOf));
        TitledPane fold = kit.name(new TitledPane(kit.say("explore.walk.finer"), content), "explore.walk.finer");
        fold.getStyleClass().add("fold");
        fold.setExpanded(false);
        fold.setAnimated(false);
        return fold;
    }

    private <T> Node choice(String key, List<T> values, ObjectProperty<T> chosen, Function<T, String> words) {
        ComboBox<T> box = kit.choice(key, values, chosen, words);
        box.setMinWidth(USE_PREF_SIZE);
        return kit.row(key, box);
    }

    private MenuButton writing() {
        MenuButton menu = kit.name(new MenuButton(kit.say("explore.write"), Icons.of(Feather.SHARE)), "explore.write");
        for (String ending : ENDINGS) {
            menu.getItems().add(item("explore.write." + ending, () -> askFile(ending)));
        }
        menu.getItems().add(item("explore.write.frames", this::askFolder));
        return menu;
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(kit.say(key));
        item.setOnAction(_ -> action.run());
        return item;
    }

    private void askFile(String ending) {
        String words = kit.dialog("explore.write." + ending);
        new SaveDialog(kit.dialog("explore.write"), NAME, List.of(new ExtensionFilter(words, "*." + ending)))
                .ask(getScene().getWindow())
                .ifPresent(this::write);
    }

    private void askFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(kit.dialog("explore.write.frames"));
        File folder = chooser.showDialog(getScene().getWindow());
        if (folder != null) {
            write(FileName.freeFolder(folder.toPath().resolve(NAME)));
        }
    }

    private void write(Path file) {
        player.stop();
        model.spot()
                .generator()
                .get()
                .flatMap(generator -> walk.walk(generator, model.size().get()))
                .ifPresent(now -> model.prints().write(kit.say("explore.write.job"), now, file));
    }
}
