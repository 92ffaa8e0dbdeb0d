package atelier.train;

import atelier.base.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeMap;

/// What a run has told so far, put together for looking at: where it stands, its measures as series, its samples.
/// What was measured and sampled beyond a checkpoint that a worker went on from is left out.
///
/// Events are read on one thread ([#unread]) and told on another ([#tell]), so that the reading may take its time.
public final class Story {
    /// What the last event leaves a run in.
    public enum Chapter {
        /// Nothing has happened.
        NEW,
        /// A worker began and has not told of its end.
        TRAINING,
        PAUSED,
        STOPPED,
        FINISHED,
        FAILED
    }

    /// A picture of how far it was.
    public record Sample(long step, Path file) {}

    private static final int MOST_ROWS = 8192;

    private final Run run;
    private final EventTail tail;
    private final SequencedMap<String, Series> series = new TreeMap<>();
    private final Series clock = new Series();
    private final List<TrainingEvent.Measured> rows = new ArrayList<>();
    private final List<Sample> samples = new ArrayList<>();
    private final SequencedSet<Problem> passedOver = new LinkedHashSet<>();
    private final List<Long> joins = new ArrayList<>();
    private Chapter chapter = Chapter.NEW;
    private Optional<Problem> problem = Optional.empty();
    private String device = "";
    private Optional<String> idleCard = Optional.empty();
    private long step;
    private long begun;

    private Story(Run run) {
        this.run = run;
        this.tail = EventTail.whole(run);
    }

    /// Reads all that the run has told.
    ///
    /// @throws atelier.base.ProblemException [Problem.FileUnreadable]
    public static Story read(Run run) {
        Story story = new Story(run);
        story.tell(story.unread());
        return story;
    }

    /// What the run has told since the last call, to be given to [#tell].
    ///
    /// @throws atelier.base.ProblemException [Problem.FileUnreadable]
    public List<TrainingEvent> unread() {
        return tail.more();
    }

    public void tell(List<TrainingEvent> events) {
        events.forEach(this::tell);
    }

    public Run run() {
        return run;
    }

    public Chapter chapter() {
        return chapter;
    }

    /// Why it failed.
    public Optional<Problem> problem() {
        return problem;
    }

    /// Where it trains, as the worker says; empty before it has begun.
    public String device() {
        return device;
    }

    /// The graphics card that has no part in it, where the worker found one.
    public Optional<String> idleCard() {
        return idleCard;
    }

    /// Steps done.
    public long step() {
        return step;
    }

    /// Steps done over steps planned, 0 to 1.
    public double fraction() {
        return Math.clamp((double) step / Math.max(1, run.plan().steps()), 0, 1);
    }

    /// Spent in steps since the training first began.
    public double seconds() {
        return clock.isEmpty() ? 0 : clock.value(clock.size() - 1);
    }

    /// Time that the steps left take at the pace of the later ones since the worker began; empty before there is
    /// one.
    public Optional<Duration> remaining() {
        int last = clock.size() - 1;
        int first = Math.max(clock.indexOf((double) begun), last - Math.max(1, last / 4));
        if (first < 0 || first >= last) {
            return Optional.empty();
        }
        double pace = (clock.value(last) - clock.value(first)) / (clock.step(last) - clock.step(first));
        double left = Math.max(0, run.plan().steps() - step);
        return pace > 0 ? Optional.of(Duration.ofMillis(Math.round(1000 * pace * left))) : Optional.empty();
    }

    /// The measures by name.
    public SequencedMap<String, Series> series() {
        return Collections.unmodifiableSequencedMap(series);
    }

    /// The measures that count as they were told, for the [Doctor]. Of very many the older half is thinned.
    public List<TrainingEvent.Measured> rows() {
        return Collections.unmodifiableList(rows);
    }

    /// In the order of the steps.
    public List<Sample> samples() {
        return Collections.unmodifiableList(samples);
    }

    /// What could not be read and was done without, each once: a worker that goes on meets it again.
    public SequencedSet<Problem> passedOver() {
        return Collections.unmodifiableSequencedSet(passedOver);
    }

    /// The steps from which a worker went on.
    public List<Long> joins() {
        return Collections.unmodifiableList(joins);
    }

    private void tell(TrainingEvent event) {
        switch (event) {
            case TrainingEvent.Started started -> begin(started);
            case TrainingEvent.Measured row -> {
                step = Math.max(step, row.step());
                clock.add((double) row.step(), row.seconds());
                keep(row);
                row.values().forEach((name, value) -> {
                    // How many pictures there are is no curve.
                    if (!name.equals(Measure.PICTURES)) {
                        series.computeIfAbsent(name, _ -> new Series()).add((double) row.step(), value);
                    }
                });
            }
            case TrainingEvent.Sampled sampled -> {
                samples.removeIf(sample -> sample.step() >= sampled.step());
                samples.add(new Sample(sampled.step(), run.folder().resolve(sampled.file())));
            }
            case TrainingEvent.Saved saved -> step = Math.max(step, saved.step());
            case TrainingEvent.Occupied _ -> {
                // For [Pace] alone.
            }
            case TrainingEvent.PassedOver passed -> passedOver.add(passed.problem());
            case TrainingEvent.Paused paused -> stand(Chapter.PAUSED, paused.step());
            case TrainingEvent.Continued continued -> stand(Chapter.TRAINING, continued.step());
            case TrainingEvent.Stopped stopped -> stand(Chapter.STOPPED, stopped.step());
            case TrainingEvent.Finished finished -> stand(Chapter.FINISHED, finished.step());
            case TrainingEvent.Failed failed -> {
                chapter = Chapter.FAILED;
                problem = Optional.of(failed.problem());
            }
        }
    }

    private void keep(TrainingEvent.Measured row) {
        rows.add(row);
        if (rows.size() > MOST_ROWS) {
            List<TrainingEvent.Measured> thinned = new ArrayList<>();
            // Those of samples come among the others in turns: of each kind every second one stays.
            Map<Set<String>, Integer> met = new HashMap<>();
            for (int i = 0; i < rows.size(); i++) {
                int before = met.merge(rows.get(i).values().keySet(), 1, Integer::sum);
                if (before % 2 == 1 || i > MOST_ROWS / 2) {
                    thinned.add(rows.get(i));
                }
            }
            rows.clear();
            rows.addAll(thinned);
        }
    }

    private void begin(TrainingEvent.Started started) {
        long from = started.step();
        if (chapter != Chapter.NEW) {
            series.values().forEach(measure -> measure.cut((double) from + 1));
            clock.cut((double) from + 1);
            rows.removeIf(row -> started.voids(row.step()));
            samples.removeIf(sample -> started.voids(sample.step()));
            joins.removeIf(join -> join >= from);
            if (from > 0) {
                joins.add(from);
            }
        }
        begun = from;
        device = started.device();
        idleCard = started.idleCard();
        problem = Optional.empty();
        stand(Chapter.TRAINING, from);
    }

    private void stand(Chapter now, long at) {
        chapter = now;
        step = at;
    }
}
