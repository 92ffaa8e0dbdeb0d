import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Other programs. One that fails ends the build with what it said.
final class Shell {
    private static final Path JDK = Path.of(System.getProperty("java.home"), "bin");

    private Shell() {}

    static void run(List<?> command) {
        run(new ProcessBuilder(command.stream().map(Object::toString).toList()));
    }

    static void run(Object... command) {
        run(Arrays.asList(command));
    }

    /// A tool of the JDK that runs this.
    static void jdk(String tool, List<?> arguments) {
        run(Stream.concat(Stream.of(JDK.resolve(tool)), arguments.stream()).toList());
    }

    static void run(ProcessBuilder process) {
        try {
            Path said = Files.createTempFile("atelier-", ".log");
            int code = process.redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new IllegalStateException(
                        process.command() + " ended with " + code + ":\n" + Files.readString(said));
            }
            Files.delete(said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What a shell's command prints; nothing where it fails.
    static String says(String command) {
        try {
            return new String(new ProcessBuilder("sh", "-c", "PATH=$PATH:/sbin:/usr/sbin; " + command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .getInputStream()
                    .readAllBytes());
        } catch (IOException e) {
            return "";
        }
    }

    /// Whether there is a program of this name on the path.
    static boolean has(String program) {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
