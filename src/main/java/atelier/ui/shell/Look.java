package atelier.ui.shell;

import atelier.studio.Settings.Theme;
import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;

/// Light or dark: as chosen, or as the system is, changing when it does.
public final class Look {
    /// The sheets of every page, on top of AtlantaFX and our colours.
    private static final List<String> SHEETS =
            List.of("kit", "shell", "stylize", "explore", "gallery", "train", "models", "settings", "help");

    private final ObjectProperty<Theme> chosen = new SimpleObjectProperty<>(Theme.SYSTEM);
    private final ObservableValue<Boolean> dark;

    public Look(ObservableValue<ColorScheme> system) {
        dark = chosen.flatMap(theme -> switch (theme) {
            case SYSTEM -> system.map(ColorScheme.DARK::equals);
            case LIGHT -> new SimpleObjectProperty<>(false);
            case DARK -> new SimpleObjectProperty<>(true);
        });
    }

    /// The look that follows this computer's settings.
    public static Look ofSystem() {
        return new Look(Platform.getPreferences().colorSchemeProperty());
    }

    public void choose(Theme theme) {
        chosen.set(theme);
    }

    /// Dresses the scene and keeps it dressed.
    public void dress(Scene scene) {
        var _ = dark.subscribe(isDark -> {
            Application.setUserAgentStylesheet(
                    isDark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
            scene.getStylesheets().setAll(sheets(isDark));
        });
    }

    static List<String> sheets(boolean dark) {
        return Stream.concat(Stream.of(dark ? "dark" : "light"), SHEETS.stream())
                .map(Look::sheet)
                .toList();
    }

    private static String sheet(String name) {
        URL url = Look.class.getResource("/atelier/styles/" + name + ".css");
        return Objects.requireNonNull(url, name).toExternalForm();
    }
}
