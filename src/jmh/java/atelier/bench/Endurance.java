package atelier.bench;

import atelier.base.AppDirs;
import atelier.base.Json;
import atelier.image.ImageFiles;
import atelier.model.ModelCard;
import atelier.model.ModelLibrary;
import atelier.tensor.Tensor;
import atelier.tensor.TensorFile;
import atelier.train.Best;
import atelier.train.EventTail;
import atelier.train.Measure;
import atelier.train.Run;
import atelier.train.TrainingEvent;
import atelier.train.TrainingPlan;
import atelier.train.Worker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// Trainings of one plan that are killed over and over, beside one that is not.
///
/// @param folder of the runs
/// @param dirs where the models are
record Endurance(Path folder, String name, TrainingPlan plan, AppDirs dirs) {
    /// What depends on the machine's speed and not on the plan alone.
    private static final List<String> TIMES = List.of(Measure.SPEED);

    /// Whether trainings come through so many kills as if there had been none.
    boolean survives(int kills) throws Exception {
        Run straight = run("straight 0");
        long begun = System.nanoTime();
        finish(straight);
        long needed = (System.nanoTime() - begun) / 1_000_000;
        System.out.printf("%s: %d ms undisturbed%n", name, needed);
        for (int i = 1; !agreed(straight, i); i++) {
            // Some differ now and then, nobody knows why, see training.md.
            System.out.println(name + ": two undisturbed runs disagree");
            straight = run("straight " + (i + 1));
            finish(straight);
        }
        SplittableRandom random = new SplittableRandom(7);
        boolean good = true;
        int killed = 0;
        for (int i = 0; killed < kills; i++) {
            Run run = run("killed " + i);
            int here = 0;
            // The last start of every run is let finish.
            while (here < 5 && killed + here < kills && killedWithin(run, random.nextLong(needed))) {
                here++;
                good &= whole(run);
            }
            long resumed = System.nanoTime();
            boolean finished = finished(run) || Worker.start(run, dirs).onExit().join() == 0;
            // Other work on the machine may have made the first run slow.
            needed = here == 0 ? needed / 2 : Math.max(needed, (System.nanoTime() - resumed) / 1_000_000);
            boolean same = finished && same(run, straight);
            System.out.printf("%s, run %d: %d kills, %s%n", name, i, here, same ? "exact" : "NOT EXACT");
            good &= same;
            killed += here;
        }
        return good;
    }

    /// Whether one more undisturbed run makes the same.
    private boolean agreed(Run straight, int number) {
        Run again = run("again " + number);
        finish(again);
        return same(again, straight);
    }

    private void finish(Run run) {
        if (Worker.start(run, dirs).onExit().join() != 0) {
            throw new IllegalStateException(name + ": failed undisturbed, "
                    + EventTail.whole(run).more().getLast());
        }
    }

    private Run run(String kind) {
        return Run.create(folder.resolve(name).resolve(kind), plan, folder);
    }

    /// @return false when the training was done before
    private boolean killedWithin(Run run, long milliseconds) throws Exception {
        Worker worker = Worker.start(run, dirs);
        CompletableFuture<Integer> exit = worker.onExit();
        try {
            exit.get(milliseconds, TimeUnit.MILLISECONDS);
            return false;
        } catch (TimeoutException e) {
            ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
            boolean killed = exit.join() != 0;
            System.out.printf("  killed after %d ms, at checkpoint %s%n", milliseconds, last(run));
            return killed;
        }
    }

    private static String last(Run run) {
        return run.latestCheckpoint().map(file -> file.getFileName().toString()).orElse("none");
    }

    private static boolean finished(Run run) {
        return EventTail.whole(run).more().stream().anyMatch(TrainingEvent.Finished.class::isInstance);
    }

    /// Whether everything that bears a final name can be read.
    private static boolean whole(Run run) throws IOException {
        try (Stream<Path> samples = Files.isDirectory(run.samples()) ? Files.list(run.samples()) : Stream.of()) {
            // Line by line: who follows a run passes over what cannot be read.
            String told = Files.readString(run.events());
            told.substring(0, told.lastIndexOf('\n') + 1)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> Json.read(line, TrainingEvent.class));
            run.checkpoints().forEach(TensorFile::read);
            if (Files.exists(run.bestCheckpoint())) {
                TensorFile.read(run.bestCheckpoint());
            }
            samples.filter(file -> file.toString().endsWith(".png")).forEach(ImageFiles::read);
            return true;
        } catch (RuntimeException e) {
            System.out.println("  DAMAGED: " + e);
            return false;
        }
    }

    private static boolean same(Run run, Run straight) {
        Map<Long, Map<String, Double>> ours = measures(run);
        Map<Long, Map<String, Double>> theirs = measures(straight);
        theirs.keySet().stream()
                .filter(step -> !Objects.equals(theirs.get(step), ours.get(step)))
                .findFirst()
                .ifPresent(step -> System.out.printf(
                        "  differs from step %d on: %s instead of %s%n", step, ours.get(step), theirs.get(step)));
        return ours.equals(theirs)
                && weights(run).equals(weights(straight))
                && Best.of(run).equals(Best.of(straight))
                && shipped(run).equals(shipped(straight));
    }

    /// The networks of the finished model, by their hashes.
    private static Map<String, ModelCard.Graph> shipped(Run run) {
        return ModelLibrary.readNamedOtherwise(run.model()).card().graphs();
    }

    private static Map<Long, Map<String, Double>> measures(Run run) {
        Map<Long, Map<String, Double>> rows = new TreeMap<>();
        for (TrainingEvent.Measured row :
                TrainingEvent.Measured.counting(EventTail.whole(run).more())) {
            Map<String, Double> values = rows.computeIfAbsent(row.step(), _ -> new HashMap<>());
            values.putAll(row.values());
            TIMES.forEach(values::remove);
        }
        return rows;
    }

    private static Map<String, Tensor> weights(Run run) {
        Map<String, Tensor> state =
                new HashMap<>(TensorFile.read(run.latestCheckpoint().orElseThrow()));
        state.remove("clock");
        return state;
    }
}
