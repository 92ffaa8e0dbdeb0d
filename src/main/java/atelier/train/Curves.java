package atelier.train;

import java.util.ArrayList;
import java.util.List;

/// What a training measured over its steps.
public final class Curves {
    private Curves() {}

    /// The measures that count, in the order of the steps: where a worker went on from a checkpoint, what
    /// had been measured beyond it is void.
    public static List<TrainingEvent.Measured> measured(List<TrainingEvent> events) {
        List<TrainingEvent.Measured> rows = new ArrayList<>();
        for (TrainingEvent event : events) {
            switch (event) {
                case TrainingEvent.Measured row -> rows.add(row);
                case TrainingEvent.Started started -> {
                    while (!rows.isEmpty() && rows.getLast().step() > started.step()) {
                        rows.removeLast();
                    }
                }
                case TrainingEvent.Sampled _,
                        TrainingEvent.Saved _,
                        TrainingEvent.Occupied _,
                        TrainingEvent.PassedOver _,
                        TrainingEvent.Paused _,
                        TrainingEvent.Continued _,
                        TrainingEvent.Stopped _,
                        TrainingEvent.Finished _,
                        TrainingEvent.Failed _ -> {}
            }
        }
        return rows;
    }
}
