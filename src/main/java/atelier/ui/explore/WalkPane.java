package atelier.ui.explore;

import atelier.explore.Visit;
import atelier.explore.Walk;
import atelier.ui.kit.Fx;
import atelier.ui.kit.Icons;
import atelier.ui.kit.Kit;
import java.io.File;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import org.kordamp.ikonli.feather.Feather;

/// An animation from point to point: played in the picture's place, written as a file.
final class WalkPane extends VBox {
    private static final double SIDE = 60;
    private static final List<String> ENDINGS = List.of("gif", "mp4", "png");

    private final ExploreModel model;
    private final WalkModel walk;
    private final Thumbnail thumbnails;
    private final Kit kit;
    private final FlowPane stops = new FlowPane();
    private final BooleanProperty playing = new SimpleBooleanProperty();
    // Held here, since the walk outlives this view.
    private final ListChangeListener<Visit> changed = _ -> fill();
    private long begun;

    WalkPane(ExploreModel model, Thumbnail thumbnails, Kit kit) {
        this.model = model;
        this.walk = model.walk();
        this.thumbnails = thumbnails;
        this.kit = kit;
        getStyleClass().add("walk");
        stops.getStyleClass().add("walk-stops");
        walk.stops().addListener(new javafx.collections.WeakListChangeListener<>(changed));
        BooleanBinding tooFew = Bindings.size(walk.stops()).lessThan(2);
        ToggleButton play = kit.toggle("explore.play", Feather.PLAY, playing);
        play.disableProperty().bind(tooFew);
        Fx.follow(this, playing, on -> {
            String words = kit.say(on ? "explore.play.stop" : "explore.play");
            play.setText(words);
            play.setAccessibleText(words);
            play.setGraphic(Icons.of(on ? Feather.SQUARE : Feather.PLAY));
        });
        Button write = kit.primary("explore.write", Feather.DOWNLOAD, this::write);
        write.disableProperty()
                .bind(tooFew.or(Bindings.createBooleanBinding(
                        () -> model.desk().work().get().isPresent(),
                        model.desk().work())));
        HBox buttons = new HBox(play, write);
        buttons.getStyleClass().add("seed-row");
        getChildren()
                .addAll(
                        kit.note("explore.walk.note"),
                        kit.button("explore.stop.here", Feather.PLUS, () -> {
                            model.travel().rest();
                            model.journey().here().get().ifPresent(walk.stops()::add);
                        }),
                        stops,
                        kit.slider(
                                "explore.walk.seconds",
                                0.25,
                                6,
                                0.25,
                                walk.seconds(),
                                seconds -> kit.say("explore.seconds", seconds)),
                        kit.onOff("explore.walk.loop", walk.loop()),
                        kit.onOff("explore.walk.soft", walk.soft()),
                        buttons);
        playing.subscribe((_, on) -> {
            begun = System.nanoTime();
            if (!on) {
                model.journey().here().get().ifPresent(model.travel()::go);
            }
        });
        Fx.eachPulse(this, this::play);
        fill();
    }

    private void fill() {
        stops.getChildren().clear();
        for (Visit stop : walk.stops()) {
            ImageView view = new ImageView();
            view.setFitWidth(SIDE);
            view.setFitHeight(SIDE);
            view.setPreserveRatio(true);
            thumbnails.of(stop.point(), view::setImage);
            Button button = kit.iconButton(
                    "explore.stop.remove", Feather.X, () -> walk.stops().remove(stop));
            button.setGraphic(view);
            button.getStyleClass().add("around-cell");
            stops.getChildren().add(button);
        }
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

    private void write() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(kit.say("explore.write"));
        for (String ending : ENDINGS) {
            chooser.getExtensionFilters().add(new ExtensionFilter(kit.say("explore.write." + ending), "*." + ending));
        }
        chooser.setInitialFileName("walk.gif");
        File file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null) {
            playing.set(false);
            made(model.size().get())
                    .ifPresent(now -> model.prints().write(kit.say("explore.write.job"), now, file.toPath()));
        }
    }
}
