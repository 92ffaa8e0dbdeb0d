package atelier.ui.train;

import atelier.train.Series;
import atelier.ui.kit.Fx;
import atelier.ui.kit.Kit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A chart of one topic with its name, and what each curve is and has at the crosshair or, without one, last.
final class CurvePanel extends VBox {
    /// What keeps one run's value from the next one's dot.
    private static final Insets APART = new Insets(0, 0, 0, 7);

    private final ChartModel model;
    private final Topic topic;
    private final Kit kit;
    private final CurveChart chart;
    /// The topic's name and the curves'.
    private final FlowPane head = new FlowPane();
    private final List<Label> values = new ArrayList<>();
    private List<Line> lines = List.of();
    private double grabbed;

    /// @param zooms whether the wheel zooms; otherwise it moves what is around
    CurvePanel(ChartModel model, Topic topic, Kit kit, Predicate<ScrollEvent> zooms) {
        this.model = model;
        this.topic = topic;
        this.kit = kit;
        getStyleClass().add("curve-panel");
        setMinWidth(0);
        chart = new CurveChart(model, topic, step -> kit.say("train.at", step));
        Label title = kit.label("train.topic." + topic.name());
        title.getStyleClass().add("curve-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        head.getStyleClass().add("curve-head");
        head.setMinWidth(0);
        head.setRowValignment(VPos.CENTER);
        head.getChildren().add(title);
        VBox.setVgrow(chart, Priority.ALWAYS);
        getChildren().addAll(head, chart);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        hands(zooms);
        Fx.follow(this, model.version(), _ -> refresh());
        Fx.follow(this, model.smoothing(), _ -> refresh());
        Fx.follow(this, model.logarithmic(), _ -> refresh());
        Fx.follow(this, model.zoomed(), _ -> chart.requestLayout());
        Fx.follow(this, model.crosshair(), _ -> {
            tell();
            chart.requestLayout();
        });
    }

    Topic topic() {
        return topic;
    }

    /// What is above the chart, in a panel as wide as this.
    double headHeight(double width) {
        return head.prefHeight(width) + getSpacing();
    }

    private void refresh() {
        List<Line> now = model.lines(topic);
        if (!now.equals(lines)) {
            lines = now;
            name();
        }
        tell();
        chart.requestLayout();
    }

    /// One run's curves by name; of several runs each measure's name once, with its pattern before and the runs'
    /// values after it.
    private void name() {
        head.getChildren().remove(1, head.getChildren().size());
        values.clear();
        HBox item = new HBox();
        String measure = "";
        boolean patterned = lines.stream().anyMatch(line -> line.dash() > 0);
        for (Line line : lines) {
            Label name = new Label(Words.measure(kit.text(), line.measure()));
            name.setMinWidth(Region.USE_PREF_SIZE);
            Label value = new Label();
            value.getStyleClass().add("amount");
            value.setMinWidth(Region.USE_PREF_SIZE);
            values.add(value);
            Node dot = CurvesPane.dot(line.colour());
            if (line.measure().equals(measure)) {
                HBox.setMargin(dot, APART);
                item.getChildren().addAll(dot, value);
                continue;
            }
            item = line.run().isEmpty() ? new HBox(dot, name, value) : new HBox(name, dot, value);
            if (patterned) {
                item.getChildren().addFirst(dash(line.dash()));
            }
            item.getStyleClass().add("curve-item");
            item.setAlignment(Pos.CENTER_LEFT);
            head.getChildren().add(item);
            measure = line.measure();
        }
    }

    private static Node dash(int pattern) {
        var dash = new javafx.scene.shape.Line(0, 0, 24, 0);
        dash.getStyleClass().add("curve-dash");
        for (double length : CurveChart.dashes(pattern)) {
            dash.getStrokeDashArray().add(length);
        }
        return dash;
    }

    private void tell() {
        Optional<Double> at = model.told();
        for (int i = 0; i < lines.size(); i++) {
            Series series = model.smooth(lines.get(i));
            OptionalInt point = ChartModel.pointAt(series, at.orElse(Double.POSITIVE_INFINITY));
            values.get(i).setText(point.isPresent() ? Numbers.value(series.value(point.getAsInt())) : "–");
        }
        setAccessibleText(kit.say("train.topic." + topic.name())
                + at.map(step -> ", " + kit.say("train.at", step.longValue())).orElse("") + ": "
                + head.getChildren().stream()
                        .skip(1)
                        .map(item -> ((HBox) item)
                                .getChildren().stream()
                                        .filter(node -> node instanceof Label)
                                        .map(node -> ((Label) node).getText())
                                        .collect(Collectors.joining(" ")))
                        .collect(Collectors.joining(", ")));
    }

    private void hands(Predicate<ScrollEvent> zooms) {
        chart.addEventHandler(ScrollEvent.SCROLL, event -> {
            if (event.isShiftDown() || Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY())) {
                model.pan(-(event.getDeltaX() + event.getDeltaY()) / chart.plotWidth());
            } else if (!zooms.test(event)) {
                return;
            } else if (event.getDeltaY() != 0) {
                model.zoom(Math.pow(1.0025, event.getDeltaY()), chart.stepAt(event.getX()));
            }
            event.consume();
        });
        chart.addEventHandler(
                MouseEvent.MOUSE_MOVED, event -> model.crosshair().set(Optional.of(chart.stepAt(event.getX()))));
        chart.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> model.crosshair().set(Optional.empty()));
        chart.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> grabbed = event.getX());
        chart.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            model.pan((grabbed - event.getX()) / chart.plotWidth());
            grabbed = event.getX();
        });
        chart.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                model.fit();
            }
        });
    }
}
