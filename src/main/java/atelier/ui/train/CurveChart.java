package atelier.ui.train;

import atelier.train.Series;
import atelier.train.Series.Extent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

/// Curves over steps, drawn on a canvas once a pulse at most. Its colours come from the style sheets:
/// `-chart-grid`, `-chart-text`, `-chart-cross`, `-chart-alarm` and `-chart-line-1` to `-chart-line-8`.
public final class CurveChart extends Region {
    private static final StyleablePropertyFactory<CurveChart> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    /// Margins for the numbers of the scales, in their size.
    private static final double LEFT = 4.7;

    private static final double BOTTOM = 2;
    private static final double TOP = 6;
    /// Room for half of the last step's number.
    private static final double RIGHT = 1.5;
    private static final double[][] DASHES = {{}, {6, 4}, {2, 3}, {8, 3, 2, 3}, {12, 4}, {1, 4}};

    private final ChartModel model;
    private final Topic topic;
    private final LongFunction<String> step;
    private final Canvas canvas = new Canvas();
    /// Never seen: tells which font the numbers have.
    private final Text digits = new Text();
    private final StyleableProperty<Color> grid = colour("grid", chart -> chart.grid);
    private final StyleableProperty<Color> text = colour("text", chart -> chart.text);
    private final StyleableProperty<Color> alarm = colour("alarm", chart -> chart.alarm);
    private final StyleableProperty<Color> cross = colour("cross", chart -> chart.cross);
    private final List<StyleableProperty<Color>> colours = new ArrayList<>();

    /// @param step names a step
    public CurveChart(ChartModel model, Topic topic, LongFunction<String> step) {
        this.model = model;
        this.topic = topic;
        this.step = step;
        getStyleClass().add("curve-chart");
        canvas.setManaged(false);
        digits.setManaged(false);
        digits.setVisible(false);
        digits.fontProperty().addListener(_ -> requestLayout());
        getChildren().addAll(canvas, digits);
        for (int i = 0; i < Line.COLOURS; i++) {
            int number = i;
            colours.add(colour("line-" + (i + 1), chart -> chart.colours.get(number)));
        }
        setMinSize(60, 40);
        setPrefSize(400, 200);
    }

    private StyleableProperty<Color> colour(String name, Function<CurveChart, StyleableProperty<Color>> place) {
        StyleableProperty<Color> colour =
                FACTORY.createStyleableColorProperty(this, name, "-chart-" + name, place, Color.GRAY);
        ((ObservableValue<?>) colour).addListener((_, _, _) -> requestLayout());
        return colour;
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }

    /// The step beneath a point of this chart.
    double stepAt(double x) {
        Span span = model.span();
        double share = Math.clamp((x - left()) / plotWidth(), 0, 1);
        return span.from() + share * span.length();
    }

