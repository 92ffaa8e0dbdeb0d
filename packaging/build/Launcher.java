import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// One of the image's launchers. What it starts is told by `packaging/launchers/<template>.cfg`, in which `@jars@`
/// stands for the studio's libraries in the order of their names, the same at each build: the cache depends on it.
///
/// @param name of its executable
record Launcher(String name, String template) {
    Path configuration(Image image) {
        return image.application().resolve(name + ".cfg");
    }

    String text(Image image) throws IOException {
        StringBuilder jars = new StringBuilder();
        for (Path jar : Trees.jars(image.application().resolve("lib"))) {
            jars.append("app.classpath=$APPDIR/lib/").append(jar.getFileName()).append('\n');
        }
        return Files.readString(Path.of("packaging/launchers/" + template + ".cfg"))
                .replace("@version@", image.version())
                .replace("@jars@\n", jars);
    }

    /// What the launcher would tell Java, for a process started with the image's own.
    List<String> options(Image image) throws IOException {
        List<String> lines =
                configuration(image).toFile().exists() ? Files.readAllLines(configuration(image)) : List.of();
        String jars = String.join(
                java.io.File.pathSeparator,
                values(image, lines, "app.classpath=").toList());
        return Stream.concat(
                        values(image, lines, "java-options="),
                        Stream.concat(Stream.of("-cp", jars), values(image, lines, "app.mainclass=")))
                .toList();
    }

    private static Stream<String> values(Image image, List<String> lines, String key) {
        return lines.stream()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(key.length())
                        .replace("$APPDIR", image.application().toString()));
    }
}
