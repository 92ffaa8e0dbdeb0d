package atelier.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Times of several pieces of work, taken in turns: a machine whose speed drifts treats them alike.
final class Rounds {
    private final Map<String, Runnable> work = new LinkedHashMap<>();
    private final Map<String, List<Double>> milliseconds = new LinkedHashMap<>();

    Rounds with(String name, Runnable piece) {
        work.put(name, piece);
        milliseconds.put(name, new ArrayList<>());
        return this;
    }

    /// Runs everything in turns, after `warmUp` rounds that do not count.
    Rounds run(int warmUp, int rounds) {
        for (int i = 0; i < warmUp + rounds; i++) {
            boolean counts = i >= warmUp;
            work.forEach((name, piece) -> {
                long begun = System.nanoTime();
                piece.run();
                if (counts) {
                    milliseconds.getOrDefault(name, new ArrayList<>()).add((System.nanoTime() - begun) / 1e6);
                }
            });
        }
        return this;
    }

    /// A line for each piece, and its share of the last one's least and median time.
    void print(String title) {
        double[] base = sorted(List.copyOf(milliseconds.values()).getLast());
        System.out.println(title);
        milliseconds.forEach((name, times) -> {
            double[] sorted = sorted(times);
            System.out.printf(
                    "  %-28s least %7.1f   median %7.1f   95 %% %7.1f ms   of %-8s %.2f least, %.2f median%n",
                    name,
                    sorted[0],
                    at(sorted, 0.5),
                    at(sorted, 0.95),
                    milliseconds.size() > 1 ? "the last" : "itself",
                    sorted[0] / base[0],
                    at(sorted, 0.5) / at(base, 0.5));
        });
    }

    private static double[] sorted(List<Double> times) {
        double[] sorted = times.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.round(share * (sorted.length - 1)))];
    }
}
