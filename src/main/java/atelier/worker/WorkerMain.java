package atelier.worker;

import ai.djl.Device;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDManager;
import atelier.base.Aside;
import atelier.base.AtomicFile;
import atelier.base.FileHashes;
import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.base.Progress;
import atelier.model.Model;
import atelier.model.ModelCard;
import atelier.model.ModelId;
import atelier.model.ModelLibrary;
import atelier.net.Architectures;
import atelier.net.Npz;
import atelier.net.OnnxReader;
import atelier.net.Vgg16;
import atelier.train.Objective;
import atelier.train.Run;
import atelier.train.TrainingEvent;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Stream;

/// The worker process: `WorkerMain <run folder> <model folders>...`, commands on standard input.
///
/// Exit code 0 when the plan is done or it was told to stop, 1 for a problem, which is the last event of
/// the run, 3 for a bug, whose trace is in the run's log.
public final class WorkerMain {
    private WorkerMain() {}

    public static void main(String[] arguments) {
        Run run = Run.open(Path.of(arguments[0]));
        List<Path> models = Arrays.stream(arguments).skip(1).map(Path::of).toList();
        System.exit(work(run, models));
    }

    private static int work(Run run, List<Path> models) {
        try (FileChannel channel = FileChannel.open(run.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw new Problem.RunBusy(run.folder()).exception();
            }
            return alone(run, models);
        } catch (ProblemException e) {
            System.err.println(e.getMessage());
            return 1;
        } catch (IOException e) {
            System.err.println(AtomicFile.problem(run.folder(), e));
            return 1;
        }
    }

    private static int alone(Run run, List<Path> models) throws IOException {
        try (EventLog events = EventLog.of(run.events())) {
            // Meant for a worker before this one.
            Files.deleteIfExists(run.stop());
            clear(run);
            return train(run, models, events);
        }
    }

    /// Takes away what workers before this one did not live to rename.
    private static void clear(Run run) throws IOException {
        if (Files.isDirectory(run.folder())) {
            try (Stream<Path> files = Files.walk(run.folder(), 2)) {
                for (Path file : files.filter(WorkerMain::isPart).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static boolean isPart(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(".") && name.endsWith(".part") && Files.isRegularFile(file);
    }

    private static int train(Run run, List<Path> models, EventLog events) {
        Orders orders = new Orders(System.in, run.stop());
        CountDownLatch left = new CountDownLatch(1);
        Aside.beforeTheEnd(() -> stop(orders, left));
        try {
            return train(run, events, orders, manager -> training(manager, run, models, _ -> heed(orders)));
        } finally {
            left.countDown();
        }
    }

    /// Takes a run as far as it goes, on the processor, and tells what ended it before its time.
    ///
    /// @param start makes what is to be trained
    /// @return the exit code
    static int train(Run run, EventLog events, Orders orders, Function<NDManager, Training> start) {
        long step = 0;
        // The engine left to itself takes a graphics card that it can use, where nothing here was ever tried.
        try (NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch");
                Training training = start.apply(manager)) {
            Loop loop = new Loop(manager, run, training, events, orders);
            try {
                loop.go();
            } finally {
                step = loop.step();
            }
            return 0;
        } catch (CancellationException e) {
            events.add(new TrainingEvent.Stopped(step));
            return 0;
        } catch (ProblemException e) {
            e.printStackTrace();
            events.add(new TrainingEvent.Failed(step, e.problem()));
            return 1;
        } catch (OutOfMemoryError e) {
            events.add(new TrainingEvent.Failed(step, outOfMemory(run)));
            return 1;
        } catch (RuntimeException e) {
            e.printStackTrace();
            if (saysOutOfMemory(e)) {
                events.add(new TrainingEvent.Failed(step, outOfMemory(run)));
                return 1;
            }
            return 3;
        }
    }

    private static Problem outOfMemory(Run run) {
        long heap = Runtime.getRuntime().totalMemory() / 1_000_000;
        return new Problem.OutOfMemory(
                run.plan().model().value(), Footprint.peakMegabytes().orElse(heap));
    }

    /// The engine's memory is none of Java's, and it has one kind of exception for everything.
    static boolean saysOutOfMemory(RuntimeException e) {
        String message = String.valueOf(e.getMessage());
        return e instanceof EngineException
                && (message.contains("can't allocate memory") || message.contains("not enough memory"));
    }

    /// The order to stop is heard before the first step, too.
    private static void heed(Orders orders) {
        if (orders.isStopping()) {
            throw new CancellationException("told to stop");
        }
    }

    /// Asked to end by the system, or by Ctrl+C in the terminal it shares: leaves as it would when told to stop.
    private static void stop(Orders orders, CountDownLatch left) {
        orders.stop();
        try {
            left.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// @param progress of preparing its data; may throw to stop
    static Training training(NDManager manager, Run run, List<Path> models, Progress progress) {
        ModelLibrary library = new ModelLibrary(models, new FileHashes());
        return switch (run.plan().objective()) {
            case Objective.Distil distil -> new Distilling(manager, run, distil);
            case Objective.ArbitraryStyle style ->
                new Styling(manager, run, style, start(run, style, library), judge(run, style, library));
            case Objective.OneStyle style ->
                new OneStyling(
                        manager,
                        run,
                        style,
                        StyleModel.installed(library, style.start()),
                        List.of(Eye.slim(perceptual(style.perceptual(), library))));
            case Objective.Gan gan ->
                new Adversarial(manager, run, gan, perceptual(gan.perceptual(), library), progress);
            case Objective.Growth growth ->
                new Growing(
                        manager,
                        run,
                        growth,
                        FormerGenerator.installed(library, growth.start()),
                        perceptual(growth.perceptual(), library),
                        progress);
            case Objective.Vae vae ->
                new Variational(manager, run, vae, perceptual(vae.perceptual(), library), progress);
        };
    }

    private static StyleModel start(Run run, Objective.ArbitraryStyle style, ModelLibrary library) {
        Optional<StyleModel> former = style.start().map(start -> StyleModel.installed(library, start));
        boolean smooth = style.smooth().or(() -> former.map(StyleModel::smooth)).orElse(false);
        StyleModel fresh = StyleModel.fresh(run.plan().seed(), smooth);
        return former.map(fresh::after).orElse(fresh);
    }

    private static List<Eye> judge(Run run, Objective.ArbitraryStyle style, ModelLibrary library) {
        List<Eye> eyes = new ArrayList<>();
        eyes.add(Eye.slim(perceptual(style.perceptual(), library)));
        style.teacher()
                .map(teacher -> new OnnxReader.Trained(Architectures.narrowVgg19(), Npz.read(run.resolve(teacher))))
                .ifPresent(teacher -> eyes.add(Eye.slim(teacher)));
        style.fine()
                .map(fine -> new OnnxReader.Trained(Vgg16.architecture(), Vgg16.weights(Npz.read(run.resolve(fine)))))
                .ifPresent(vgg16 -> eyes.add(Eye.wide(vgg16)));
        return eyes;
    }

    private static OnnxReader.Trained perceptual(ModelId id, ModelLibrary library) {
        Model model = library.find(id).require(ModelCard.Kind.PERCEPTUAL);
        return OnnxReader.read(library.verified(model, model.graph("features").file()));
    }
}
