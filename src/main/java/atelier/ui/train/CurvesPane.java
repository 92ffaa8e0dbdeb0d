package atelier.ui.train;

import atelier.ui.kit.Fx;
import atelier.ui.kit.Kit;
import atelier.ui.kit.Pictures;
import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;

/// All charts, or the table of their numbers, with what is wished of them above.
final class CurvesPane extends VBox {
    private final TrainModel model;
    private final ChartModel charts;
    private final Kit kit;
    private final CurvePanels panels = new CurvePanels();
    private final ScrollPane scroll = new ScrollPane(panels);
    private final FlowPane runs = new FlowPane();
    private final Label none;
    private List<Topic> shown = List.of();

    CurvesPane(TrainModel model, Kit kit) {
        this.model = model;
        this.charts = model.charts();
        this.kit = kit;
        getStyleClass().add("curves-pane");
        panels.setFocusTraversable(true);
        panels.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        panels.setAccessibleText(kit.say("train.curves.tip"));
        panels.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        runs.getStyleClass().add("curve-runs");
        none = kit.note("train.curves.none");
        CurveTable table = new CurveTable(charts, kit, () -> none.getFont().getSize());
        scroll.getStyleClass().add("curve-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        StackPane middle = new StackPane(scroll, none, table);
        VBox.setVgrow(middle, Priority.ALWAYS);
        middle.setMinSize(0, 120);
        setMinWidth(0);
        getChildren().addAll(bar(), runs, middle);
        Fx.follow(this, charts.version(), _ -> arrange());
        Fx.follow(this, charts.topic(), _ -> arrange());
        Fx.follow(this, charts.table(), on -> {
            table.setVisible(on);
            scroll.setVisible(!on);
            arrange();
        });
    }

    private Node bar() {
        ComboBox<Optional<Topic>> topic = kit.choice(
                "train.topic",
                Stream.concat(
                                Stream.of(Optional.<Topic>empty()),
                                Stream.of(Topic.values()).map(Optional::of))
                        .toList(),
                charts.topic(),
                each -> each.map(one -> kit.say("train.topic." + one.name())).orElse(kit.say("train.topic.all")));
        Slider smoothing = new Slider(0, 0.98, 0.6);
        smoothing.setBlockIncrement(0.05);
        smoothing.valueProperty().bindBidirectional(charts.smoothing());
        smoothing.setPrefWidth(96);
        kit.name(smoothing, "train.smoothing");
        Label smooth = new Label(kit.say("train.smoothing"));
        smooth.setLabelFor(smoothing);
        smooth.getStyleClass().add("note");
        smooth.setMinWidth(Region.USE_PREF_SIZE);
        ToggleButton logarithmic = kit.iconToggle("train.logarithmic", Feather.BAR_CHART_2, charts.logarithmic());
        ToggleButton table = kit.iconToggle("train.table", Feather.LIST, charts.table());
        Button fit = kit.iconButton("train.fit", Feather.MAXIMIZE_2, charts::fit);
        fit.disableProperty().bind(charts.zoomed().map(Optional::isEmpty));
        MenuButton export = new MenuButton(
                "",
                atelier.ui.kit.Icons.of(Feather.SHARE),
                item("train.export.csv", this::csv),
                item("train.export.png", this::png));
        export.getStyleClass().addAll("button-icon", "flat", "no-arrow");
        kit.name(export, "train.export.curves");
        // In two lines where one is too short.
        FlowPane bar = new FlowPane(group(topic), group(smooth, smoothing), group(logarithmic, fit, table, export));
        bar.getStyleClass().add("curves-bar");
        bar.setMinHeight(USE_PREF_SIZE);
        return bar;
    }

    private static HBox group(Node... nodes) {
        HBox group = new HBox(nodes);
        group.getStyleClass().add("curves-group");
        group.setAlignment(Pos.CENTER_LEFT);
        return group;
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(kit.say(key));
        item.setOnAction(_ -> action.run());
        return item;
    }

    private void arrange() {
        List<String> titles = charts.runs().stream()
                .map(run -> Words.title(kit.text(), run, charts.runs()))
                .toList();
        runs.setVisible(titles.size() > 1);
        runs.setManaged(titles.size() > 1);
        runs.getChildren().clear();
        for (int i = 0; i < titles.size(); i++) {
            HBox item = new HBox(dot(i), new Label(titles.get(i)));
            item.getStyleClass().add("curve-item");
            item.setAlignment(Pos.CENTER_LEFT);
            runs.getChildren().add(item);
        }
        List<Topic> topics = charts.topics();
        none.setVisible(topics.isEmpty() && !charts.table().get());
        if (topics.equals(shown)) {
            return;
        }
        shown = topics;
        panels.show(topics.stream()
                .map(each -> new CurvePanel(charts, each, kit, this::zooms))
                .toList());
    }

    /// Whether the wheel zooms; where there is more to see below it does so with Ctrl only, as everywhere.
    private boolean zooms(ScrollEvent event) {
        return event.isShortcutDown()
                || panels.getHeight() <= scroll.getViewportBounds().getHeight() + 1;
    }

    /// The sign of a colour of the curves.
    static Region dot(int colour) {
        Region dot = new Region();
        dot.getStyleClass().addAll("curve-dot", "curve-" + (colour % Line.COLOURS + 1));
        return dot;
    }

    private void onKey(KeyEvent event) {
        double middle = charts.crosshair()
                .get()
                .orElseGet(() -> (charts.span().from() + charts.span().to()) / 2);
        double way = event.isShiftDown() ? 0.2 : 0.01;
        switch (event.getCode()) {
            case LEFT -> go(event.isShiftDown(), -way);
            case RIGHT -> go(event.isShiftDown(), way);
            case PLUS, EQUALS, ADD, UP -> charts.zoom(1.5, middle);
            case MINUS, SUBTRACT, DOWN -> charts.zoom(1 / 1.5, middle);
            case HOME, DIGIT0, NUMPAD0 -> charts.fit();
            case ESCAPE -> charts.crosshair().set(Optional.empty());
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void go(boolean pan, double share) {
        if (pan) {
            charts.pan(share);
        } else {
            charts.moveCrosshair(share);
        }
    }

    private void csv() {
        choose("*.csv")
                .ifPresent(file ->
                        model.deeds().exportCsv(file.toPath(), model.charts().sheet()));
    }

    private void png() {
        choose("*.png").ifPresent(file -> model.deeds().exportPng(file.toPath(), Pictures.raster(picture())));
    }

    /// The curves, below the names of the trainings that they are of.
    private WritableImage picture() {
        WritableImage curves = panels.snapshot(null, null);
        if (runs.getChildren().isEmpty()) {
            return curves;
        }
        WritableImage names = runs.snapshot(null, null);
        Canvas both = new Canvas(Math.max(names.getWidth(), curves.getWidth()), names.getHeight() + curves.getHeight());
        GraphicsContext pen = both.getGraphicsContext2D();
        pen.setFill(curves.getPixelReader().getColor(0, 0));
        pen.fillRect(0, 0, both.getWidth(), both.getHeight());
        pen.drawImage(names, 0, 0);
        pen.drawImage(curves, 0, names.getHeight());
        return both.snapshot(null, null);
    }

    private Optional<File> choose(String ending) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(kit.say("train.export.curves"));
        chooser.setInitialFileName(model.selected()
                        .get()
                        .map(run -> run.run().folder().getFileName().toString())
                        .orElse("curves")
                + ending.substring(1));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(ending, ending));
        return Optional.ofNullable(chooser.showSaveDialog(getScene().getWindow()));
    }
}
