package atelier.worker;

import atelier.base.AtomicFile;
import atelier.base.Problem;
import atelier.tensor.Shape;
import atelier.tensor.Tensor;
import atelier.tensor.TensorFile;
import atelier.train.Best;
import atelier.train.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a training remembers, in files of its run: the newest few, and the one that did best.
final class Checkpoints {
    private static final int KEPT = 3;
    /// The entry with the steps taken and the seconds spent.
    private static final String CLOCK = "clock";

    /// @param step steps taken
    /// @param seconds spent in them
    record Clock(long step, double seconds) {}

    private final Run run;
    private final Training training;

    Checkpoints(Run run, Training training) {
        this.run = run;
        this.training = training;
    }

    /// Writes the training's state, as the run's best one too where it did better than all before.
    ///
    /// @param judged what was measured of it
    /// @return the file of the newest
    Path save(Clock now, Optional<Best> judged) {
        Map<String, Tensor> state = new LinkedHashMap<>(training.memory().state());
        // Steps fit a float up to 16 million; a training does not get there.
        state.put(CLOCK, Tensor.of(Shape.of(2), (float) now.step(), (float) now.seconds()));
        judged.filter(it -> Best.of(run).map(it::beats).orElse(true))
                .ifPresent(it -> it.keep(run, file -> TensorFile.write(file, state)));
        Path file = run.checkpoint(now.step());
        TensorFile.write(file, state);
        return file;
    }

    /// Takes the oldest away.
    void prune() {
        List<Path> all = run.checkpoints();
        for (Path old : all.subList(0, Math.max(0, all.size() - KEPT))) {
            try {
                Files.deleteIfExists(old);
            } catch (IOException e) {
                throw AtomicFile.problem(old, e).exception(e);
            }
        }
    }

    /// Gives the training what a checkpoint holds.
    ///
    /// @throws atelier.base.ProblemException [Problem.CheckpointDamaged]
    Clock load(Path checkpoint) {
        Map<String, Tensor> state = TensorFile.read(checkpoint);
        Tensor clock = state.get(CLOCK);
        if (clock == null) {
            throw new Problem.CheckpointDamaged(checkpoint, "no clock inside").exception();
        }
        try {
            training.memory().restore(state);
        } catch (IllegalArgumentException e) {
            throw new Problem.CheckpointDamaged(checkpoint, String.valueOf(e.getMessage())).exception(e);
        }
        return new Clock((long) clock.data().get(0), clock.data().get(1));
    }
}
