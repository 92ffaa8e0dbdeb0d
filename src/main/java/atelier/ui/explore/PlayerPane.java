package atelier.ui.explore;

import atelier.explore.Walk;
import atelier.ui.kit.Fx;
import atelier.ui.kit.Icons;
import atelier.ui.kit.Kit;
import atlantafx.base.controls.ProgressSliderSkin;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Shows the animation in the picture's place: played, or at the moment that a hand holds the slider at.
final class PlayerPane extends VBox {
    private final ExploreModel model;
    private final Kit kit;
    private final BooleanProperty playing = new SimpleBooleanProperty();
    /// The moment, as a share of the animation's time.
    private final Slider moment = new Slider(0, 1, 0);
    /// Set by what is played, and not by a hand.
    private boolean following;
    /// When the beginning was played, or would have been, as told by [System#nanoTime].
    private long begun;

    /// @param beside stands beside the button that plays
    PlayerPane(ExploreModel model, Node beside, Kit kit) {
        this.model = model;
        this.kit = kit;
        getStyleClass().add("player");
        BooleanBinding tooFew = Bindings.size(model.walk().stops()).lessThan(2);
        ToggleButton play = kit.toggle("explore.play", Feather.PLAY, playing);
        play.disableProperty().bind(tooFew);
        Fx.follow(this, playing, on -> {
            String words = kit.say(on ? "explore.play.stop" : "explore.play");
            play.setText(words);
            play.setAccessibleText(words);
            play.setGraphic(Icons.of(on ? Feather.SQUARE : Feather.PLAY));
        });
        HBox buttons = new HBox(play, beside);
        buttons.getStyleClass().add("seed-row");
        buttons.setAlignment(Pos.CENTER_LEFT);
        VBox moments = moments();
        moments.disableProperty().bind(tooFew);
        getChildren().addAll(moments, buttons);
        playing.subscribe((_, on) -> {
            if (on) {
                begin();
            } else {
                leave();
            }
        });
        Fx.follow(this, model.spot().generator(), _ -> rewind());
        Fx.eachPulse(this, this::play);
        // Out of sight nothing plays on: the picture would stand at a place that nobody can keep.
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                stop();
            }
        });
    }

    private VBox moments() {
        kit.name(moment, "explore.walk.moment");
        moment.setSkin(new ProgressSliderSkin(moment));
        moment.setBlockIncrement(0.02);
        moment.valueProperty().subscribe((_, time) -> {
            if (!following) {
                stop();
                walk().ifPresent(now -> pass(now, time.doubleValue()));
            }
        });
        moment.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> leave());
        moment.addEventHandler(KeyEvent.KEY_RELEASED, _ -> leave());
        Label name = new Label(kit.say("explore.walk.moment"));
        name.setLabelFor(moment);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        Label amount = new Label();
        amount.getStyleClass().add("amount");
        amount.setMinWidth(USE_PREF_SIZE);
        Fx.follow(
                this,
                Bindings.createStringBinding(
                        this::told, moment.valueProperty(), model.walk().storyboard()),
                amount::setText);
        VBox moments = new VBox(new HBox(name, amount), moment);
        moments.getStyleClass().add("slider-field");
        return moments;
    }

    /// Where the moment is, and how long it takes in all.
    private String told() {
        double length = model.walk().length();
        return length > 0 ? kit.say("explore.walk.moment.told", moment.getValue() * length, length) : "";
    }

    private Optional<Walk> walk() {
        return model.spot().generator().get().flatMap(generator -> model.walk().walk(generator, 0));
    }

    void stop() {
        playing.set(false);
    }

    /// Another generator has another animation.
    private void rewind() {
        stop();
        follow(0);
    }

    /// Moves the slider as no hand does.
    private void follow(double time) {
        following = true;
        moment.setValue(time);
        following = false;
    }

    /// Plays from the moment on; from the beginning, where that is the end.
    private void begin() {
        double from = moment.getValue() < 1 ? moment.getValue() : 0;
        double seconds = walk().map(Walk::seconds).orElse(0.0);
        begun = System.nanoTime() - (long) (from * seconds * 1e9);
    }

    private void play() {
        if (!playing.get()) {
            return;
        }
        walk().ifPresentOrElse(
                        now -> {
                            double seconds = (System.nanoTime() - begun) / 1e9;
                            double time = seconds / Math.max(0.1, now.seconds());
                            double at = now.loop() ? time % 1 : 1 - Math.abs(1 - time % 2);
                            follow(at);
                            pass(now, at);
                        },
                        this::stop);
    }

    private void pass(Walk walk, double time) {
        model.spot().pass(walk.at(time), walk.truncation());
    }

    /// Shows again where one is, unless it plays on.
    private void leave() {
        if (!playing.get()) {
            model.journey().here().get().ifPresent(model.travel()::go);
        }
    }
}
