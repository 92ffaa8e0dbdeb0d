import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The installed program: a runtime, four launchers and the content, in one folder that runs anywhere.
///
/// @param home the folder
/// @param application the content's folder in it
/// @param runtime its Java
record Image(Target target, String version, Path home, Path application, Path runtime) {
    /// Launchers beside the window's: the command line, the process that trains, and the one that tries networks
    /// made elsewhere.
    private static final List<String> OTHERS = List.of("atelier-command", "atelier-worker", "atelier-trial");

    /// Without its training, so that the class path of the studio's launchers is the same with and without it.
    static Image make(Target target, String version, Path runtime, Path studio, Path out) throws IOException {
        Path jar = Trees.jars(studio.resolve("lib")).stream()
                .filter(each -> each.getFileName().toString().startsWith("atelier-"))
                .findFirst()
                .orElseThrow();
        List<Object> command = new ArrayList<>(List.of(
                "--type",
                "app-image",
                "--name",
                target.window(),
                "--app-version",
                target == Target.MAC ? MacPackages.appleVersion(version) : version,
                "--vendor",
                "Atelier",
                "--description",
                "A desktop studio for image generation and style transfer",
                "--icon",
                target.icon(Files.createDirectories(out)),
                "--runtime-image",
                runtime,
                "--input",
                studio,
                "--main-jar",
                studio.relativize(jar),
                "--main-class",
                "atelier.ui.UiMain",
                "--dest",
                out));
        for (String launcher : OTHERS) {
            command.addAll(List.of("--add-launcher", launcher + "=packaging/launchers/" + launcher + ".properties"));
        }
        Shell.jdk("jpackage", command);
        Path home = target.image(out);
        Image image = new Image(target, version, home, target.application(home), target.runtime(home));
        for (Launcher launcher : image.launchers()) {
            Files.writeString(launcher.configuration(image), launcher.text(image));
        }
        if (target == Target.LINUX) {
            Files.copy(Path.of("packaging/launch/atelier"), home.resolve("bin/atelier"));
            home.resolve("bin/atelier").toFile().setExecutable(true, false);
        }
        Trees.stamp(home);
        return image;
    }

    List<Launcher> launchers() {
        return Stream.concat(Stream.of(target.window()), OTHERS.stream())
                .map(name -> new Launcher(name, name.equals(target.window()) ? "atelier-studio" : name))
                .toList();
    }

    /// The image's Java, as long as it has not been closed.
    Path java() {
        return runtime.resolve("bin").resolve(target == Target.WINDOWS ? "java.exe" : "java");
    }

    /// Takes away what only building needs, and puts the training in.
    void close(Path training) throws IOException {
        if (target != Target.WINDOWS) {
            Trees.clear(runtime.resolve("bin"));
            Files.delete(runtime.resolve("bin"));
        }
        target.strip(runtime);
        Trees.copy(training, application.resolve("lib/worker"));
        Trees.stamp(home);
    }
}
