package atelier.ui;

import atelier.base.AppDirs;
import atelier.base.Lane;
import atelier.base.Language;
import atelier.base.Log;
import atelier.base.Problem;
import atelier.studio.SettingsFile;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Opens the window. No [javafx.application.Application] itself: Java would then look for JavaFX before any of this has
/// run.
public final class UiMain {
    private UiMain() {}

    /// @param arguments see [Wishes]
    public static void main(String[] arguments) {
        Language.choose(System.getenv());
        System.exit(run(Wishes.of(List.of(arguments))));
    }

    /// @return what to leave with
    private static int run(Wishes wishes) {
        AppDirs dirs = AppDirs.find(wishes.home().orElse(null));
        Log.into(dirs.logs());
        try (Doorbell bell = new Doorbell(dirs.window())) {
            // A tour looks at a window of its own.
            if (!wishes.tour() && !bell.claim() && bell.ring(wishes)) {
                return 0;
            }
            return open(wishes);
        } catch (Throwable fault) {
            try (Lane lane = Lane.direct();
                    SettingsFile settings = new SettingsFile(dirs.settings(), lane)) {
                StartFault told = StartFault.of(fault, settings.get().text());
                System.err.println(told.words());
                return told.exitCode();
            }
        }
    }

    /// Opens the window and comes back when it is closed.
    ///
    /// @throws atelier.base.ProblemException [Problem.DisplayMissing]
    static int open(Wishes wishes) {
        missingDisplay(System.getProperty("os.name"), System.getenv(), System.getProperty("glass.platform", ""))
                .ifPresent(reason -> {
                    throw new Problem.DisplayMissing(reason).exception();
                });
        try {
            return StudioApp.launch(wishes);
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
