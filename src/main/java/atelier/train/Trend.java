package atelier.train;

import atelier.train.TrainingEvent.Measured;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Where a measure is going, as the doctor looks at it: the values of some steps.
///
/// @param steps of the values
/// @param values oldest first
record Trend(List<Long> steps, List<Double> values) {
    Trend {
        steps = List.copyOf(steps);
        values = List.copyOf(values);
    }

    static Trend of(String name, List<Measured> rows) {
        List<Measured> with =
                rows.stream().filter(row -> row.values().containsKey(name)).toList();
        return new Trend(
                with.stream().map(Measured::step).toList(),
                with.stream().map(row -> row.values().getOrDefault(name, 0.0)).toList());
    }

    int size() {
        return values.size();
    }

    boolean has(int rows) {
        return size() >= rows;
    }

    /// The newest `n`, or all where there are fewer.
    Trend last(int n) {
        int from = Math.max(0, size() - n);
        return new Trend(steps.subList(from, size()), values.subList(from, size()));
    }

    /// All but the newest `n`.
    Trend before(int n) {
        int to = Math.max(0, size() - n);
        return new Trend(steps.subList(0, to), values.subList(0, to));
    }

    Trend first(int n) {
        return before(size() - Math.min(n, size()));
    }

    double mean() {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }

    double median() {
        return quantile(0.5);
    }

    double quantile(double share) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.round(share * (sorted.length - 1))];
    }

    double deviation() {
        double mean = mean();
        return Math.sqrt(values.stream()
                .mapToDouble(v -> (v - mean) * (v - mean))
                .average()
                .orElse(0));
    }

    /// Medians of stretches of `n` values, oldest first; a rest at the beginning is left out.
    Trend medians(int n) {
        int whole = size() / n;
        int from = size() - whole * n;
        List<Double> medians = IntStream.range(0, whole)
                .mapToObj(i -> new Trend(List.of(), values.subList(from + i * n, from + (i + 1) * n)).median())
                .toList();
        List<Long> at = IntStream.range(0, whole)
                .mapToObj(i -> steps.get(from + (i + 1) * n - 1))
                .toList();
        return new Trend(at, medians);
    }

    /// The last value up to a step; the first where all come after it.
    double at(long step) {
        int i = 0;
        while (i + 1 < size() && steps.get(i + 1) <= step) {
            i++;
        }
        return values.get(i);
    }

    /// The number of the least value, the first of several.
    int least() {
        int least = 0;
        for (int i = 1; i < size(); i++) {
            if (values.get(i) < values.get(least)) {
                least = i;
            }
        }
        return least;
    }

    /// How often the values go from well above their median to well below it, or back.
    int turns(double margin) {
        double median = median();
        int side = 0;
        int turns = 0;
        for (double value : values) {
            int now = value > median + margin ? 1 : value < median - margin ? -1 : 0;
            if (now != 0) {
                turns += side != 0 && now != side ? 1 : 0;
                side = now;
            }
        }
        return turns;
    }
}
