import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The caches that let the program start quickly (JEP 483, 514, 515): classes as they are once loaded and linked, and
/// how
/// often methods were called. Java writes one at the end of a rehearsal, a run that does what users do first.
final class StartUp {
    private StartUp() {}

    /// @param folder where the rehearsals' homes and pictures go
    static void record(Image image, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path samples = image.application().resolve("assets/samples");
        for (Launcher launcher : image.launchers()) {
            switch (launcher.template()) {
                case "atelier-studio" -> rehearse(image, launcher, folder, Display.here(), List.of("--tour"));
                case "atelier-command" ->
                    rehearse(
                            image,
                            launcher,
                            folder,
                            Display.NONE,
                            List.of(
                                    "stylize",
                                    "--content",
                                    samples.resolve("photos/lighthouse.jpg").toString(),
                                    "--style",
                                    samples.resolve("styles/poppy-hill.jpg").toString(),
                                    "--out",
                                    folder.resolve("painted.jpg").toString()));
                default -> {}
            }
        }
    }

    private static void rehearse(Image image, Launcher launcher, Path folder, Display display, List<String> arguments)
            throws IOException {
        Path cache = image.application().resolve(launcher.name() + ".aot");
        List<String> command = new ArrayList<>(display.before);
        command.add(image.java().toString());
        command.add("-XX:AOTCacheOutput=" + cache);
        command.addAll(display.options);
        launcher.options(image).stream()
                .filter(option -> !option.startsWith("-XX:AOTCache="))
                .forEach(command::add);
        command.addAll(arguments);
        command.addAll(List.of("--home", folder.resolve("home").toString()));
        Shell.run(new ProcessBuilder(command).directory(folder.toFile()));
        if (!Files.exists(cache)) {
            throw new IllegalStateException("no cache was written for " + launcher.name());
        }
    }

    /// Where windows are shown while building.
    ///
    /// @param before words before the command
    /// @param options of Java
    private record Display(List<String> before, List<String> options) {
        static final Display NONE = new Display(List.of(), List.of());

        /// The users' own platform where there is a display, or Xvfb and GTK to make one; else JavaFX's
        /// headless platform: the classes of the users' are then not in the cache, which costs some of what it
        /// saves.
        static Display here() {
            if (Target.here() != Target.LINUX || System.getenv("DISPLAY") != null) {
                return NONE;
            }
            boolean gtk = Shell.says("ldconfig -p").contains("libgtk-3.so.0");
            return gtk && Shell.has("xvfb-run")
                    ? new Display(List.of("xvfb-run", "-a", "-s", "-screen 0 1440x900x24"), List.of())
                    : new Display(List.of(), List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
        }
    }
}
