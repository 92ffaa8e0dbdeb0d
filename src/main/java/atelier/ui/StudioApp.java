package atelier.ui;

import atelier.base.AppDirs;
import atelier.base.Job;
import atelier.base.Log;
import atelier.base.Text;
import atelier.studio.Samples;
import atelier.studio.Settings;
import atelier.studio.Studio;
import atelier.ui.kit.Fx;
import atelier.ui.kit.Notices;
import atelier.ui.shell.Faults;
import atelier.ui.shell.Look;
import atelier.ui.shell.Shell;
import atelier.ui.shell.StagePlace;
import atelier.ui.stylize.StylizePage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The window's life: opens the studio, puts the pages together, and closes it all.
public final class StudioApp extends Application {
    private static final int[] ICONS = {16, 32, 48, 64, 128, 256};

    private static int exitCode;

    private @Nullable Studio studio;
    private @Nullable Doorbell bell;

    /// Opens the window and comes back when it is closed.
    ///
    /// @return 0, or what to leave with where it could not be opened
    static int launch(Wishes wishes) {
        launch(StudioApp.class, wishes.arguments().toArray(String[]::new));
        return exitCode;
    }

    @Override
    public void start(Stage stage) {
        Wishes wishes = Wishes.of(getParameters().getRaw());
        try {
            // Not beside JavaFX's own start: GTK then changes the environment, which crashes a thread that reads it.
            Studio opened = new Studio(AppDirs.find(wishes.home().orElse(null)));
            studio = opened;
            bell = new Doorbell(opened.dirs().window());
            open(stage, opened, wishes, bell);
        } catch (Throwable fault) {
            fail(fault, wishes);
            Platform.exit();
        }
    }

    /// Tells what kept the window from opening: in a window of its own, and where this was started from.
    private void fail(Throwable fault, Wishes wishes) {
        Text text = studio != null ? studio.text() : Settings.DEFAULTS.text();
        StartFault told = StartFault.of(fault, text);
        exitCode = told.exitCode();
        System.err.println(told.words());
        // A tour has nobody to close a window.
        if (!wishes.tour()) {
            told.show(text, AppDirs.find(wishes.home().orElse(null)).logs());
        }
    }

    /// Runs after the window has gone: what it waits for, nobody sees.
    @Override
    public void stop() {
        if (bell != null) {
            bell.close();
        }
        if (studio != null) {
            studio.close();
        }
    }

    private static void open(Stage stage, Studio studio, Wishes wishes, Doorbell bell) {
        Notices notices = new Notices(Log.file(studio.dirs().logs()));
        Thread.setDefaultUncaughtExceptionHandler(new Faults(notices));
        studio.noticed().forEach(notices::tell);

        Settings settings = studio.settings().get();
        Look look = Look.of(settings.theme(), settings.textSize());
        Pages pages = Pages.of(studio);
        StylizePage stylize = pages.stylize();
        Shell shell = new Shell(pages.all(), notices, settings.text());
        pages.join(shell);
        if (!wishes.sample()) {
            shell.show(wishes.files().isEmpty() ? settings.page() : wishes.page());
        }
        look.dress(shell.scene());
        follow(studio, look, shell);

        StagePlace place = new StagePlace(
                stage, settings.window(), now -> studio.settings().change(all -> all.withWindow(now)));
        place.allow(settings.textSize());
        studio.settings().onChange(now -> place.allow(now.textSize()));
        stage.setTitle(settings.text().get("app.name"));
        stage.setScene(shell.scene());
        stage.setOnCloseRequest(event -> {
            if (!Leaving.mayLeave(stage, studio, pages)) {
                event.consume();
            }
        });
        stage.setOnHidden(_ -> {
            studio.settings().change(now -> now.withWindow(place.now()));
            stylize.keep();
        });
        stage.show();
        if (wishes.tour()) {
            new Tour(stage, shell, () -> showSample(studio, stylize, notices), stylize.model()).begin();
        }
        Fx.onceDrawn(() -> {
            stylize.resume(notices::tell, () -> take(wishes, studio, pages, notices));
            shell.open();
            if (!wishes.tour()) {
                bell.answer(visit -> Fx.thread().execute(() -> {
                    if (visit.sample() || !visit.files().isEmpty()) {
                        shell.show(visit.page());
                        take(visit, studio, pages, notices);
                    }
                    show(stage);
                }));
            }
            Job<List<Image>> icons =
                    studio.io().submit("icons", _ -> icons(studio.dirs().application()));
            icons.whenDone(Fx.thread(), stage.getIcons()::setAll, notices::tell);
        });
    }

    /// Opens the pictures, and the first of the models: one at a time is brought in.
    private static void take(Wishes wishes, Studio studio, Pages pages, Notices notices) {
        if (wishes.sample()) {
            showSample(studio, pages.stylize(), notices);
        } else {
            pages.stylize().model().intake().openPhotograph(wishes.pictures());
            wishes.models().stream().findFirst().ifPresent(pages.models()::open);
        }
    }

    /// Brings the window before the others.
    private static void show(Stage stage) {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    private static List<Image> icons(Path application) {
        return Arrays.stream(ICONS)
                .mapToObj(size -> application.resolve("assets/icon/atelier-" + size + ".png"))
                .map(icon -> new Image(icon.toUri().toString()))
                .toList();
    }

    /// Begins with the first sample photograph in the style of the first sample painting.
    private static void showSample(Studio studio, StylizePage stylize, Notices notices) {
        Samples samples = new Samples(studio.dirs().samples());
        Job<List<Path>> first = studio.io()
                .submit(
                        "samples",
                        _ -> Stream.of(samples.photographs(), samples.paintings())
                                .flatMap(pictures -> pictures.stream().limit(1))
                                .toList());
        first.whenDone(Fx.thread(), stylize.model().intake()::openPhotograph, notices::tell);
    }

    /// Lets look and language follow the settings, and remembers the page.
    private static void follow(Studio studio, Look look, Shell shell) {
        studio.settings().onChange(now -> {
            look.choose(now.theme());
            look.enlarge(now.textSize());
            shell.speak(now.text());
        });
        shell.page().addListener((_, _, page) -> {
            // No day begins with a page about the program.
            if (!page.aside()) {
                studio.settings().change(now -> now.withPage(page.id()));
            }
        });
    }
}
