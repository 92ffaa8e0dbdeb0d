package atelier.ui;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.studio.Settings.Theme;
import atelier.studio.Studio;
import atelier.ui.shell.Look;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// Windows as tests open them.
final class Opened {
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(5);
    private static final long BETWEEN = TimeUnit.MILLISECONDS.toNanos(5);

    private Opened() {}

    /// Shows the scene as the program dresses it, in the first of all sizes. To be called on the JavaFX thread.
    static Stage window(Scene scene, Theme theme, int textSize) {
        return window(scene, theme, textSize, 1280, 800);
    }

    static Stage window(Scene scene, Theme theme, int textSize, int width, int height) {
        new Look(new SimpleObjectProperty<>(ColorScheme.LIGHT), theme, textSize).dress(scene);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.setWidth(width);
        stage.setHeight(height);
        stage.show();
        return stage;
    }

    /// The pages as the program's start leaves them: the samples are coming.
    static Pages pages(Studio studio) {
        Pages pages = Pages.of(studio);
        pages.stylize()
                .resume(
                        failure -> {
                            throw new AssertionError(failure);
                        },
                        () -> {});
        return pages;
    }

    /// Asks the JavaFX thread until it is so, and leaves the cores to what is waited for between two questions.
    static void await(String what, Callable<Boolean> done) throws Exception {
        long end = System.nanoTime() + PATIENCE;
        while (!Toolkit.onFx(done)) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            LockSupport.parkNanos(BETWEEN);
        }
    }
}
