package atelier.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// The memory that this process holds, the engine's included, which Java knows nothing of.
final class Footprint {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String PEAK = "VmHWM:";

    private Footprint() {}

    /// The most so far; empty where the system has no such file.
    static OptionalLong peakMegabytes() {
        if (!Files.isReadable(STATUS)) {
            return OptionalLong.empty();
        }
        try (Stream<String> lines = Files.lines(STATUS)) {
            // In units of 1,024 bytes, whatever the "kB" behind it says.
            return lines.filter(line -> line.startsWith(PEAK))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024 / 1_000_000)
                    .findFirst();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }
}
