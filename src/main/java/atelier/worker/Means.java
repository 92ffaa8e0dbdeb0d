package atelier.worker;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Measures of which there are several, in a step or from one report to the next, and their means.
final class Means {
    /// @param count of the numbers in the sum
    record Sum(double sum, int count) {
        private Sum and(Sum other) {
            return new Sum(sum + other.sum, count + other.count);
        }
    }

    private final Map<String, Sum> sums;

    Means() {
        this(Map.of());
    }

    /// Goes on from what was added before.
    Means(Map<String, Sum> before) {
        this.sums = new LinkedHashMap<>(before);
    }

    void add(String name, double value) {
        sums.merge(name, new Sum(value, 1), Sum::and);
    }

    /// What was added so far.
    SortedMap<String, Sum> sums() {
        return new TreeMap<>(sums);
    }

    Map<String, Double> values() {
        Map<String, Double> means = new LinkedHashMap<>();
        sums.forEach((name, added) -> means.put(name, added.sum / added.count));
        return means;
    }
}
