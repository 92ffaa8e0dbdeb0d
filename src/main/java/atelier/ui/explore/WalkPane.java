package atelier.ui.explore;

import atelier.base.FileName;
import atelier.explore.Walk;
import atelier.ui.kit.Fx;
import atelier.ui.kit.Icons;
import atelier.ui.kit.Kit;
import atelier.ui.kit.SaveDialog;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import org.kordamp.ikonli.feather.Feather;

/// An animation from point to point: played in the picture's place, written as a file.
final class WalkPane extends VBox {
    private static final List<String> ENDINGS = List.of("gif", "mp4", "png");
    private static final List<Integer> RATES = List.of(12, 24, 30, 60);
    private static final String NAME = "walk";

    private final ExploreModel model;
    private final WalkModel walk;
    private final Kit kit;
    private final BooleanProperty playing = new SimpleBooleanProperty();
    private long begun;

    WalkPane(ExploreModel model, Thumbnail thumbnails, Kit kit) {
        this.model = model;
        this.walk = model.walk();
        this.kit = kit;
        getStyleClass().add("walk");
        BooleanBinding tooFew = Bindings.size(walk.stops()).lessThan(2);
        ToggleButton play = kit.toggle("explore.play", Feather.PLAY, playing);
        play.disableProperty().bind(tooFew);
        Fx.follow(this, playing, on -> {
            String words = kit.say(on ? "explore.play.stop" : "explore.play");
            play.setText(words);
            play.setAccessibleText(words);
            play.setGraphic(Icons.of(on ? Feather.SQUARE : Feather.PLAY));
        });
        MenuButton write = writing();
        write.disableProperty()
                .bind(tooFew.or(Bindings.createBooleanBinding(
                        () -> model.desk().work().get().isPresent(),
                        model.desk().work())));
        HBox buttons = new HBox(play, write, length());
        buttons.getStyleClass().add("seed-row");
        buttons.setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .addAll(
                        kit.note("explore.walk.note"),
                        kit.button("explore.stop.here", Feather.PLUS, () -> {
                            model.travel().rest();
                            model.journey().here().get().ifPresent(walk.stops()::add);
                        }),
                        new StopsPane(model, thumbnails, kit),
                        kit.slider(
                                "explore.walk.seconds",
                                0.25,
                                6,
                                0.25,
                                walk.seconds(),
                                seconds -> kit.say("explore.seconds", seconds)),
                        kit.onOff("explore.walk.loop", walk.loop()),
                        kit.onOff("explore.walk.soft", walk.soft()),
                        rates(),
                        buttons);
        playing.subscribe((_, on) -> {
            begun = System.nanoTime();
            if (!on) {
                model.journey().here().get().ifPresent(model.travel()::go);
            }
        });
        Fx.eachPulse(this, this::play);
        // Out of sight nothing plays on: the picture would stand at a place that nobody can keep.
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                playing.set(false);
            }
        });
    }

    private Node rates() {
        ObjectProperty<Integer> rate = new SimpleObjectProperty<>(walk.rate().get());
        ComboBox<Integer> rates = kit.choice("explore.walk.rate", RATES, rate, String::valueOf);
        rate.subscribe((_, now) -> walk.rate().set(now));
        return kit.row("explore.walk.rate", rates);
    }

    /// How long it takes in all.
    private Label length() {
        Label length = new Label();
        length.getStyleClass().add("note");
        Fx.follow(
                this,
                Bindings.createDoubleBinding(walk::length, walk.stops(), walk.seconds(), walk.loop()),
                now -> length.setText(now.doubleValue() > 0 ? kit.say("explore.seconds", now) : ""));
        return length;
    }

    private MenuButton writing() {
        MenuButton menu = kit.name(new MenuButton(kit.say("explore.write"), Icons.of(Feather.SHARE)), "explore.write");
        menu.getStyleClass().add("accent");
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

    private Optional<Walk> made(int size) {
        return model.spot().generator().get().flatMap(generator -> walk.walk(generator, size));
    }

    private void play() {
        if (!playing.get()) {
            return;
        }
        made(0).ifPresentOrElse(
                        now -> {
                            double seconds = (System.nanoTime() - begun) / 1e9;
                            double time = seconds / Math.max(0.1, now.seconds());
                            model.spot()
                                    .pass(now.at(now.loop() ? time % 1 : 1 - Math.abs(1 - time % 2)), now.truncation());
                        },
                        () -> playing.set(false));
    }

    private void askFile(String ending) {
        String words = kit.dialog("explore.write." + ending);
        new SaveDialog(kit.say("explore.write"), NAME, List.of(new ExtensionFilter(words, "*." + ending)))
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
        playing.set(false);
        made(model.size().get()).ifPresent(now -> model.prints().write(kit.say("explore.write.job"), now, file));
    }
}
