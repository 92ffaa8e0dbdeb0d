package atelier.ui.train;

import atelier.base.AppDirs;
import atelier.base.Job;
import atelier.base.Lane;
import atelier.base.Problem;
import atelier.base.Text;
import atelier.image.ImageFiles;
import atelier.image.Raster;
import atelier.image.Writing;
import atelier.model.ModelCard.Evaluation;
import atelier.model.ModelId;
import atelier.studio.Apprentice;
import atelier.studio.Runs;
import atelier.train.Estimate;
import atelier.train.Growable;
import atelier.train.Measure;
import atelier.train.Preset;
import atelier.train.Run;
import atelier.train.TrainingEvent;
import atelier.train.TrainingPlan;
import atelier.ui.kit.Notice;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// A folder of made-up trainings, with apprentices in place of workers.
final class Trainings {
    private final AppDirs dirs;
    private final Executor fx;
    final Map<Path, Apprentice> apprentices = new HashMap<>();
    final Map<Run, Integer> installed = new LinkedHashMap<>();
    final AtomicLong clock = new AtomicLong(1000);
    final Map<Run, Evaluation> evaluated = new ConcurrentHashMap<>();
    /// Why nothing can be trained.
    Optional<Problem> obstacle = Optional.empty();
    /// What an evaluation waits for.
    CountDownLatch gate = new CountDownLatch(0);
    /// Generators that can grow.
    final ObjectProperty<List<Growable>> generators = new SimpleObjectProperty<>(List.of());
    final Runs runs;
    final TrainModel model;

    Trainings(Path home, Executor fx) {
        this(home, fx, Lane.direct());
    }

    /// @param inference where models are proven and evaluated
    Trainings(Path home, Executor fx, Lane inference) {
        this.fx = fx;
        dirs = new AppDirs(home, Path.of("").toAbsolutePath());
        runs = new Runs(
                dirs.runs(),
                run -> {
                    Apprentice apprentice = new Apprentice(run);
                    apprentices.put(run.folder(), apprentice);
                    return apprentice;
                },
                _ -> {});
        model = new TrainModel(new TrainModel.House(
                runs,
                Lane.direct(),
                inference,
                run -> {
                    installed.merge(run, 1, Integer::sum);
                    throw new Problem.ModelFileMissing(run.model()).exception();
                },
                dirs.userModels(),
                new EvaluationModel.Means(this::evaluate, run -> Optional.ofNullable(evaluated.get(run))),
                plan -> new Estimate(1300, 840, false),
                () -> obstacle,
                fx,
                _ -> {},
                clock::get));
    }

    /// Finds every run's pictures new, but those of runs named "Copies".
    private Evaluation evaluate(Run run, Job<?> job) {
        String name = run.plan().title().getOrDefault("en", "");
        if (name.startsWith("Few")) {
            throw new Problem.TooFewToCompare(120, 257, "perceptual-1").exception();
        }
        job.report(0.5);
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        job.report(0.9);
        boolean copies = name.startsWith("Copies");
        Evaluation found = new Evaluation(
                "perceptual-1",
                1000,
                4.812,
                4.534,
                5.087,
                0.213,
                0.71,
                0.64,
                copies ? 0.43 : 0.012,
                copies,
                Optional.of(0.0123),
                Optional.of(10_000));
        pairs(run);
        evaluated.put(run, found);
        return found;
    }

    /// Pairs of squares, as [atelier.evaluate.ContactSheet] lays them out.
    private static void pairs(Run run) {
        int width = 6 * 204 + 12;
        int height = 8 * 108 + 12;
        int[] pixels = new int[width * height];
        for (int i = 0; i < pixels.length; i++) {
            int x = i % width - 12;
            int y = Math.floorDiv(i, width) - 12;
            boolean picture = x >= 0 && y >= 0 && x % 204 < 192 && y % 108 < 96;
            int hue = (x / 204 * 40 + y / 108 * 25) & 0xff;
            int shade = x % 204 < 96 ? 0 : 30;
            pixels[i] = !picture ? 0xff808080 : 0xff000000 | hue << 16 | (220 - hue - shade & 0xff) << 8 | 140 - shade;
        }
        ImageFiles.write(run.nearest(), Raster.of8(width, height, pixels), Writing.PLAIN);
    }

