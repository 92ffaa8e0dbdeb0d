package atelier.train;

import atelier.base.AtomicFile;
import atelier.base.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Which checkpoint of a run did best: `checkpoints/best.json` beside `best.safetensors`.
///
/// @param step of the checkpoint
/// @param measure that is compared: the Fréchet distance where there is one, else what is missed on held-out
///     pictures, else the loss; of those that say something of the objective
/// @param value of the measure; less is better
public record Best(long step, String measure, double value) {
    /// What a run has told of its best checkpoint so far; empty where there is none.
    public static Optional<Best> of(Run run) {
        Path file = file(run);
        try {
            return Files.exists(file) && Files.exists(run.bestCheckpoint())
                    ? Optional.of(Json.read(Files.readString(file), Best.class))
                    : Optional.empty();
        } catch (IOException | Json.Malformed e) {
            // The next checkpoint is then the best one.
            return Optional.empty();
        }
    }

    /// What these measures say of a checkpoint of this very step; empty where nothing in them can be compared.
    public static Optional<Best> at(long step, Objective objective, Map<String, Double> measures) {
        for (String measure : new String[] {Measure.FRECHET, Measure.HELD_OUT_RECONSTRUCTION, Measure.LOSS}) {
            Double value = measures.get(measure);
            if (value != null && Double.isFinite(value) && says(objective, measure)) {
                return Optional.of(new Best(step, measure, value));
            }
        }
        return Optional.empty();
    }

    /// A GAN's loss tells nothing; of what grows, pixels missed tell little: sharp lines that are a pixel off miss
    /// more of them than none.
    private static boolean says(Objective objective, String measure) {
        return switch (objective) {
            case Objective.Gan _ -> !measure.equals(Measure.LOSS);
            case Objective.Growth _ -> !measure.equals(Measure.HELD_OUT_RECONSTRUCTION);
            default -> true;
        };
    }

    /// Whether it did better than another, which may have been judged by less.
    public boolean beats(Best other) {
        return !measure.equals(other.measure) ? !measure.equals(Measure.LOSS) : value < other.value;
    }

    /// Whether pictures that the training never saw were looked at, or the samples themselves: only then is the
    /// best checkpoint worth more than the last.
    public boolean isTelling() {
        return !measure.equals(Measure.LOSS);
    }

    /// Keeps a checkpoint as the run's best. To be done before it becomes the run's newest: a worker that is killed
    /// in between then takes the same steps and comes to the same judgement again.
    ///
    /// @param write writes the checkpoint into a file
    /// @throws atelier.base.ProblemException [atelier.base.Problem.DiskFull] or
    ///     [atelier.base.Problem.FileNotWritable]
    public void keep(Run run, Consumer<Path> write) {
        write.accept(run.bestCheckpoint());
        AtomicFile.write(file(run), Json.pretty(this));
    }

    private static Path file(Run run) {
        return run.bestCheckpoint().resolveSibling("best.json");
    }
}
