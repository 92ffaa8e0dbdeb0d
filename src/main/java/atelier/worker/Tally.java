package atelier.worker;

import atelier.train.Measure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What steps have measured since the last report, and what was reported since the last checkpoint that the plan asks
/// for. Checkpoints keep all of it but the time, so that neither a row nor which checkpoint is the best depends on a
/// break.
final class Tally {
    /// What a checkpoint keeps.
    ///
    /// @param sums of the measures since the last report, by name
    /// @param steps since the last report
    /// @param spoiled how many of these were left out
    /// @param rows reported since the last checkpoint that the plan asks for
    record Kept(SortedMap<String, Means.Sum> sums, int steps, int spoiled, List<SortedMap<String, Double>> rows) {
        /// Nothing measured yet.
        static final Kept NOTHING = new Kept(Collections.emptySortedMap(), 0, 0, List.of());

        /// In the order of names, so that the same is written the same.
        Kept {
            sums = Collections.unmodifiableSortedMap(new TreeMap<>(sums));
            rows = List.copyOf(rows);
        }
    }

    private final List<SortedMap<String, Double>> rows = new ArrayList<>();
    private Means means = new Means();
    private int steps;
    private int spoiled;
    /// Of the steps since the last report, or since this process began: how fast those before a break were says
    /// nothing about those after it.
    private double seconds;

    /// Of the same steps.
    private int pictures;

    /// Takes in what a step measured; where some of it is not finite, only that there was such a step.
    ///
    /// @param batch pictures that it looked at
    /// @param took seconds
    /// @return whether all was finite
    boolean add(Map<String, Double> values, int batch, double took) {
        steps++;
        pictures += batch;
        seconds += took;
        if (values.values().stream().allMatch(Double::isFinite)) {
            values.forEach(means::add);
            return true;
        }
        spoiled++;
        return false;
    }

    /// The means of the steps since the last report, with what is told beside them.
    ///
    /// @param rate the learning rate of the last step
    Map<String, Double> report(double rate) {
        SortedMap<String, Double> row = new TreeMap<>(means.values());
        row.put(Measure.RATE, rate);
        if (spoiled > 0) {
            row.put(Measure.SPOILED, (double) spoiled / steps);
        }
        rows.add(Collections.unmodifiableSortedMap(row));
        SortedMap<String, Double> told = new TreeMap<>(row);
        if (seconds > 0) {
            told.put(Measure.SPEED, pictures / seconds);
        }
        means = new Means();
        steps = 0;
        spoiled = 0;
        seconds = 0;
        pictures = 0;
        return told;
    }

    /// The means of the rows since the last call.
    Map<String, Double> take() {
        Map<String, Double> taken = rows.stream()
                .flatMap(row -> row.entrySet().stream())
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.averagingDouble(Map.Entry::getValue)));
        rows.clear();
        return taken;
    }

    Kept kept() {
        return new Kept(means.sums(), steps, spoiled, rows);
    }

    void restore(Kept kept) {
        rows.clear();
        rows.addAll(kept.rows());
        means = new Means(kept.sums());
        steps = kept.steps();
        spoiled = kept.spoiled();
    }
}
