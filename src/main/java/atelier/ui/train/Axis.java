package atelier.ui.train;

import atelier.train.Series.Extent;
import java.util.ArrayList;
import java.util.List;

/// Where values lie on a line: from `low` to `high`, evenly or, where `logarithmic`, each power of ten as long as the
/// next. On a logarithmic axis nothing at or below zero has a place.
record Axis(double low, double high, boolean logarithmic) {
    private static final double MARGIN = 0.06;
    /// Decades that a logarithmic axis has at most: what lies deeper is noise about zero.
    private static final double DECADES = 12;

    /// An axis that has room for the values and a little more.
    static Axis around(Extent values, boolean logarithmic) {
        if (values.isEmpty() || (logarithmic && values.high() <= 0)) {
            return logarithmic ? new Axis(0.1, 1, true) : new Axis(0, 1, false);
        }
        if (logarithmic) {
            double high = values.high();
            double low = Math.max(values.low() > 0 ? values.low() : 0, high * Math.pow(10, -DECADES));
            double room = Math.pow(high / low, MARGIN) * 1.02;
            return new Axis(low / room, high * room, true);
        }
        double size = Math.max(Math.abs(values.high()), Math.abs(values.low()));
        double range = values.high() - values.low();
        // What differs by rounding alone is a straight line.
        double room = range > 1e-6 * size ? MARGIN * range : Math.max(1e-9, 0.1 * size);
        return new Axis(values.low() - room, values.high() + room, false);
    }

    /// The place of a value, 0 at `low` to 1 at `high`.
    double place(double value) {
        return logarithmic
                ? value > 0 ? Math.log(value / low) / Math.log(high / low) : -1
                : (value - low) / (high - low);
    }

    /// Round values to write beside the axis, about `wanted` of them.
    List<Double> ticks(int wanted) {
        return logarithmic && high / low > 10 ? decades(wanted) : even(wanted);
    }

    private List<Double> even(int wanted) {
        double rough = (high - low) / Math.max(1, wanted);
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double distance = power * (rough / power < 1.5 ? 1 : rough / power < 3.5 ? 2 : rough / power < 7.5 ? 5 : 10);
        List<Double> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil(low / distance); i * distance <= high; i++) {
            ticks.add(i * distance);
        }
        return ticks;
    }

    private List<Double> decades(int wanted) {
        int first = (int) Math.ceil(Math.log10(low));
        int last = (int) Math.floor(Math.log10(high));
        int stride = Math.max(1, Math.ceilDiv(last - first + 1, Math.max(1, wanted)));
        List<Double> ticks = new ArrayList<>();
        for (int power = first; power <= last; power += stride) {
            ticks.add(Math.pow(10, power));
        }
        return ticks;
    }
}
