package atelier.base;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The folders that the program keeps things in.
///
/// @param home everything of this user: settings, gallery, runs, models
/// @param application what came with the program: `models/`, `assets/`, `lib/`
public record AppDirs(Path home, Path application) {
    /// The folders of this process: `home` where given, and not blank, else `ATELIER_HOME`, else the operating
    /// system's place for a user's data. The application folder is `atelier.application`, set by
    /// the launchers; without it the working folder, which is the project's when developing.
    public static AppDirs find(@Nullable Path home) {
        return new AppDirs(
                home != null && !home.toString().isBlank()
                        ? home.toAbsolutePath()
                        : userHome(System.getenv(), System.getProperty("os.name"), System.getProperty("user.home")),
                Path.of(System.getProperty("atelier.application", "")).toAbsolutePath());
    }

    static Path userHome(Map<String, String> environment, String system, String user) {
        String chosen = environment.get("ATELIER_HOME");
        if (chosen != null && !chosen.isBlank()) {
            return Path.of(chosen).toAbsolutePath();
        }
        String os = system.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            String local = environment.get("LOCALAPPDATA");
            return (local != null ? Path.of(local) : Path.of(user, "AppData", "Local")).resolve("Atelier");
        }
        if (os.startsWith("mac")) {
            return Path.of(user, "Library", "Application Support", "Atelier");
        }
        String data = environment.get("XDG_DATA_HOME");
        return (data != null && !data.isBlank() ? Path.of(data) : Path.of(user, ".local", "share")).resolve("atelier");
    }

    public Path settings() {
        return home.resolve("settings.json");
    }

    /// What lies on the table of the Stylize page, and how it came there.
    public Path sketchbook() {
        return home.resolve("sketchbook.json");
    }

    /// What starts of the program tell each other about the window that is open.
    public Path window() {
        return home.resolve("window");
    }

    /// The folder of the pictures made so far; its index lies inside.
    public Path gallery() {
        return home.resolve("gallery");
    }

    public Path runs() {
        return home.resolve("runs");
    }

    /// How fast this machine has trained before.
    public Path pace() {
        return home.resolve("pace.json");
    }

    /// How fast models are on this machine.
    public Path speeds() {
        return home.resolve("speeds.json");
    }

    public Path userModels() {
        return home.resolve("models");
    }

    /// Where one has been in the latent spaces of generators: a folder for each.
    public Path explored() {
        return home.resolve("explored");
    }

    public Path logs() {
        return home.resolve("logs");
    }

    public Path bundledModels() {
        return application.resolve("models");
    }

    /// Sample photographs (`photos/`) and paintings (`styles/`).
    public Path samples() {
        return application.resolve("assets").resolve("samples");
    }

    /// Jars of the window and command line; `worker/` inside holds those that only training needs.
    public Path libraries() {
        return application.resolve("lib");
    }
}
