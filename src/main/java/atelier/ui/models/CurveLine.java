package atelier.ui.models;

import atelier.train.Series;
import atelier.train.Series.Extent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polyline;

/// One measure over the steps, drawn small and without scales, as wide as there is room. Its caption tells the numbers.
final class CurveLine extends Region {
    private static final double HEIGHT = 84;

    /// Where the greatest value is more than so many times the least, the scale is logarithmic: all but the
    /// beginning would be a flat line.
    private static final double STEEP = 10;

    private final Polyline line = new Polyline();
    private Series series = new Series();

    CurveLine() {
        getStyleClass().add("model-curve");
        line.getStyleClass().add("model-curve-line");
        line.setManaged(false);
        getChildren().add(line);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMinWidth(0);
    }

    void show(Series now) {
        series = now;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double width = getWidth() - left - snappedRightInset();
        double height = getHeight() - top - snappedBottomInset();
        List<Double> points = new ArrayList<>();
        Extent extent = series.extent(0, series.size());
        if (!extent.isEmpty() && width > 0) {
            DoubleUnaryOperator scale = extent.low() > 0 && extent.high() > STEEP * extent.low()
                    ? Math::log10
                    : DoubleUnaryOperator.identity();
            double high = scale.applyAsDouble(extent.high());
            double range = Math.max(high - scale.applyAsDouble(extent.low()), Double.MIN_NORMAL);
            double first = series.step(0);
            double steps = Math.max(series.step(series.size() - 1) - first, 1);
            for (int i = 0; i < series.size(); i++) {
                if (Double.isFinite(series.value(i))) {
                    points.add(left + (series.step(i) - first) / steps * width);
                    points.add(top + (high - scale.applyAsDouble(series.value(i))) / range * height);
                }
            }
        }
        line.getPoints().setAll(points);
    }
}
