package atelier.ui.train;

/// The steps that a chart shows, from `from` to `to`.
public record Span(double from, double to) {
    private static final double LEAST = 4;

    public double length() {
        return to - from;
    }

    /// Shorter by `factor`, the step `at` staying where it is, within `whole`.
    Span zoomed(double factor, double at, Span whole) {
        double length = Math.clamp(length() / factor, Math.min(LEAST, whole.length()), whole.length());
        double share = (at - from) / length();
        return new Span(at - share * length, at + (1 - share) * length).within(whole);
    }

    Span moved(double by, Span whole) {
        return new Span(from + by, to + by).within(whole);
    }

    /// Moved, and shortened where it must be, to lie in `whole`.
    private Span within(Span whole) {
        if (length() >= whole.length()) {
            return whole;
        }
        double start = Math.clamp(from, whole.from, whole.to - length());
        return new Span(start, start + length());
    }
}
