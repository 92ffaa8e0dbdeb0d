package atelier.ui.train;

import atelier.train.Series;
import atelier.train.Series.Extent;

/// A stretch of a series as it is drawn: point by point where there is room for each, else the least and greatest value
/// of each column of pixels, which looks the same and costs no more for a million points than for a thousand.
final class Outline {
    private final boolean dense;
    private final double[] x;
    private final double[] low;
    private final double[] high;
    private final int count;

    private Outline(boolean dense, double[] x, double[] low, double[] high, int count) {
        this.dense = dense;
        this.x = x;
        this.low = low;
        this.high = high;
        this.count = count;
    }

    /// Whether it has columns rather than points.
    boolean dense() {
        return dense;
    }

    /// Of the columns or points.
    int count() {
        return count;
    }

    /// A place from 0 to 1 along the span.
    double x(int index) {
        return x[index];
    }

    /// The least value of a column, or a point's value.
    double low(int index) {
        return low[index];
    }

    /// The greatest value of a column, or a point's value.
    double high(int index) {
        return high[index];
    }

    /// @param columns pixels that the span is wide
    static Outline of(Series series, Span span, int columns) {
        int first = Math.max(0, series.indexOf(span.from()) - 1);
        int end = Math.min(series.size(), series.indexOf(span.to()) + 1);
        return end - first <= 2 * columns ? points(series, span, first, end) : columns(series, span, columns);
    }

    private static Outline points(Series series, Span span, int first, int end) {
        double[] x = new double[Math.max(0, end - first)];
        double[] values = new double[x.length];
        int count = 0;
        for (int i = first; i < end; i++) {
            if (Double.isFinite(series.value(i))) {
                x[count] = (series.step(i) - span.from()) / span.length();
                values[count++] = series.value(i);
            }
        }
        return new Outline(false, x, values, values, count);
    }

    private static Outline columns(Series series, Span span, int columns) {
        double[] x = new double[columns];
        double[] low = new double[columns];
        double[] high = new double[columns];
        int count = 0;
        int from = series.indexOf(span.from());
        for (int column = 0; column < columns; column++) {
            int to = series.indexOf(span.from() + span.length() * (column + 1) / columns);
            Extent extent = series.extent(from, to);
            from = to;
            if (!extent.isEmpty()) {
                // A column reaches as far as the one before it, so that steep curves have no gaps.
                low[count] = count > 0 ? Math.min(extent.low(), high[count - 1]) : extent.low();
                high[count] = count > 0 ? Math.max(extent.high(), low[count - 1]) : extent.high();
                x[count++] = (column + 0.5) / columns;
            }
        }
        return new Outline(true, x, low, high, count);
    }
}
