import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Makes what is installed out of the assembled tree, with nothing but a JDK: a runtime (jlink), an image of program
/// and runtime (jpackage), the caches for a quick start, and the packages of this operating system, signed where there
/// are certificates.
///
/// `java packaging/build/Installer.java VERSION TREE OUT`, from the project's folder. Works in `OUT`, which is
/// emptied first; the packages lie in `OUT/packages`.
final class Installer {
    private Installer() {}

    public static void main(String[] arguments) throws IOException {
        String version = arguments[0];
        Path tree = Path.of(arguments[1]).toAbsolutePath();
        Path out = Files.createDirectories(Path.of(arguments[2]).toAbsolutePath());
        Target target = Target.here();
        Trees.clear(out);

        Path modules = Modules.make(tree.resolve("lib/javafx"), out.resolve("modules"));
        Path runtime = Runtimes.link(modules, out.resolve("runtime"));
        Path content = Content.lay(tree, target, out.resolve("content"));
        Image image = Image.make(target, version, runtime, content.resolve("studio"), out.resolve("image"));
        StartUp.record(image, out.resolve("rehearsal"));
        image.close(content.resolve("training"));
        Signing.image(image);

        Path packages = Files.createDirectories(out.resolve("packages"));
        Sizes.write(image, packages.resolve("sizes.md"));
        List<Path> made = target.packages(version, image, content.resolve("training"), packages);
        Signing.packages(target, made);
        made.forEach(file -> System.out.printf("%6.1f MB  %s%n", Trees.size(file) / 1e6, file.getFileName()));
    }
}
