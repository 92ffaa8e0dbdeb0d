package atelier.train;

import atelier.base.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What happened in a training: one line of `events.jsonl` each.
public sealed interface TrainingEvent {
    /// A worker began at `step`; above 0 it went on from a checkpoint and later measures are void.
    ///
    /// @param device where it trains, as the engine calls it
    /// @param idleCard the graphics card that was found and has no part in it
    record Started(long step, String time, String device, int threads, Optional<String> idleCard)
            implements TrainingEvent {
        public Started {
            // Files from before it was looked for.
            idleCard = Objects.requireNonNullElse(idleCard, Optional.empty());
        }

        /// Where no graphics card was found.
        public Started(long step, String time, String device, int threads) {
            this(step, time, device, threads, Optional.empty());
        }

        /// Whether what an earlier worker told of a step is void: this one takes that step again.
        boolean voids(long told) {
            return told > step;
        }
    }

    /// Means over the steps since the last measure.
    ///
    /// @param step steps done
    /// @param seconds spent in steps since the training first began
    /// @param values losses and other measures by name
    record Measured(long step, double seconds, Map<String, Double> values) implements TrainingEvent {
        public Measured {
            values = Map.copyOf(values);
        }

        /// Those of a run's events that count, in the order of the steps.
        public static List<Measured> counting(List<TrainingEvent> events) {
            List<Measured> rows = new ArrayList<>();
            for (TrainingEvent event : events) {
                if (event instanceof Measured row) {
                    rows.add(row);
                } else if (event instanceof Started started) {
                    rows.removeIf(row -> started.voids(row.step()));
                }
            }
            return rows;
        }
    }

    /// A picture to look at, named inside the run folder.
    record Sampled(long step, String file) implements TrainingEvent {}

    /// A checkpoint, named inside the run folder.
    record Saved(long step, String file) implements TrainingEvent {}

    /// The most memory that the process has held so far, where the system tells it.
    record Occupied(long step, long megabytes) implements TrainingEvent {}

    /// A picture that could not be read; training goes on without it.
    record PassedOver(long step, Problem problem) implements TrainingEvent {}

    record Paused(long step) implements TrainingEvent {}

    record Continued(long step) implements TrainingEvent {}

    /// The worker left as told before the plan was done.
    record Stopped(long step) implements TrainingEvent {}

    /// The plan is done and the model lies in `model/`.
    record Finished(long step, double seconds) implements TrainingEvent {}

    record Failed(long step, Problem problem) implements TrainingEvent {}
}
