package atelier.ui.train;

/// Where a chart's steps and values lie: in a rectangle of a canvas, steps along it, values up it.
record Plot(double left, double top, double width, double height, Span span, Axis axis) {
    double right() {
        return left + width;
    }

    double bottom() {
        return top + height;
    }

    double x(double step) {
        return along((step - span.from()) / span.length());
    }

    /// The place of a share of the span.
    double along(double share) {
        return left + width * share;
    }

    double y(double value) {
        return top + height * (1 - axis.place(value));
    }

    /// Whether the step is among those in sight.
    boolean hasStep(double step) {
        return step >= span.from() && step <= span.to();
    }

    /// Whether the value is among those in sight.
    boolean hasValue(double value) {
        double up = axis.place(value);
        return up >= 0 && up <= 1;
    }

    /// In the middle of a pixel, where a thin line is sharp.
    static double sharp(double place) {
        return Math.rint(place) + 0.5;
    }
}
