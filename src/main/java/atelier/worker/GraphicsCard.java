package atelier.worker;

import ai.djl.engine.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// The graphics card beside the processor. Trainings run on the processor alone: the engine that comes along is made
/// for that, and no network here was ever trained on anything else. A card is looked for and reported all the same, so
/// that nobody believes it to be at work.
final class GraphicsCard {
    /// Where NVIDIA's driver for Linux has a folder for each card, with a file that tells what it is.
    private static final Path LINUX = Path.of("/proc/driver/nvidia/gpus");

    private static final String MODEL = "Model:";

    private GraphicsCard() {}

    /// The name of the card that has no part in trainings; empty where none is found. Only the kind that there are
    /// other versions of the engine for is looked for.
    static Optional<String> idle(Engine engine) {
        return named(LINUX)
                .or(GraphicsCard::onWindows)
                .or(() -> engine.getGpuCount() > 0 ? Optional.of("CUDA") : Optional.empty());
    }

    /// The first card's name.
    ///
    /// @param cards a folder as [#LINUX]; there may be none
    static Optional<String> named(Path cards) {
        if (!Files.isDirectory(cards)) {
            return Optional.empty();
        }
        try (Stream<Path> all = Files.list(cards)) {
            for (Path card : all.sorted().toList()) {
                for (String line : Files.readAllLines(card.resolve("information"))) {
                    if (line.startsWith(MODEL)) {
                        return Optional.of(line.substring(MODEL.length()).strip());
                    }
                }
            }
        } catch (IOException | UncheckedIOException e) {
            // What cannot be read names no card.
        }
        return Optional.empty();
    }

    /// On Windows only the driver can be seen, and not what the card is called.
    private static Optional<String> onWindows() {
        return Optional.ofNullable(System.getenv("SystemRoot"))
                .map(root -> Path.of(root, "System32", "nvcuda.dll"))
                .filter(Files::exists)
                .map(_ -> "NVIDIA");
    }
}
