import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/// What of the installed program's size is due to what.
final class Sizes {
    private record Part(String name, Predicate<String> holds) {}

    /// The first that holds a file counts it. Paths are those inside the image, with slashes.
    private static final List<Part> PARTS = List.of(
            new Part("training: libtorch", path -> path.contains("lib/worker/native/")),
            new Part("training: libraries", path -> path.contains("lib/worker/")),
            new Part("cache for a quick start", path -> path.endsWith(".aot")),
            new Part("ONNX Runtime and SQLite", path -> path.contains("app/native/")),
            new Part("models", path -> path.contains("app/models/")),
            new Part("samples and icons", path -> path.contains("app/assets/")),
            new Part("Atelier", path -> path.contains("app/lib/atelier-")),
            new Part("libraries", path -> path.contains("app/lib/")),
            new Part("Java: virtual machine", path -> path.contains("runtime/") && path.contains("/server/")),
            new Part("Java: classes, JavaFX among them", path -> path.endsWith("lib/modules")),
            new Part("Java: the rest", path -> path.contains("runtime/")),
            new Part("launchers, licences", path -> true));

    private Sizes() {}

    static void write(Image image, Path file) throws IOException {
        long[] sizes = new long[PARTS.size()];
        for (Path each : Trees.files(image.home())) {
            String path = image.home().relativize(each).toString().replace('\\', '/');
            int part = 0;
            while (!PARTS.get(part).holds().test(path)) {
                part++;
            }
            sizes[part] += Files.size(each);
        }
        StringBuilder table = new StringBuilder("| part | MB |\n|---|---|\n");
        long training = sizes[0] + sizes[1];
        long all = 0;
        for (int i = PARTS.size() - 1; i >= 0; i--) {
            all += sizes[i];
            table.append("| %s | %.1f |%n".formatted(PARTS.get(i).name(), sizes[i] / 1e6));
        }
        table.append("| **without training** | **%.1f** |%n".formatted((all - training) / 1e6));
        table.append("| **with training** | **%.1f** |%n".formatted(all / 1e6));
        Files.writeString(file, table);
    }
}
