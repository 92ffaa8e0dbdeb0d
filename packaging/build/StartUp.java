import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The cache that lets the program start quickly (JEP 483, 514, 515): classes as they are once loaded and linked, and
/// how often methods were called. Java writes it at the end of a rehearsal, a walk through the window that paints a
/// picture. The command line uses the same one: a cache of its own saved it 0.07 s more, and took 36 MB.
final class StartUp {
    private static final String CACHE = "atelier.aot";

    private StartUp() {}

    /// @param folder where the rehearsal's home goes
    static void record(Image image, Path folder) throws IOException {
        Path cache = image.application().resolve(CACHE);
        Display display = Display.here();
        List<String> command = new ArrayList<>(display.before);
        command.add(image.java().toString());
        command.add("-XX:AOTCacheOutput=" + cache);
        command.addAll(display.options);
        image.launchers().getFirst().options(image).stream()
                .filter(option -> !option.startsWith("-XX:AOTCache="))
                .forEach(command::add);
        Path home = Files.createDirectories(folder).resolve("home");
        command.addAll(List.of("--tour", "--home", home.toString()));
        Shell.run(new ProcessBuilder(command).directory(folder.toFile()));
        if (!Files.exists(cache)) {
            throw new IllegalStateException("no cache was written");
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
