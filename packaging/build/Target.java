import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// An operating system that packages are made for, always on itself.
///
/// @param onnx the folder of its natives in ONNX Runtime's jar
/// @param sqlite the folder in SQLite's
/// @param djl the classifier of DJL's
enum Target {
    LINUX("linux-x64", "Linux/x86_64", "linux-x86_64"),
    MAC("osx-aarch64", "Mac/aarch64", "osx-aarch64"),
    WINDOWS("win-x64", "Windows/x86_64", "win-x86_64");

    final String onnx;
    final String sqlite;
    final String djl;

    Target(String onnx, String sqlite, String djl) {
        this.onnx = onnx;
        this.sqlite = sqlite;
        this.djl = djl;
    }

    static Target here() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("windows") ? WINDOWS : name.startsWith("mac") ? MAC : LINUX;
    }

    static boolean isNative(Path file) {
        return Stream.of(".so", ".dll", ".dylib").anyMatch(file.toString()::endsWith);
    }

    /// The launcher that jpackage names the image after.
    String window() {
        return this == LINUX ? "atelier-studio" : "Atelier";
    }

    /// Where jpackage puts the image named so.
    Path image(Path folder) {
        return folder.resolve(this == MAC ? window() + ".app" : window());
    }

    /// The folder of the program's own files in an image, `$APPDIR` to its launchers.
    Path application(Path image) {
        return image.resolve(
                switch (this) {
                    case LINUX -> "lib/app";
                    case MAC -> "Contents/app";
                    case WINDOWS -> "app";
                });
    }

    Path runtime(Path image) {
        return image.resolve(
                switch (this) {
                    case LINUX -> "lib/runtime";
                    case MAC -> "Contents/runtime/Contents/Home";
                    case WINDOWS -> "runtime";
                });
    }

    /// The icon in this system's form, made in `folder` where the project has none.
    Path icon(Path folder) throws IOException {
        Path pngs = Path.of("assets/icon");
        return switch (this) {
            case LINUX -> pngs.resolve("atelier-512.png");
            case MAC -> IconFile.icns(pngs, folder.resolve("atelier.icns"));
            case WINDOWS -> IconFile.ico(pngs, folder.resolve("atelier.ico"));
        };
    }

    List<Path> packages(String version, Image image, Path training, Path out) throws IOException {
        return switch (this) {
            case LINUX -> new LinuxPackages(version, image, training, out).make();
            case MAC -> new MacPackages(version, image, out).make();
            case WINDOWS -> new WindowsPackages(version, image, out).make();
        };
    }

    /// Takes symbols that only debuggers read out of natives, where there is a tool for it.
    void strip(Path natives) {
        if (this == LINUX && Shell.has("strip")) {
            Trees.files(natives).stream()
                    .filter(Target::isNative)
                    .filter(Files::isWritable)
                    .forEach(file -> Shell.run("strip", "--strip-unneeded", file));
        }
    }
}
