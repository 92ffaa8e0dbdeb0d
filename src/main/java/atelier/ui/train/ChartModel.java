package atelier.ui.train;

import atelier.train.Measure;
import atelier.train.Run;
import atelier.train.Series;
import atelier.train.Smoothing;
import atelier.train.Story;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/// What the charts show of some runs' measures, and how: which topic, which steps, how smooth.
public final class ChartModel {
    /// A run to be seen in the charts.
    public record Subject(Story story) {}

    private final DoubleProperty smoothing = new SimpleDoubleProperty(0.6);
    private final BooleanProperty logarithmic = new SimpleBooleanProperty();
    private final BooleanProperty table = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<Topic>> topic = new SimpleObjectProperty<>(Optional.of(Topic.LOSSES));
    private final ObjectProperty<Optional<Span>> zoomed = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Double>> crosshair = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper();
    private final IdentityHashMap<Series, Smoothing> smoothed = new IdentityHashMap<>();
    private List<Subject> subjects = List.of();
    private List<Mark> marks = List.of();

    public ChartModel() {
        smoothing.addListener((_, _, _) -> smoothed.clear());
    }

    /// How much each point counts that came before, 0 for none, below 1.
    public DoubleProperty smoothing() {
        return smoothing;
    }

    public BooleanProperty logarithmic() {
        return logarithmic;
    }

    /// Whether the numbers are shown as a table instead.
    public BooleanProperty table() {
        return table;
    }

    /// The topic shown alone, at first the losses; empty for all of them, each in a chart of its own.
    public ObjectProperty<Optional<Topic>> topic() {
        return topic;
    }

    /// The steps looked at; empty for all, also those to come.
    public ObjectProperty<Optional<Span>> zoomed() {
        return zoomed;
    }

    /// Where the hand is.
    public ObjectProperty<Optional<Double>> crosshair() {
        return crosshair;
    }

    /// The step whose values are told: the measured one nearest to the crosshair.
    public Optional<Double> told() {
        return crosshair
                .get()
                .flatMap(at -> subjects.stream()
                        .flatMap(subject -> subject.story().series().values().stream())
                        .filter(series -> !series.isEmpty())
                        .map(series -> series.step(series.nearest(at)))
                        .min(Comparator.comparingDouble(step -> Math.abs(step - at))));
    }

    /// The point of a curve that is told for a step: the last one there was by then.
    static OptionalInt pointAt(Series series, double step) {
        int next = series.indexOf(step);
        int point = next < series.size() && series.step(next) == step ? next : next - 1;
        return point < 0 ? OptionalInt.empty() : OptionalInt.of(point);
    }

    /// Changes whenever there is something new to draw.
    public ReadOnlyLongProperty version() {
        return version.getReadOnlyProperty();
    }

    /// Shows these runs, the first one being what it is about. Another first one is looked at as a whole.
    public void show(List<Subject> now, List<Mark> noted) {
        boolean other = subjects.isEmpty()
                || now.isEmpty()
                || subjects.getFirst().story() != now.getFirst().story();
        subjects = List.copyOf(now);
        marks = List.copyOf(noted);
        smoothed.keySet()
                .removeIf(series -> subjects.stream()
                        .noneMatch(subject -> subject.story().series().containsValue(series)));
        if (other) {
            zoomed.set(Optional.empty());
            crosshair.set(Optional.empty());
        }
        version.set(version.get() + 1);
    }

    /// What is marked: where the first run was gone on with, and what else was noted.
    public List<Mark> marks() {
        List<Mark> all = new ArrayList<>(marks);
        if (!subjects.isEmpty()) {
            subjects.getFirst().story().joins().forEach(step -> all.add(new Mark(step, true)));
        }
        return all;
    }

    /// The runs, in the order of their colours.
    public List<Run> runs() {
        return subjects.stream().map(subject -> subject.story().run()).toList();
    }

    /// The topics that there is something to see of.
    public List<Topic> topics() {
        List<Topic> present = subjects.stream()
                .flatMap(subject -> subject.story().series().keySet().stream())
                .map(Topic::of)
                .distinct()
                .sorted()
                .toList();
        return topic.get().filter(present::contains).map(List::of).orElse(present);
    }

    /// The curves of a topic. One run's differ by colour, and by pattern where there are more than colours; those
    /// of several have each run's colour, and a pattern for each measure.
    public List<Line> lines(Topic of) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String measure : measures(of)) {
            for (int run = 0; run < subjects.size(); run++) {
                Subject subject = subjects.get(run);
                Series series = subject.story().series().get(measure);
                if (series != null && !series.isEmpty()) {
                    lines.add(
                            subjects.size() == 1
                                    ? new Line(
                                            measure,
                                            Optional.empty(),
                                            series,
                                            number % Line.COLOURS,
                                            number / Line.COLOURS)
                                    : new Line(
                                            measure, Optional.of(subject.story().run()), series, run, number));
                }
            }
            number++;
        }
        return lines;
    }

    /// What was measured first comes first, so that no curve changes its colour where another begins; of what
    /// begins together, that which all the others go into.
    private List<String> measures(Topic of) {
        return subjects.stream()
                .flatMap(subject -> subject.story().series().keySet().stream())
                .distinct()
                .filter(measure -> Topic.of(measure) == of)
                .sorted(Comparator.<String>comparingDouble(this::begin)
                        .thenComparing(measure -> !measure.equals(Measure.LOSS))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private double begin(String measure) {
        return subjects.stream()
                .map(subject -> subject.story().series().get(measure))
                .filter(series -> series != null && !series.isEmpty())
                .mapToDouble(series -> series.step(0))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /// All curves shown.
    public Sheet sheet() {
        return Sheet.of(topics().stream().flatMap(each -> lines(each).stream()).toList());
    }

    /// A curve as smooth as is wished for.
    public Series smooth(Line line) {
        return smoothed.computeIfAbsent(line.series(), series -> new Smoothing(series, smoothing.get()))
                .now();
    }

    /// The steps from the beginning to the farthest one.
    public Span whole() {
        double last = subjects.stream()
                .mapToDouble(subject -> subject.story().step())
                .max()
                .orElse(0);
        return new Span(0, Math.max(1, last));
    }

    public Span span() {
        return zoomed.get().orElseGet(this::whole);
    }

    /// Looks closer by `factor` at the steps about `at`; further away below 1.
    public void zoom(double factor, double at) {
        Span whole = whole();
        Span now = span().zoomed(factor, at, whole);
        zoomed.set(now.equals(whole) ? Optional.empty() : Optional.of(now));
    }

    /// Looks further along, by a share of what is seen.
    public void pan(double share) {
        zoomed.set(zoomed.get().map(span -> span.moved(share * span.length(), whole())));
    }

    public void fit() {
        zoomed.set(Optional.empty());
    }

    /// Moves the crosshair by a share of what is seen; brings it up where there is none.
    public void moveCrosshair(double share) {
        Span span = span();
        double at = crosshair.get().map(step -> step + share * span.length()).orElse(span.to());
        crosshair.set(Optional.of(Math.clamp(at, span.from(), span.to())));
    }
}
