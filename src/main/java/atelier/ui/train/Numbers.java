package atelier.ui.train;

import java.util.Locale;

/// Numbers as charts and lists write them: short.
final class Numbers {
    private Numbers() {}

    /// With four digits that count.
    static String value(double value) {
        double size = Math.abs(value);
        if (!Double.isFinite(value)) {
            return "–";
        }
        if (value != 0 && (size < 1e-3 || size >= 1e6)) {
            return String.format(Locale.ROOT, "%.2e", value)
                    .replaceAll("\\.?0*e", "e")
                    .replace("e-0", "e-")
                    .replace("e+0", "e")
                    .replace("e+", "e");
        }
        String digits = String.format(Locale.ROOT, size >= 1000 ? "%.0f" : size >= 10 ? "%.2f" : "%.4f", value);
        return digits.contains(".") ? digits.replaceAll("\\.?0+$", "") : digits;
    }

    /// A step: 800, 12k, 1.5M; whole where it would be another in short: 20001.
    static String step(double step) {
        long whole = Math.round(step);
        if (whole >= 1_000_000 && whole % (whole < 10_000_000 ? 100 : 10_000) == 0) {
            return value(whole / 1e6) + "M";
        }
        return whole >= 10_000 && whole < 1_000_000 && whole % 10 == 0
                ? value(whole / 1e3) + "k"
                : Long.toString(whole);
    }
}
