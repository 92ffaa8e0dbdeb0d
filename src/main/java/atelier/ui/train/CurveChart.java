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
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

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
        Span span = model.span();
        List<Line> lines = model.lines(topic);
        boolean smoothed = model.smoothing().get() > 0;
        List<Outline> raw = lines.stream()
                .map(line -> Outline.of(line.series(), span, (int) width))
                .toList();
        List<Outline> outlines = smoothed
                ? lines.stream()
                        .map(line -> Outline.of(model.smooth(line), span, (int) width))
                        .toList()
                : raw;
        // All that is drawn has room, the faint lines too, among which the smooth ones lie.
        Axis axis = Axis.around(
                extent(raw, model.logarithmic().get()), model.logarithmic().get());
        Optional<Tag> tag = model.told()
                .filter(at -> at >= span.from() && at <= span.to())
                .map(at -> tag(step.apply(at.longValue()), left() + width * (at - span.from()) / span.length()));
        scale(pen, axis, span, width, height, tag);
        pen.save();
        pen.beginPath();
        pen.rect(left(), TOP, width, height);
        pen.clip();
        if (smoothed) {
            for (int i = 0; i < lines.size(); i++) {
                stroke(pen, lines.get(i), raw.get(i), axis, 0.22, width, height);
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            stroke(pen, lines.get(i), outlines.get(i), axis, 1, width, height);
        }
        marks(pen, span, width, height);
        pen.restore();
        // Dots are whole at the edges too.
        for (int i = 0; i < lines.size(); i++) {
            if (outlines.get(i).count() == 1) {
                Outline only = outlines.get(i);
                dot(pen, lines.get(i), only.x(0), axis.place(only.low(0)), 2.5, width, height);
            }
        }
        model.told().ifPresent(at -> crosshair(pen, at, lines, axis, span, width, height));
    }

    /// Words beneath the chart, about their middle.
    private record Tag(String words, double middle, double width) {
        boolean isClearOf(Tag other) {
            return Math.abs(middle - other.middle) > (width + other.width) / 2 + 6;
        }
    }

    /// As near to `x` as all of it can be seen.
    private Tag tag(String words, double x) {
        Text measured = new Text(words);
        measured.setFont(digits.getFont());
        double wide = measured.getLayoutBounds().getWidth();
        double most = Math.max(wide / 2, getWidth() - wide / 2);
        return new Tag(words, Math.clamp(x, wide / 2, most), wide);
    }

    /// The lengths of a pattern's strokes and gaps.
    static double[] dashes(int pattern) {
        return DASHES[pattern % DASHES.length];
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

    /// @param tag what stands among the numbers of the steps, in place of those that it would hide
    private void scale(GraphicsContext pen, Axis axis, Span span, double width, double height, Optional<Tag> tag) {
        pen.setFont(digits.getFont());
        pen.setFill(text.getValue());
        pen.setStroke(grid.getValue());
        pen.setLineWidth(1);
        pen.setLineDashes();
        pen.setTextBaseline(VPos.CENTER);
        pen.setTextAlign(TextAlignment.RIGHT);
        double lines = height / digits.getFont().getSize();
        for (double tick : axis.ticks(lines < 3 ? 1 : Math.max(3, (int) (lines / 3)))) {
            double y = Math.rint(TOP + height * (1 - axis.place(tick))) + 0.5;
            pen.strokeLine(left(), y, left() + width, y);
            pen.fillText(Numbers.value(tick), left() - 8, y);
        }
        pen.setTextAlign(TextAlignment.CENTER);
        pen.setTextBaseline(VPos.TOP);
        Axis steps = new Axis(span.from(), span.to(), false);
        for (double tick : steps.ticks((int) (width / (8 * digits.getFont().getSize())))) {
            double x = Math.rint(left() + width * steps.place(tick)) + 0.5;
            pen.strokeLine(x, TOP + height, x, TOP + height + 4);
            Tag number = tag(Numbers.step(tick), x);
            if (tag.stream().allMatch(number::isClearOf)) {
                pen.fillText(number.words(), number.middle(), TOP + height + 6);
            }
        }
        tag.ifPresent(named -> pen.fillText(named.words(), named.middle(), TOP + height + 6));
    }

    private void stroke(
            GraphicsContext pen, Line line, Outline outline, Axis axis, double opacity, double width, double height) {
        int count = outline.count();
        Color colour = colours.get(line.colour() % colours.size()).getValue();
        Color paint = colour.deriveColor(0, 1, 1, opacity);
        double half = opacity < 1 ? 0.5 : 0.9;
        if (outline.dense()) {
            double[] x = new double[2 * count];
            double[] y = new double[2 * count];
            for (int i = 0; i < count; i++) {
                int back = 2 * count - 1 - i;
                x[i] = left() + width * outline.x(i);
                x[back] = x[i];
                y[i] = TOP + height * (1 - axis.place(outline.high(i))) - half;
                y[back] = TOP + height * (1 - axis.place(outline.low(i))) + half;
            }
            pen.setFill(paint);
            pen.fillPolygon(x, y, 2 * count);
        } else {
            double[] x = new double[count];
            double[] y = new double[count];
            for (int i = 0; i < count; i++) {
                x[i] = left() + width * outline.x(i);
                y[i] = TOP + height * (1 - axis.place(outline.low(i)));
            }
            pen.setStroke(paint);
            pen.setLineWidth(2 * half);
            pen.setLineDashes(dashes(line.dash()));
            pen.strokePolyline(x, y, count);
            pen.setLineDashes();
        }
    }

    private void marks(GraphicsContext pen, Span span, double width, double height) {
        pen.setLineWidth(1);
        pen.setLineDashes(3, 3);
        for (Mark mark : model.marks()) {
            pen.setStroke((mark.joined() ? text : alarm).getValue());
            pen.setFill((mark.joined() ? text : alarm).getValue());
            double x = Math.rint(left() + width * (mark.step() - span.from()) / span.length()) + 0.5;
            pen.strokeLine(x, TOP, x, TOP + height);
            pen.fillPolygon(new double[] {x - 4, x + 4, x}, new double[] {TOP, TOP, TOP + 6}, 3);
        }
        pen.setLineDashes();
    }

    /// A line at the step and a dot on each curve where its value is from.
    private void crosshair(
            GraphicsContext pen, double at, List<Line> lines, Axis axis, Span span, double width, double height) {
        double share = (at - span.from()) / span.length();
        if (share < 0 || share > 1) {
            return;
        }
        double x = Math.rint(left() + width * share) + 0.5;
        pen.setStroke(cross.getValue());
        pen.setLineWidth(1);
        pen.strokeLine(x, TOP, x, TOP + height);
        for (Line line : lines) {
            Series series = model.smooth(line);
            ChartModel.pointAt(series, at)
                    .ifPresent(point -> dot(
                            pen,
                            line,
                            (series.step(point) - span.from()) / span.length(),
                            axis.place(series.value(point)),
                            3.5,
                            width,
                            height));
        }
    }

    /// A dot at a place from 0 to 1 both ways, or none beyond.
    private void dot(
            GraphicsContext pen, Line line, double along, double up, double radius, double width, double height) {
        if (along >= 0 && along <= 1 && up >= 0 && up <= 1) {
            pen.setFill(colours.get(line.colour() % colours.size()).getValue());
            pen.fillOval(left() + width * along - radius, TOP + height * (1 - up) - radius, 2 * radius, 2 * radius);
        }
    }
}
