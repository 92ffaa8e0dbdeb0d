package atelier.worker;

import atelier.base.AtomicFile;
import atelier.base.Json;
import atelier.base.Problem;
import atelier.tensor.Shape;
import atelier.tensor.Tensor;
import atelier.tensor.TensorFile;
import atelier.train.Best;
import atelier.train.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
    /// The entry with what the latest steps measured, as JSON, each byte of it a number: the file holds nothing but
    /// numbers.
    private static final String TALLY = "tally";

    /// @param step steps taken
    /// @param seconds spent in them
    /// @param tally what the latest of them measured
    record Clock(long step, double seconds, Tally.Kept tally) {}

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
        state.put(TALLY, numbers(Json.compact(now.tally())));
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
        try {
            Map<String, Tensor> state = TensorFile.read(checkpoint);
            Tensor clock = state.get(CLOCK);
            if (clock == null) {
                throw new Problem.CheckpointDamaged(checkpoint, "no clock inside").exception();
            }
            // One from before it was kept has none.
            Tensor numbers = state.get(TALLY);
            Tally.Kept tally = numbers == null ? Tally.Kept.NOTHING : Json.read(bytes(numbers), Tally.Kept.class);
            training.memory().restore(state);
            return new Clock((long) clock.data().get(0), clock.data().get(1), tally);
        } catch (TensorFile.Malformed | Json.Malformed | IllegalArgumentException e) {
            throw new Problem.CheckpointDamaged(checkpoint, String.valueOf(e.getMessage())).exception(e);
        }
    }

    private static Tensor numbers(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        float[] numbers = new float[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            numbers[i] = bytes[i] & 0xff;
        }
        return Tensor.of(Shape.of(bytes.length), numbers);
    }

    private static byte[] bytes(Tensor numbers) {
        float[] values = numbers.toArray();
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
