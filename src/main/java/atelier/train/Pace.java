package atelier.train;

import atelier.base.AtomicFile;
import atelier.base.Json;
import atelier.train.TrainingEvent.Measured;
import atelier.train.TrainingEvent.Occupied;
import atelier.train.TrainingPlan.Stretch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// How fast this machine has trained before and what memory that took, from the runs that it learned of. Its file is a
/// few numbers, and the loss of it no harm.
public final class Pace {
    /// @param seconds of a step
    /// @param guess what the plan alone said
    /// @param megabytes that the worker held at the most; absent where the system does not tell
    private record Known(double seconds, double guess, Optional<Long> megabytes) {
        private Known {
            // Files from before it was learned.
            megabytes = Objects.requireNonNullElse(megabytes, Optional.empty());
        }
    }

    private record Content(Map<String, Known> kinds) {}

    private final Path file;
    private final Map<String, Known> kinds = new LinkedHashMap<>();

    private Pace(Path file) {
        this.file = file;
    }

    /// What is known so far; nothing where the file is missing or damaged.
    public static Pace read(Path file) {
        Pace pace = new Pace(file);
        try {
            if (Files.exists(file)) {
                pace.kinds.putAll(
                        Json.read(Files.readString(file), Content.class).kinds());
            }
        } catch (IOException | Json.Malformed | NullPointerException e) {
            pace.kinds.clear();
        }
        return pace;
    }

    /// Seconds of a step of this kind, see [Estimate#kind], as last measured.
    OptionalDouble secondsPerStep(String kind) {
        Known known = kinds.get(kind);
        return known == null ? OptionalDouble.empty() : OptionalDouble.of(known.seconds());
    }

    /// Megabytes that a run of this kind held at the most, as last measured.
    OptionalLong megabytes(String kind) {
        Known known = kinds.get(kind);
        return known == null
                ? OptionalLong.empty()
                : known.megabytes().stream().mapToLong(Long::longValue).findFirst();
    }

    /// By how much steps here take longer than their plans say, in the mean over the kinds known; 1 where none is.
    double factor() {
        return Math.exp(kinds.values().stream()
                .mapToDouble(known -> Math.log(known.seconds() / known.guess()))
                .average()
                .orElse(0));
    }

    /// Learns from what a run on this machine told, however far it went, and keeps it.
    ///
    /// @throws atelier.base.ProblemException [atelier.base.Problem.FileNotWritable] or
    ///     [atelier.base.Problem.DiskFull]; as [EventTail#more]
    public void learn(Run run) {
        learn(run.plan(), EventTail.whole(run).more(), Runtime.getRuntime().availableProcessors());
    }

    /// @param threads that the run had
    void learn(TrainingPlan plan, List<TrainingEvent> events, int threads) {
        List<Measured> rows = Measured.counting(events);
        Optional<Long> held = events.stream()
                .filter(Occupied.class::isInstance)
                .map(event -> ((Occupied) event).megabytes())
                .max(Comparator.naturalOrder());
        boolean learned = false;
        for (Stretch stretch : plan.stretches()) {
            List<Measured> inside = rows.stream()
                    .filter(row -> row.step() > stretch.from() && row.step() <= stretch.to())
                    .toList();
            // The first twenty steps warm the machine up.
            if (inside.size() >= 2
                    && inside.getLast().step() > inside.getFirst().step()) {
                Measured a = inside.getFirst();
                Measured b = inside.getLast();
                double seconds = (b.seconds() - a.seconds()) / (b.step() - a.step());
                if (seconds > 0) {
                    double guess = Estimate.stepSeconds(plan, stretch, threads);
                    kinds.put(Estimate.kind(plan, stretch), new Known(seconds, guess, held));
                    learned = true;
                }
            }
        }
        if (learned) {
            AtomicFile.write(file, Json.pretty(new Content(kinds)));
        }
    }
}
