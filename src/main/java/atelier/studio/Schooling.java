package atelier.studio;

import atelier.base.Json;
import atelier.base.ProblemException;
import atelier.model.Model;
import atelier.model.ModelCard.FileHash;
import atelier.model.ModelCard.Training;
import atelier.model.ModelId;
import atelier.train.Measure;
import atelier.train.Objective;
import atelier.train.Run;
import atelier.train.Series;
import atelier.train.TrainingPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// How a model was trained, as the files beside its card tell.
///
/// @param plan what it was to learn, and from what
/// @param curve how well it did; empty where that was measured once at most
public record Schooling(TrainingPlan plan, Optional<Curve> curve) {
    /// @param measure one of [Measure]
    /// @param series two points at least
    public record Curve(String measure, Series series) {}

    /// What tells most of a model, the best first: a loss alone says little of what is learned against another
    /// network.
    private static final List<String> TELLING = List.of(Measure.FRECHET, Measure.HELD_OUT_RECONSTRUCTION, Measure.LOSS);

    /// No training has written a larger file.
    private static final long MOST_BYTES = 64L << 20;

    /// Touches the disk.
    ///
    /// @return empty for a model made elsewhere, and where the files are missing or cannot be read: nothing else
    ///     depends on them
    public static Optional<Schooling> of(Model model) {
        return model.card().training().flatMap(training -> read(model, training));
    }

    /// The models that these trainings began with, once for each training; those that begin anew are left out.
    /// Touches the disk.
    ///
    /// @throws ProblemException [atelier.base.Problem.FileUnreadable]
    public static List<ModelId> starts(Runs runs) {
        return runs.folders().stream()
                .flatMap(folder -> startOf(folder).stream())
                .toList();
    }

    /// The model that the training began with; empty where it began anew.
    public Optional<ModelId> start() {
        return start(plan.objective());
    }

    private static Optional<ModelId> startOf(Path run) {
        try {
            return start(Run.open(run).plan().objective());
        } catch (ProblemException | NullPointerException e) {
            // A plan that is damaged, or lacks what it is about. Where trainings are shown, it is told.
            return Optional.empty();
        }
    }

    private static Optional<ModelId> start(Objective objective) {
        return switch (objective) {
            case Objective.ArbitraryStyle styles -> styles.start();
            case Objective.OneStyle style -> Optional.of(style.start());
            case Objective.Growth growth -> Optional.of(growth.start());
            case Objective.Gan _, Objective.Vae _, Objective.Distil _ -> Optional.empty();
        };
    }

    private static Optional<Schooling> read(Model model, Training training) {
        try {
            TrainingPlan plan = Json.read(text(model, training.plan()), TrainingPlan.class);
            Objects.requireNonNull(plan.objective(), "objective");
            return Optional.of(new Schooling(plan, curve(text(model, training.curve()))));
        } catch (IOException | ProblemException | Json.Malformed | IllegalArgumentException | NullPointerException e) {
            return Optional.empty();
        }
    }

    private static String text(Model model, String name) throws IOException {
        Path file = model.file(new FileHash(name, ""));
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException(name + " is too long");
        }
        return Files.readString(file);
    }

    private static Optional<Curve> curve(String csv) {
        List<String[]> rows = csv.lines().map(line -> line.split(",", -1)).toList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<String> names = List.of(rows.getFirst());
        return TELLING.stream()
                .filter(names::contains)
                .map(name -> new Curve(name, series(rows.subList(1, rows.size()), names.indexOf(name))))
                .filter(curve -> curve.series().size() > 1)
                .findFirst();
    }

    /// A column over the first one, which has the steps; rows that say nothing are left out.
    private static Series series(List<String[]> rows, int column) {
        Series series = new Series();
        for (String[] row : rows) {
            if (row.length > column && !row[column].isBlank()) {
                series.add(Double.parseDouble(row[0]), Double.parseDouble(row[column]));
            }
        }
        return series;
    }
}
