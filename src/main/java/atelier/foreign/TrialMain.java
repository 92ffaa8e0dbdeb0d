package atelier.foreign;

import atelier.base.AtomicFile;
import atelier.base.FileHashes;
import atelier.base.Json;
import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.base.Sha256;
import atelier.image.ImageFiles;
import atelier.infer.Networks;
import atelier.infer.OnnxNetwork;
import atelier.model.Device;
import atelier.model.Model;
import atelier.model.ModelLibrary;
import atelier.net.Element;
import atelier.net.OnnxFile;
import atelier.net.OnnxFile.Port;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/// Tries a foreign network, or a finished model that came from elsewhere: a process of its own, which may take long,
/// take all memory or break without harm to anybody. The only argument is a folder with the [Order]; the [Outcome] is
/// left there too.
public final class TrialMain {
    static final String ORDER = "order.json";
    static final String OUTCOME = "outcome.json";

    /// Exit codes of a trial that went too far.
    static final int TOO_MUCH_MEMORY = 77;

    static final int TOO_LONG = 78;

    private static final Duration WATCH = Duration.ofMillis(20);

    /// What is to be tried, and how far that may go.
    ///
    /// @param file where it came from; named where it goes beyond the limits
    record Order(Path file, Task task, long bytes, long seconds) {}

    /// What a trial is for.
    sealed interface Task {
        /// To lead the file, a network made elsewhere, into our form.
        ///
        /// @param guess what to take it for; empty to find out
        /// @param photograph to try it on; empty for a drawn one
        record Adapt(Optional<Guess> guess, Optional<Path> photograph) implements Task {}

        /// To prove a finished model, whose folder this is.
        record Prove(Path model) implements Task {}
    }

    /// What came of it.
    sealed interface Outcome {
        /// @param examined empty for a finished model, of which all is known
        record Good(Optional<Examined> examined) implements Outcome {}

        record Refused(Problem problem) implements Outcome {}
    }

    private TrialMain() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Order order = Json.read(Files.readAllBytes(folder.resolve(ORDER)), Order.class);
        Thread.ofPlatform().daemon().start(() -> watch(order));
        Outcome outcome;
        try {
            outcome = new Outcome.Good(tried(order, folder));
        } catch (ProblemException e) {
            outcome = new Outcome.Refused(e.problem());
        } catch (OutOfMemoryError e) {
            long had = Math.min(order.bytes(), Runtime.getRuntime().maxMemory());
            outcome = new Outcome.Refused(new Problem.ModelTooLarge(order.file(), had >> 20));
        }
        AtomicFile.write(folder.resolve(OUTCOME), Json.compact(outcome).getBytes(StandardCharsets.UTF_8));
        // What a network has left running ends with the process.
        Runtime.getRuntime().halt(0);
    }

    private static Optional<Examined> tried(Order order, Path folder) throws IOException {
        return switch (order.task()) {
            case Task.Adapt adapt -> Optional.of(examine(order.file(), adapt, folder));
            case Task.Prove(Path model) -> {
                prove(ModelLibrary.readNamedOtherwise(model));
                yield Optional.empty();
            }
        };
    }

    private static void prove(Model model) {
        ModelLibrary none = new ModelLibrary(List.of(), new FileHashes());
        try (Networks networks = new Networks(none, OnnxNetwork::open, 0)) {
            networks.prove(model, Device.CPU);
        }
    }

    private static Examined examine(Path network, Task.Adapt adapt, Path folder) throws IOException {
        OnnxFile file = OnnxFile.read(network);
        TestPicture test = adapt.photograph()
                .map(picture -> new TestPicture(ImageFiles.read(picture, 1024)))
                .orElseGet(TestPicture::drawn);
        Guess said = adapt.guess().orElseGet(() -> new Guessing(file, test, folder).guess());
        Guess guess = said instanceof Guess.Generator generator
                ? new GeneratorGuessing(file, folder).counted(generator)
                : said;
        Adapted adapted = new Adapting(file, test, folder).adapt(guess);
        Map<String, String> metadata = file.metadata();
        String output = guess.output();
        return new Examined(
                network,
                Sha256.of(network),
                Files.size(folder.resolve(
                        adapted.graphs().values().iterator().next().file().file())),
                file.opset(),
                file.words(),
                Optional.ofNullable(metadata.getOrDefault("license", metadata.get("licence"))),
                file.inputs().stream().map(TrialMain::described).collect(Collectors.joining("\n")),
                file.outputs().stream()
                        .filter(port -> port.name().equals(output))
                        .map(TrialMain::described)
                        .findFirst()
                        .orElse(output),
                file.outputs().stream()
                        .filter(port -> port.name().equals(output) || mayBePicture(port))
                        .map(Port::name)
                        .toList(),
                guess,
                adapted);
    }

    /// As far as the file tells: where it says nothing of a shape, anything may come out.
    private static boolean mayBePicture(Port port) {
        return port.element() != Element.OTHER
                && (port.shape().rank() == 0 || Layout.of(port.shape()).isPresent());
    }

    private static String described(Port port) {
        return port.name() + " " + port.element() + " " + port.shape();
    }

    /// Ends the process when it takes more than it may. Memory is counted from here on: Java has set its own apart.
    private static void watch(Order order) {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long before = system.getCommittedVirtualMemorySize();
        long end = System.nanoTime() + Duration.ofSeconds(order.seconds()).toNanos();
        while (true) {
            if (system.getCommittedVirtualMemorySize() - before > order.bytes()) {
                Runtime.getRuntime().halt(TOO_MUCH_MEMORY);
            }
            if (System.nanoTime() > end) {
                Runtime.getRuntime().halt(TOO_LONG);
            }
            LockSupport.parkNanos(WATCH.toNanos());
        }
    }
}
