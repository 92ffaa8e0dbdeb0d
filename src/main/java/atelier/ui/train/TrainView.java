package atelier.ui.train;

import atelier.train.TrainingPlan;
import atelier.ui.kit.BusyLine;
import atelier.ui.kit.Fx;
import atelier.ui.kit.Icons;
import atelier.ui.kit.Kit;
import atelier.ui.train.TrainModel.Contents;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The Train page: runs at the left; curves above samples in the middle; at the right, how it is going.
public final class TrainView extends StackPane {
    private static final int EMPTY_ICON = 56;

    private final TrainModel model;
    private final Kit kit;
    private final Supplier<NewRunModel> fresh;
    private final BiFunction<TrainingPlan, Path, NewRunModel> from;
    private final BorderPane page = new BorderPane();
    private final BorderPane run;

    /// @param fresh begins a new run
    /// @param from begins one from a plan that was made before, and what its relative paths start from
    public TrainView(
            TrainModel model, Kit kit, Supplier<NewRunModel> fresh, BiFunction<TrainingPlan, Path, NewRunModel> from) {
        this.model = model;
        this.kit = kit;
        this.fresh = fresh;
        this.from = from;
        getStyleClass().add("train-page");
        page.setTop(new ObstacleBar(model, kit));
        page.setLeft(new RunsPane(model, kit, this::compose));
        run = runPane();
        getChildren().add(page);
        Fx.follow(
                this,
                Bindings.createObjectBinding(
                        () -> new Shown(model.contents().get(), model.draft().get()), model.contents(), model.draft()),
                this::show);
    }

    private record Shown(Contents contents, Optional<NewRunModel> draft) {}

    private void show(Shown shown) {
        page.setCenter(shown.draft()
                .<Node>map(draft -> new NewRunView(model, draft, kit))
                .orElseGet(() -> switch (shown.contents()) {
                    case EMPTY -> empty();
                    case LOADING -> reading();
                    case NEW_RUN -> new StackPane();
                    case RUNS -> run;
                }));
        page.getLeft().setVisible(shown.contents() != Contents.EMPTY);
        page.getLeft().setManaged(shown.contents() != Contents.EMPTY);
    }

    private BorderPane runPane() {
        SplitPane split = new SplitPane(
                new CurvesPane(model, kit), new SamplesPane(model.samples(), kit, image -> enlarge(image, "")));
        split.setOrientation(Orientation.VERTICAL);
        // What it can do by now says more than how its losses fall.
        split.setDividerPositions(0.45);
        split.setMinSize(0, 0);
        VBox middle = new VBox(new RunHead(model, kit, this::composeAnew), split);
        middle.setMinWidth(0);
        VBox.setVgrow(split, Priority.ALWAYS);
        BorderPane pane = new BorderPane(middle);
        pane.setRight(new FindingsPane(
                model,
                kit,
                plan -> model.selected().get().ifPresent(item -> composeAnew(item, plan)),
                new EvaluationPane(model.evaluation(), kit, this::enlarge)));
        return pane;
    }

    /// On a busy machine the first look at the runs may take a while.
    private Node reading() {
        BusyLine line = new BusyLine(new SimpleBooleanProperty(true));
        Label words = kit.note("train.reading");
        words.visibleProperty().bind(line.visibleProperty());
        StackPane reading = new StackPane(words, line);
        reading.getStyleClass().add("train-reading");
        StackPane.setAlignment(line, Pos.TOP_CENTER);
        return reading;
    }

    private Node empty() {
        var title = kit.label("train.empty");
        title.getStyleClass().add("empty-title");
        VBox empty = new VBox(
                Icons.of(Feather.TRENDING_UP, EMPTY_ICON),
                title,
                kit.note("train.empty.advice"),
                kit.primary("train.empty.new", Feather.PLUS, this::compose));
        empty.getStyleClass().add("train-empty");
        empty.setAlignment(Pos.CENTER);
        return empty;
    }

    private void compose() {
        model.compose(fresh.get());
    }

    /// Begins a new run with the data of this one.
    private void composeAnew(RunItem item, TrainingPlan plan) {
        model.compose(from.apply(plan, item.run().base()));
    }

    /// Shows a picture as large as the page.
    ///
    /// @param words beneath it; may be empty
    private void enlarge(Image image, String words) {
        Node before = getScene().getFocusOwner();
        Runnable close = () -> {
            getChildren().setAll(page);
            if (before != null) {
                before.requestFocus();
            }
        };
        Node full = SamplesPane.full(image, words, close, kit);
        full.setFocusTraversable(true);
        full.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close.run();
            }
        });
        getChildren().setAll(page, full);
        full.requestFocus();
    }
}
