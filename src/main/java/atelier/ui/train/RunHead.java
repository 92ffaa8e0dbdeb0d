package atelier.ui.train;

import atelier.studio.RunState;
import atelier.train.TrainingCommand;
import atelier.train.TrainingPlan;
import atelier.ui.kit.Fx;
import atelier.ui.kit.Icons;
import atelier.ui.kit.Kit;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.FlowPane;
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
    private final Button again;
    private final Button start;
    private final Button goOn;
    private final Button pause;
    private final Button stop;
    private final Button useCheckpoint;
    private final Button use;
    private final Button open;
    private final MenuItem goOnAsItIs;
    private final MenuItem againAsItWas;
    private final MenuItem checkpoint;
    private final MenuItem sample;
    private final MenuItem export;
    private final MenuItem trash;
    private Subscription watching = Subscription.EMPTY;

    /// @param anew begins to put a new run together like this one, by a plan
    RunHead(TrainModel model, Kit kit, BiConsumer<RunItem, TrainingPlan> anew) {
        this.model = model;
        this.kit = kit;
        getStyleClass().add("run-head");
        setMinHeight(USE_PREF_SIZE);
        bar.setMinHeight(6);
        title.getStyleClass().add("run-name");
        state.getStyleClass().add("note");
        why.getStyleClass().add("run-why");
        why.setWrapText(true);
        why.setMinHeight(Region.USE_PREF_SIZE);
        bar.setMaxWidth(Double.MAX_VALUE);
        again = kit.primary(
                "train.again", Feather.REPEAT, on(item -> item.remedy().ifPresent(plan -> anew.accept(item, plan))));
        start = kit.primary("train.start", Feather.PLAY, on(model.deeds()::start));
        goOn = kit.primary("train.continue", Feather.PLAY, on(model.deeds()::start));
        pause = kit.button("train.pause", Feather.PAUSE, order(new TrainingCommand.Pause()));
        stop = kit.button("train.stop", Feather.SQUARE, on(model.deeds()::stop));
        useCheckpoint = kit.button("train.use.checkpoint", Feather.CHECK, on(model.deeds()::useCheckpoint));
        use = kit.button("train.use", Feather.CHECK, on(model.deeds()::install));
        open = kit.button("train.open", Feather.IMAGE, on(model.deeds()::open));
        goOnAsItIs = item("train.continue", on(model.deeds()::start));
        againAsItWas =
                item("train.again", on(item -> anew.accept(item, item.run().plan())));
        checkpoint = item("train.checkpoint", order(new TrainingCommand.Checkpoint()));
        sample = item("train.sample", order(new TrainingCommand.Sample()));
        export = item("train.export", on(model.deeds()::export));
        trash = item("train.trash", on(model.deeds()::trash));
        CompareMenu compare = new CompareMenu(model, kit);
        MenuButton more = new MenuButton(
                "",
                Icons.of(Feather.MORE_HORIZONTAL),
                goOnAsItIs,
                checkpoint,
                sample,
                export,
                againAsItWas,
                compare,
                new SeparatorMenuItem(),
                trash);
        more.showingProperty().subscribe(_ -> compare.fill());
        more.getStyleClass().addAll("button-icon", "flat", "no-arrow");
        kit.name(more, "train.more");
        List<Button> buttons = List.of(again, start, goOn, pause, stop, useCheckpoint, use, open);
        buttons.forEach(button -> button.setMinWidth(USE_PREF_SIZE));
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        state.setWrapText(true);
        state.setMinHeight(Region.USE_PREF_SIZE);
        FlowPane actions = new FlowPane();
        actions.getChildren().addAll(buttons);
        actions.getChildren().add(more);
        actions.getStyleClass().add("run-actions");
        actions.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(new VBox(new HeadLine(title, actions), state), bar, why);
        Fx.follow(this, model.selected(), this::watch);
        Fx.follow(this, model.obstacle(), _ -> model.selected().get().ifPresent(this::show));
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(kit.say(key));
        item.setId(key);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private Runnable on(Consumer<RunItem> action) {
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
        // Where the loss is no number any more the same steps lead there again: what helps is a gentler plan.
        boolean broken = item.remedy().isPresent();
        show(again, broken);
        againAsItWas.setVisible(!broken);
        goOnAsItIs.setVisible(broken);
        show(start, now == RunState.NEW);
        show(goOn, now.canGoOn() && !broken);
        show(pause, now == RunState.RUNNING);
        show(stop, now.isLive() || now == RunState.WAITING);
        boolean left = !now.isLive() && now != RunState.WAITING;
        show(useCheckpoint, now == RunState.STOPPED && !item.hasModel());
        show(use, left && item.hasModel() && !item.installed());
        show(open, left && item.installed());
        // The one that matters most; of a run that was left off that is to go on.
        accent(use, now == RunState.FINISHED);
        checkpoint.setDisable(!now.isLive());
        sample.setDisable(!now.isLive());
        String missing =
                now.isLive() ? "" : model.obstacle().get().map(kit.text()::of).orElse("");
        for (Button button : List.of(start, goOn, useCheckpoint)) {
            button.setDisable(!missing.isEmpty());
            button.setAccessibleHelp(missing);
        }
        goOnAsItIs.setDisable(!missing.isEmpty());
        export.setDisable(!now.canExport() || !missing.isEmpty());
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
