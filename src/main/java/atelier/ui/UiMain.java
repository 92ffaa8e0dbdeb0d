package atelier.ui;

import atelier.base.AppDirs;
import atelier.base.Lane;
import atelier.base.Log;
import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.studio.SettingsFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Application;
import org.jspecify.annotations.Nullable;

/// Opens the window. No [Application] itself: Java would then look for JavaFX before any of this has run.
public final class UiMain {
    private UiMain() {}

    /// @param arguments `--home DIR`, `--sample`
    public static void main(String[] arguments) {
        List<String> words = List.of(arguments);
        int home = words.indexOf("--home");
        Path folder = home >= 0 && home + 1 < words.size() ? Path.of(words.get(home + 1)) : null;
        try {
            open(folder, words.contains("--sample"));
        } catch (ProblemException e) {
            AppDirs dirs = AppDirs.find(folder);
            try (Lane lane = Lane.direct();
                    SettingsFile settings = new SettingsFile(dirs.settings(), lane)) {
                System.err.println(settings.get().text().of(e.problem()));
            }
            System.exit(1);
        }
    }

    /// Opens the window and comes back when it is closed.
    ///
    /// @param home where everything of the user is; null for the usual place
    /// @param sample whether to begin with a sample photograph and painting
    /// @throws ProblemException [Problem.DisplayMissing]
    public static void open(@Nullable Path home, boolean sample) {
        missingDisplay(System.getProperty("os.name"), System.getenv(), System.getProperty("glass.platform", ""))
                .ifPresent(reason -> {
                    throw new Problem.DisplayMissing(reason).exception();
                });
        Log.into(AppDirs.find(home).logs());
        List<String> arguments = new ArrayList<>();
        if (home != null) {
            arguments.add("--home=" + home.toAbsolutePath());
        }
        if (sample) {
            arguments.add("--sample");
        }
        try {
            Application.launch(StudioApp.class, arguments.toArray(String[]::new));
        } catch (UnsupportedOperationException e) {
            // What JavaFX says of a display that does not answer and of a missing GTK.
            throw new Problem.DisplayMissing(String.valueOf(e.getMessage())).exception(e);
        }
    }

    /// Why no window can be opened: JavaFX itself would fail deep inside GTK.
    static Optional<String> missingDisplay(String system, Map<String, String> environment, String glass) {
        boolean linux = system.toLowerCase(Locale.ROOT).contains("linux");
        boolean display = Stream.of("DISPLAY", "WAYLAND_DISPLAY")
                .anyMatch(name -> !environment.getOrDefault(name, "").isBlank());
        return linux && !display && !glass.equalsIgnoreCase("Headless") ? Optional.of("DISPLAY") : Optional.empty();
    }
}
