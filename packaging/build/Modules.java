import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// JavaFX as modules that jlink links whole. Its jars hold their natives as resources, which would be unpacked into the
/// home folder at every user's first start; in a `jmod` they are libraries and land beside those of the JDK.
final class Modules {
    private Modules() {}

    /// @param jars the folder of JavaFX's jars
    /// @return `made`, with one `jmod` a jar
    static Path make(Path jars, Path made) throws IOException {
        Path legal = Files.createDirectories(made.resolve("legal"));
        // The jars have none. It is that of the JDK, with the same exception.
        Files.copy(Path.of("packaging/licences/GPL-2.0-with-classpath-exception.txt"), legal.resolve("LICENSE"));
        for (Path jar : Trees.jars(jars)) {
            String name =
                    jar.getFileName().toString().replaceFirst("-\\d.*", "").replace('-', '.');
            Path classes = made.resolve(name + "/classes");
            Path natives = Files.createDirectories(made.resolve(name + "/natives"));
            Jars.unpack(jar, classes, entry -> true);
            try (Stream<Path> entries = Files.list(classes)) {
                for (Path file : entries.filter(Target::isNative).toList()) {
                    Files.move(file, natives.resolve(file.getFileName()));
                }
            }
            Shell.jdk(
                    "jmod",
                    List.of(
                            "create",
                            "--class-path",
                            classes,
                            "--libs",
                            natives,
                            "--legal-notices",
                            legal,
                            made.resolve(name + ".jmod")));
        }
        return made;
    }
}
