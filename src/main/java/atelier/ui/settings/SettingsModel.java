package atelier.ui.settings;

import atelier.base.AppDirs;
import atelier.studio.Settings;
import atelier.studio.Settings.Theme;
import atelier.studio.SettingsFile;
import atelier.studio.Studio;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The settings as properties: what is set here is kept and takes effect at once.
public final class SettingsModel {
    private final AppDirs dirs;
    private final ObjectProperty<Theme> theme;
    private final StringProperty language;
    private final DoubleProperty jpegQuality;

    SettingsModel(Studio studio) {
        SettingsFile file = studio.settings();
        Settings now = file.get();
        dirs = studio.dirs();
        theme = new SimpleObjectProperty<>(this, "theme", now.theme());
        language = new SimpleStringProperty(this, "language", now.language());
        jpegQuality = new SimpleDoubleProperty(this, "jpegQuality", now.jpegQuality());
        theme.subscribe(chosen -> file.change(settings -> settings.withTheme(chosen)));
        language.subscribe(tag -> file.change(settings -> settings.withLanguage(tag)));
        jpegQuality.subscribe(quality -> file.change(settings -> settings.withJpegQuality(quality.doubleValue())));
    }

    public AppDirs dirs() {
        return dirs;
    }

    public ObjectProperty<Theme> theme() {
        return theme;
    }

    /// A language tag; empty for the system's.
    public StringProperty language() {
        return language;
    }

    public DoubleProperty jpegQuality() {
        return jpegQuality;
    }
}
