package atelier.infer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TelemetryTest {
    @TempDir
    Path home;

    /// A program that does nothing but load the runtime.
    static final class Load {
        public static void main(String[] arguments) {
            System.out.println(Runtimes.version());
        }
    }

    @Test
    void theRuntimeLeavesNothingInTheUsersFolders() throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Load.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("output").toFile());
        builder.environment().remove("ORT_DISABLE_TELEMETRY");
        builder.environment().put("HOME", home.toString());
        builder.environment().remove("XDG_CACHE_HOME");

        assertThat(builder.start().waitFor()).isZero();

        try (Stream<Path> files = Files.walk(home)) {
            assertThat(files.filter(Files::isRegularFile)).containsExactly(home.resolve("output"));
        }
    }
}
