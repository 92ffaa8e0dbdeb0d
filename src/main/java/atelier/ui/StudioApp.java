package atelier.ui;

import atelier.base.AppDirs;
import atelier.base.Log;
import atelier.studio.Settings;
import atelier.studio.Studio;
import atelier.ui.kit.Notices;
import atelier.ui.kit.Page;
import atelier.ui.settings.SettingsPage;
import atelier.ui.shell.Faults;
import atelier.ui.shell.LaterPage;
import atelier.ui.shell.Look;
import atelier.ui.shell.Shell;
import atelier.ui.shell.StagePlace;
import atelier.ui.stylize.StylizePage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The window's life: opens the studio, puts the pages together, and closes it all.
public final class StudioApp extends Application {
    private @Nullable Studio studio;

    @Override
    public void start(Stage stage) {
        String home = getParameters().getNamed().get("home");
        AppDirs dirs = AppDirs.find(home == null ? null : Path.of(home));
        Notices notices = new Notices(Log.file(dirs.logs()));
        Thread.setDefaultUncaughtExceptionHandler(new Faults(notices));

        Studio opened = new Studio(dirs);
        studio = opened;
        Settings settings = opened.settings().get();
        Shell shell = new Shell(pages(opened), notices, settings.text());
        shell.show(settings.page());
        shell.page().addListener((_, _, page) -> opened.settings().change(now -> now.withPage(page.id())));

        Look look = Look.ofSystem();
        look.choose(settings.theme());
        look.dress(shell.scene());
        opened.settings().onChange(new Listening(settings, look, shell)::follow);
        opened.noticed().forEach(notices::tell);

        StagePlace place = new StagePlace(stage, settings.window());
        stage.setTitle(opened.text().get("app.name"));
        stage.setScene(shell.scene());
        stage.setOnHidden(_ -> opened.settings().change(now -> now.withWindow(place.now())));
        stage.show();
    }

    /// Runs after the window has gone.
    @Override
    public void stop() {
        Optional.ofNullable(studio).ifPresent(Studio::close);
    }

    static List<Page> pages(Studio studio) {
        return List.of(
                new StylizePage(studio),
                new LaterPage("explore", Feather.COMPASS),
                new LaterPage("train", Feather.TRENDING_UP),
                new LaterPage("gallery", Feather.GRID),
                new LaterPage("models", Feather.BOX),
                new SettingsPage(studio));
    }

    /// Does at once what changed settings ask for.
    private static final class Listening {
        private Settings before;
        private final Look look;
        private final Shell shell;

        Listening(Settings before, Look look, Shell shell) {
            this.before = before;
            this.look = look;
            this.shell = shell;
        }

        void follow(Settings now) {
            look.choose(now.theme());
            if (!now.language().equals(before.language())) {
                shell.speak(now.text());
            }
            before = now;
        }
    }
}
