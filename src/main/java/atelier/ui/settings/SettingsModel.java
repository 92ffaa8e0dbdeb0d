package atelier.ui.settings;

import atelier.base.AppDirs;
import atelier.base.Lane;
import atelier.studio.Settings;
import atelier.studio.Settings.Theme;
import atelier.studio.SettingsFile;
import atelier.ui.kit.FileManager;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The settings as properties: what is set here is kept and takes effect at once.
final class SettingsModel {
    private final AppDirs dirs;
    private final Lane io;
    private final Executor fx;
    private final ObjectProperty<Theme> theme;
    private final StringProperty language;
    private final DoubleProperty jpegQuality;
    private final ObjectProperty<Integer> textSize;

    SettingsModel(SettingsFile file, AppDirs dirs, Lane io, Executor fx) {
        Settings now = file.get();
        this.dirs = dirs;
        this.io = io;
        this.fx = fx;
        theme = new SimpleObjectProperty<>(this, "theme", now.theme());
        language = new SimpleStringProperty(this, "language", now.language());
        jpegQuality = new SimpleDoubleProperty(this, "jpegQuality", now.jpegQuality());
        textSize = new SimpleObjectProperty<>(this, "textSize", now.textSize());
        theme.subscribe(chosen -> file.change(settings -> settings.withTheme(chosen)));
        language.subscribe(tag -> file.change(settings -> settings.withLanguage(tag)));
        textSize.subscribe(percent -> file.change(settings -> settings.withTextSize(percent)));
        jpegQuality.subscribe(quality -> file.change(settings -> settings.withJpegQuality(quality.doubleValue())));
    }

    AppDirs dirs() {
        return dirs;
    }

    ObjectProperty<Theme> theme() {
        return theme;
    }

    /// A language tag; empty for the system's.
    StringProperty language() {
        return language;
    }

    /// In percent, one of [Settings#TEXT_SIZES].
    ObjectProperty<Integer> textSize() {
        return textSize;
    }

    DoubleProperty jpegQuality() {
        return jpegQuality;
    }

    /// Shows the folder in the desktop's file manager.
    void open(Path folder, Consumer<Throwable> failed) {
        io.submit("open", _ -> {
                    FileManager.open(folder);
                    return folder;
                })
                .whenDone(fx, _ -> {}, failed);
    }
}
