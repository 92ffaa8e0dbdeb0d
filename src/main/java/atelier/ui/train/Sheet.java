package atelier.ui.train;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// Curves as a table: a row a step, a column a curve.
public final class Sheet {
    private final List<Line> lines;
    private final double[] steps;

    private Sheet(List<Line> lines, double[] steps) {
        this.lines = List.copyOf(lines);
        this.steps = steps;
    }

    static Sheet of(List<Line> lines) {
        double[] all = lines.stream()
                .flatMapToDouble(
                        line -> IntStream.range(0, line.series().size()).mapToDouble(line.series()::step))
                .toArray();
        Arrays.parallelSort(all);
        int count = 0;
        for (int i = 0; i < all.length; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                all[count++] = all[i];
            }
        }
        return new Sheet(lines, Arrays.copyOf(all, count));
    }

    List<Line> lines() {
        return lines;
    }

    /// The step of a row, ascending.
    long step(int row) {
        return (long) steps[row];
    }

    int rows() {
        return steps.length;
    }

    OptionalDouble value(int row, int column) {
        var series = lines.get(column).series();
        int index = series.indexOf(steps[row]);
        return index < series.size() && series.step(index) == steps[row]
                ? OptionalDouble.of(series.value(index))
                : OptionalDouble.empty();
    }

    /// The name of a column in any language: the measure, and where there are several runs, whose folder.
    String name(int column) {
        Line line = lines.get(column);
        return line.run()
                .map(run -> line.measure() + " (" + run.folder().getFileName() + ")")
                .orElse(line.measure());
    }

    /// Values separated by commas (RFC 4180), with points in numbers whatever the language.
    String csv() {
        StringBuilder csv = new StringBuilder("step");
        for (int column = 0; column < lines.size(); column++) {
            csv.append(",\"").append(name(column).replace("\"", "\"\"")).append('"');
        }
        csv.append("\r\n");
        for (int row = 0; row < rows(); row++) {
            csv.append(step(row));
            for (int column = 0; column < lines.size(); column++) {
                csv.append(',');
                value(row, column).ifPresent(value -> csv.append(String.format(Locale.ROOT, "%.7g", value)));
            }
            csv.append("\r\n");
        }
        return csv.toString();
    }
}
