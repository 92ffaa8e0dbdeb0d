package atelier.ui.explore;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/// Times, in nanoseconds as they come in, told in milliseconds.
final class Times {
    private final List<Long> all = new ArrayList<>();

    void add(long nanoseconds) {
        all.add(nanoseconds);
    }

    void since(long begun) {
        add(System.nanoTime() - begun);
    }

    void print(String what) {
        Collections.sort(all);
        System.out.printf(
                Locale.ROOT,
                "%s: median %.1f, 95th percentile %.1f, 99th %.1f, most %.1f ms%n",
                what,
                at(0.5),
                at(0.95),
                at(0.99),
                at(1));
    }

    private double at(double share) {
        return all.isEmpty() ? Double.NaN : all.get((int) Math.min(all.size() - 1, share * all.size())) / 1e6;
    }
}
