package atelier.ui.kit;

import atelier.base.AtomicFile;
import atelier.base.Problem;
import atelier.base.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// The desktop's own view of folders. Touches the disk: not for the JavaFX thread.
public final class FileManager {
    private FileManager() {}

    /// Opens the file's folder, with the file selected where the desktop can do that.
    ///
    /// @throws ProblemException when the file is gone or there is no file manager
    public static void show(Path file) {
        if (!Files.exists(file)) {
            throw new Problem.FileMissing(file).exception();
        }
        start(file, showing(file, System.getProperty("os.name")));
    }

    /// Opens a folder, made where it is missing.
    ///
    /// @throws ProblemException when it cannot be made or there is no file manager
    public static void open(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw AtomicFile.problem(folder, e).exception(e);
        }
        start(folder, opening(folder, System.getProperty("os.name")));
    }

    static List<String> showing(Path file, String system) {
        String os = system.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            return List.of("explorer.exe", "/select," + file);
        }
        return os.startsWith("mac")
                ? List.of("open", "-R", file.toString())
                : opening(file.toAbsolutePath().resolveSibling(""), system);
    }

    static List<String> opening(Path folder, String system) {
        String os = system.toLowerCase(Locale.ROOT);
        String opener = os.startsWith("windows") ? "explorer.exe" : os.startsWith("mac") ? "open" : "xdg-open";
        return List.of(opener, folder.toString());
    }

    private static void start(Path what, List<String> command) {
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new Problem.NoFileManager(what).exception(e);
        }
    }
}
