package atelier.ui.train;

import atelier.studio.RunState;
import atelier.ui.kit.Fx;
import atelier.ui.kit.Icons;
import atelier.ui.kit.Kit;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ProgressBar;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A run of the list: its newest sample, its name, where it is, how far, and whether it is compared.
final class RunCell extends ListCell<RunItem> {
    private static final double SIDE = 52;
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
    private static final PseudoClass LIVE = PseudoClass.getPseudoClass("live");

    private final TrainModel model;
    private final Kit kit;
    private final Pictured pictured;
    private final ImageView picture = new ImageView();
    private final Node placeholder = Icons.of(Feather.IMAGE, 20);
    private final Label title = Kit.whole(new Label());
    private final Label state = Kit.whole(new Label());
    private final ProgressBar bar = new ProgressBar(0);
    private final CheckBox compare;
    private final HBox row;
    private Subscription watching = Subscription.EMPTY;

    RunCell(TrainModel model, Kit kit, Pictured pictured) {
        this.model = model;
        this.kit = kit;
        this.pictured = pictured;
        getStyleClass().add("run-cell");
        picture.setFitWidth(SIDE);
        picture.setFitHeight(SIDE);
        picture.setPreserveRatio(true);
        StackPane frame = new StackPane(placeholder, picture);
        frame.getStyleClass().add("run-picture");
        frame.setMinSize(SIDE, SIDE);
        frame.setMaxSize(SIDE, SIDE);
        title.getStyleClass().add("run-title");
        title.setWrapText(true);
        state.setWrapText(true);
        state.getStyleClass().add("run-state");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("run-bar");
        compare = kit.name(new CheckBox(), "train.compare");
        compare.setFocusTraversable(false);
        compare.setOnAction(
                _ -> Optional.ofNullable(getItem()).ifPresent(item -> model.compare(item, compare.isSelected())));
        VBox words = new VBox(title, state, bar);
        words.getStyleClass().add("run-words");
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        row = new HBox(frame, words, compare);
        row.getStyleClass().add("run-row");
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
        Fx.follow(this, model.selected(), _ -> showCompare());
        Fx.follow(this, model.contents(), _ -> showCompare());
        Fx.follow(this, model.comparing(), _ -> showCompare());
        hoverProperty().addListener((_, _, _) -> showCompare());
        focusedProperty().addListener((_, _, _) -> showCompare());
    }

    /// As high as the words are in the list's width, which a list does not ask for.
    @Override
    protected double computePrefHeight(double width) {
        if (getItem() == null || getListView() == null) {
            return super.computePrefHeight(width);
        }
        double inside = getListView().getWidth() - snappedLeftInset() - snappedRightInset();
        return snappedTopInset() + row.prefHeight(inside) + snappedBottomInset();
    }

    /// The run in sight is what others are compared with; without one there is nothing to compare. The box is there
    /// for whoever is about to compare this run, or is comparing already.
    private void showCompare() {
        boolean wanted = isHover() || isFocused() || model.comparing().get();
        compare.setVisible(wanted
                && getItem() != null
                && model.shown().filter(run -> run != getItem()).isPresent());
    }

    @Override
    protected void updateItem(@Nullable RunItem item, boolean empty) {
        super.updateItem(item, empty);
        watching.unsubscribe();
        watching = Subscription.EMPTY;
        setGraphic(item == null ? null : row);
        if (item != null) {
            showCompare();
            watching = item.version()
                    .subscribe(_ -> show(item))
                    .and(item.compared().subscribe(compare::setSelected));
        }
    }

    private void show(RunItem item) {
        title.setText(Words.title(kit.text(), item.run().plan()));
        RunState now = item.state().get();
        state.setText(words(item, now));
        pseudoClassStateChanged(FAILED, now == RunState.FAILED || now == RunState.INTERRUPTED || item.stalled());
        pseudoClassStateChanged(LIVE, now.isLive());
        bar.setProgress(item.progress());
        bar.setVisible(now != RunState.FINISHED && now != RunState.NEW);
        bar.setManaged(bar.isVisible());
        int beginning = item.story().joins().size();
        picture.setImage(
                item.thumbnail().map(file -> pictured.small(file, beginning)).orElse(null));
        placeholder.setVisible(item.thumbnail().isEmpty());
        setAccessibleText(title.getText() + ", " + state.getText());
    }

    private String words(RunItem item, RunState now) {
        String name = kit.say(item.stalled() ? "train.state.STALLED" : "train.state." + now.name());
        Optional<String> left = now == RunState.RUNNING
                ? item.story().remaining().map(time -> Words.time(kit.text(), time))
                : Optional.empty();
        return left.map(time -> name + " · " + time).orElse(name);
    }
}