    /// The width that the span has, in pixels.
    double plotWidth() {
        return Math.max(1, getWidth() - left() - right());
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
        }
        draw();
    }

    private double left() {
        return LEFT * digits.getFont().getSize();
    }

    private double right() {
        return RIGHT * digits.getFont().getSize();
    }

    private double bottom() {
        return BOTTOM * digits.getFont().getSize();
    }

    private void draw() {
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, getWidth(), getHeight());
        double width = getWidth() - left() - right();
        double height = getHeight() - TOP - bottom();
        if (width < 10 || height < 10) {
            return;
        }
        List<Line> lines = model.lines(topic);
        List<Outline> raw = outlines(lines, Line::series, width);
        boolean smoothed = model.smoothing().get() > 0;
        List<Outline> outlines = smoothed ? outlines(lines, model::smooth, width) : raw;
        boolean logarithmic = model.logarithmic().get();
        // All that is drawn has room, the faint lines too, among which the smooth ones lie.
        Axis axis = Axis.around(extent(raw, logarithmic), logarithmic);
        Plot plot = new Plot(left(), TOP, width, height, model.span(), axis);
        Optional<Double> told = model.told();
        new Scales(plot, digits.getFont(), getWidth())
                .draw(
                        pen,
                        grid.getValue(),
                        text.getValue(),
                        told,
                        told.map(at -> step.apply(at.longValue())).orElse(""));
        pen.save();
        pen.beginPath();
        pen.rect(plot.left(), plot.top(), plot.width(), plot.height());
        pen.clip();
        for (int i = 0; smoothed && i < lines.size(); i++) {
            stroke(pen, plot, lines.get(i), raw.get(i), 0.22);
        }
        for (int i = 0; i < lines.size(); i++) {
            stroke(pen, plot, lines.get(i), outlines.get(i), 1);
        }
        pen.restore();
        // Dots and marks are whole at the edges too.
        marks(pen, plot);
        for (int i = 0; i < lines.size(); i++) {
            Outline outline = outlines.get(i);
            if (outline.count() == 1) {
                dot(pen, plot, lines.get(i), plot.along(outline.x(0)), outline.low(0), 2.5);
            }
        }
        told.filter(plot::hasStep).ifPresent(at -> crosshair(pen, plot, at, lines));
    }

    private List<Outline> outlines(List<Line> lines, Function<Line, Series> series, double width) {
        return lines.stream()
                .map(line -> Outline.of(series.apply(line), model.span(), (int) width))
                .toList();
    }

    private static Extent extent(List<Outline> outlines, boolean positive) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Outline outline : outlines) {
            for (int i = 0; i < outline.count(); i++) {
                if (!positive || outline.low(i) > 0) {
                    low = Math.min(low, outline.low(i));
                }
                high = Math.max(high, outline.high(i));
            }
        }
        return new Extent(low, high);
    }

    /// The lengths of a pattern's strokes and gaps.
    static double[] dashes(int pattern) {
        return DASHES[pattern % DASHES.length];
    }

    private Color colour(Line line) {
        return colours.get(line.colour() % colours.size()).getValue();
    }

    private void stroke(GraphicsContext pen, Plot plot, Line line, Outline outline, double opacity) {
        int count = outline.count();
        Color paint = colour(line).deriveColor(0, 1, 1, opacity);
        double half = opacity < 1 ? 0.5 : 0.9;
        if (outline.dense()) {
            double[] x = new double[2 * count];
            double[] y = new double[2 * count];
            for (int i = 0; i < count; i++) {
                int back = 2 * count - 1 - i;
                x[i] = plot.along(outline.x(i));
                x[back] = x[i];
                y[i] = plot.y(outline.high(i)) - half;
                y[back] = plot.y(outline.low(i)) + half;
            }
            pen.setFill(paint);
            pen.fillPolygon(x, y, 2 * count);
        } else {
            double[] x = new double[count];
            double[] y = new double[count];
            for (int i = 0; i < count; i++) {
                x[i] = plot.along(outline.x(i));
                y[i] = plot.y(outline.low(i));
            }
            pen.setStroke(paint);
            pen.setLineWidth(2 * half);
            pen.setLineDashes(dashes(line.dash()));
            pen.strokePolyline(x, y, count);
            pen.setLineDashes();
        }
    }

    private void marks(GraphicsContext pen, Plot plot) {
        pen.setLineWidth(1);
        pen.setLineDashes(3, 3);
        for (Mark mark : model.marks()) {
            double at = (double) mark.step();
            if (plot.hasStep(at)) {
                Color colour = (mark.joined() ? text : alarm).getValue();
                pen.setStroke(colour);
                pen.setFill(colour);
                double x = Plot.sharp(plot.x(at));
                pen.strokeLine(x, plot.top(), x, plot.bottom());
                pen.fillPolygon(
                        new double[] {x - 4, x + 4, x}, new double[] {plot.top(), plot.top(), plot.top() + 6}, 3);
            }
        }
        pen.setLineDashes();
    }

    /// A line at the step and a dot on each curve where its value is from.
    private void crosshair(GraphicsContext pen, Plot plot, double at, List<Line> lines) {
        double x = Plot.sharp(plot.x(at));
        pen.setStroke(cross.getValue());
        pen.setLineWidth(1);
        pen.strokeLine(x, plot.top(), x, plot.bottom());
        for (Line line : lines) {
            Series series = model.smooth(line);
            ChartModel.pointAt(series, at).stream()
                    .filter(point -> plot.hasStep(series.step(point)))
                    .forEach(point -> dot(pen, plot, line, plot.x(series.step(point)), series.value(point), 3.5));
        }
    }

    private void dot(GraphicsContext pen, Plot plot, Line line, double x, double value, double radius) {
        if (plot.hasValue(value)) {
            pen.setFill(colour(line));
            pen.fillOval(x - radius, plot.y(value) - radius, 2 * radius, 2 * radius);
        }
    }
}
