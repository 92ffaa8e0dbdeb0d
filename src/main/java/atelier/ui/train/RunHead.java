package atelier.ui.train;

import atelier.studio.RunState;
import atelier.train.TrainingCommand;
import atelier.ui.kit.Fx;
import atelier.ui.kit.Icons;
import atelier.ui.kit.Kit;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// The selected run: its name, where it is, and what can be done with it.
final class RunHead extends VBox {
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final TrainModel model;
    private final Kit kit;
    private final Label title = Kit.whole(new Label());
    private final Label state = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final Label why = new Label();
    private final Button start;
    private final Button goOn;
    private final Button pause;
    private final Button stop;
    private final Button use;
    private final Button open;
    private final MenuItem checkpoint;
    private final MenuItem sample;
    private final MenuItem export;
    private final MenuItem trash;
    private Subscription watching = Subscription.EMPTY;

    RunHead(TrainModel model, Kit kit, java.util.function.Consumer<RunItem> again) {
        this.model = model;
        this.kit = kit;
        getStyleClass().add("run-head");
        setMinHeight(USE_PREF_SIZE);
        bar.setMinHeight(6);
        title.getStyleClass().add("run-name");
        title.setMinWidth(60);
        state.getStyleClass().add("note");
        why.getStyleClass().add("run-why");
        why.setWrapText(true);
        why.setMinHeight(Region.USE_PREF_SIZE);
        bar.setMaxWidth(Double.MAX_VALUE);
        start = kit.primary("train.start", Feather.PLAY, on(model.deeds()::start));
        goOn = kit.primary("train.continue", Feather.PLAY, on(model.deeds()::start));
        pause = kit.button("train.pause", Feather.PAUSE, order(new TrainingCommand.Pause()));
        stop = kit.button("train.stop", Feather.SQUARE, on(model.deeds()::stop));
        use = kit.button("train.use", Feather.CHECK, on(model.deeds()::install));
        open = kit.button("train.open", Feather.IMAGE, on(model.deeds()::open));
        checkpoint = item("train.checkpoint", order(new TrainingCommand.Checkpoint()));
        sample = item("train.sample", order(new TrainingCommand.Sample()));
        export = item("train.export", on(model.deeds()::export));
        trash = item("train.trash", on(model.deeds()::trash));
        MenuButton more = new MenuButton(
                "",
                Icons.of(Feather.MORE_HORIZONTAL),
                checkpoint,
                sample,
                export,
                item("train.again", on(again)),
                new SeparatorMenuItem(),
                trash);
        more.getStyleClass().addAll("button-icon", "flat", "no-arrow");
        kit.name(more, "train.more");
        for (Node button : new Node[] {start, goOn, pause, stop, use, open}) {
            ((Region) button).setMinWidth(USE_PREF_SIZE);
        }
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        state.setWrapText(true);
        state.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox top = new HBox(title, start, goOn, pause, stop, use, open, more);
        top.getStyleClass().add("run-actions");
        top.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(new VBox(top, state), bar, why);
        Fx.follow(this, model.selected(), this::watch);
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(kit.say(key));
        item.setId(key);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private Runnable on(java.util.function.Consumer<RunItem> action) {
        return () -> model.selected().get().ifPresent(action);
    }

    private Runnable order(TrainingCommand command) {
        return on(item -> model.deeds().send(item, command));
    }

    private void watch(Optional<RunItem> item) {
        watching.unsubscribe();
        watching = item.map(run -> run.version().subscribe(_ -> show(run))).orElse(Subscription.EMPTY);
    }

    private void show(RunItem item) {
        RunState now = item.state().get();
        title.setText(Words.title(kit.text(), item.run().plan()));
        state.setText(words(item, now));
        bar.setProgress(item.progress());
        boolean failed = now == RunState.FAILED;
        why.setText(
                failed
                        ? item.problem().map(kit.text()::of).orElse("")
                        : item.stalled()
                                ? kit.say("train.stalled")
                                : now == RunState.INTERRUPTED ? kit.say("train.interrupted") : "");
        show(why, !why.getText().isEmpty());
        pseudoClassStateChanged(FAILED, failed);
        show(start, now == RunState.NEW);
        show(goOn, now.canGoOn());
        show(pause, now == RunState.RUNNING);
        show(stop, now.isLive() || now == RunState.WAITING);
        boolean left = !now.isLive() && now != RunState.WAITING;
        show(use, left && item.hasModel() && !item.installed());
        show(open, left && item.installed());
        // The one that matters most; of a run that was left off that is to go on.
        accent(use, now == RunState.FINISHED);
        checkpoint.setDisable(!now.isLive());
        sample.setDisable(!now.isLive());
        export.setDisable(!now.canExport());
        trash.setDisable(!left);
    }

    private String words(RunItem item, RunState now) {
        String steps =
                kit.say("train.steps.of", item.story().step(), item.run().plan().steps());
        String name = kit.say("train.state." + now.name());
        return now == RunState.NEW
                ? name
                : now == RunState.RUNNING
                        ? item.story()
                                .remaining()
                                .map(left -> String.join(
                                        " · ", name, steps, kit.say("train.left", Words.time(kit.text(), left))))
                                .orElse(name + " · " + steps)
                        : name + " · " + steps;
    }

    private static void accent(Button button, boolean most) {
        button.getStyleClass().remove("accent");
        if (most) {
            button.getStyleClass().add("accent");
        }
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