    NewRunModel.Desk desk() {
        return new NewRunModel.Desk(
                dirs,
                Lane.direct(),
                fx,
                3,
                () -> Map.of(new ModelId("digits"), Map.of("en", "Handwritten digits", "zh-CN", "手写数字")),
                generators);
    }

    /// A new run of which every question is answered.
    NewRunModel answered(Preset preset, Path pictures) {
        NewRunModel draft = NewRunModel.empty(desk());
        draft.preset().set(preset);
        draft.name().set("Ink");
        draft.licence().set("CC0-1.0");
        draft.pictures().set(Optional.of(pictures));
        return draft;
    }

    /// The news, in English.
    List<String> told() {
        return model.news().stream()
                .map(Notice::words)
                .map(words -> words.apply(Text.in(Locale.ENGLISH)))
                .toList();
    }

    TrainingPlan plan(String name, Preset preset) {
        return preset.plan(
                new Preset.Answers(name, Path.of("/pictures"), "My pictures", "CC-BY-4.0", Optional.empty()), dirs);
    }

    Run make(String name, Preset preset) {
        return runs.create(plan(name, preset), Optional.empty());
    }

    Apprentice start(Run run) {
        runs.start(run);
        Apprentice apprentice = Objects.requireNonNull(apprentices.get(run.folder()));
        apprentice.tell(new TrainingEvent.Started(0, "2026-11-23T20:00:00Z", "CPU", 2));
        return apprentice;
    }

    /// Tells of an adversarial training as they go.
    void train(Run run, int from, int to, long seed) {
        Random random = new Random(seed);
        for (int step = from + 20; step <= to; step += 20) {
            double done = step / 8000.0;
            Map<String, Double> values = new HashMap<>();
            values.put(Measure.LOSS, 0.9 + 0.8 * Math.exp(-6 * done) + 0.15 * random.nextGaussian());
            values.put(Measure.DISCRIMINATOR, 0.55 + 0.6 * Math.exp(-9 * done) + 0.06 * random.nextGaussian());
            values.put(Measure.REAL, Math.clamp(0.72 + 0.05 * random.nextGaussian(), 0, 1));
            values.put(Measure.GENERATED, Math.clamp(0.68 + 0.06 * random.nextGaussian(), 0, 1));
            values.put(Measure.GRADIENT, 2.5 * Math.exp(0.4 * random.nextGaussian()));
            values.put(Measure.DISCRIMINATOR_GRADIENT, 1.2 * Math.exp(0.3 * random.nextGaussian()));
            values.put(Measure.RATE, 2e-4 * Math.min(1, 2 - 2 * done));
            values.put(Measure.SPEED, 145 + 12 * random.nextGaussian());
            Apprentice.tell(run, new TrainingEvent.Measured(step, step * 0.22, values));
            if (step % 500 == 0) {
                Apprentice.tell(
                        run,
                        new TrainingEvent.Measured(
                                step,
                                step * 0.22,
                                Map.of(
                                        Measure.DIVERSITY,
                                        0.95 - 0.3 * Math.exp(-5 * done),
                                        Measure.FRECHET,
                                        8 + 40 * Math.exp(-5 * done))));
                sample(run, step);
            }
        }
    }

    /// A sheet of discs that become clearer.
    private static void sample(Run run, int step) {
        int side = 256;
        int[] pixels = new int[side * side];
        Random random = new Random(3);
        double clear = Math.min(1, step / 5000.0);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                double cx = x % 64 - 32;
                double cy = y % 64 - 32;
                double disc = 1 / (1 + Math.exp((Math.hypot(cx, cy) - 18) * (0.1 + clear)));
                int hue = (x / 64 * 67 + y / 64 * 41) % 255;
                double noise = (1 - clear) * 90 * random.nextGaussian();
                int red = (int) Math.clamp(40 + disc * hue + noise, 0, 255);
                int green = (int) Math.clamp(50 + disc * (200 - hue / 2) + noise, 0, 255);
                int blue = (int) Math.clamp(70 + disc * 120 + noise, 0, 255);
                pixels[y * side + x] = 0xff000000 | red << 16 | green << 8 | blue;
            }
        }
        Path file = run.samples().resolve("%09d.png".formatted(step));
        ImageFiles.write(file, Raster.of8(side, side, pixels), new Writing(1, Optional.empty()));
        Apprentice.tell(run, new TrainingEvent.Sampled(step, "samples/" + file.getFileName()));
    }
}
