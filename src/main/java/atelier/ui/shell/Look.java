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
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;

/// Light or dark, as chosen or as the system is, changing when it does; and how large the words are.
public final class Look {
    /// The sheets of every page, on top of AtlantaFX and our colours.
    private static final List<String> SHEETS =
            List.of("kit", "shell", "stylize", "explore", "gallery", "train", "models", "settings", "help");

    private final ObjectProperty<Theme> chosen;
    private final IntegerProperty textSize;
    private final ObservableValue<Boolean> dark;

    public Look(ObservableValue<ColorScheme> system, Theme theme, int textSize) {
        this.chosen = new SimpleObjectProperty<>(theme);
        this.textSize = new SimpleIntegerProperty(textSize);
        dark = chosen.flatMap(it -> switch (it) {
            case SYSTEM -> system.map(ColorScheme.DARK::equals);
            case LIGHT -> new SimpleObjectProperty<>(false);
            case DARK -> new SimpleObjectProperty<>(true);
        });
        // Where no control has been made yet, JavaFX does not read the sheet of its own first.
        var _ = dark.subscribe(isDark -> Application.setUserAgentStylesheet(
                isDark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet()));
    }

    /// The look that follows this computer's settings where the theme leaves it to them.
    public static Look of(Theme theme, int textSize) {
        return new Look(Platform.getPreferences().colorSchemeProperty(), theme, textSize);
    }

    public void choose(Theme theme) {
        chosen.set(theme);
    }

    /// Words at so many percent of their usual size, one of [atelier.studio.Settings#TEXT_SIZES].
    public void enlarge(int percent) {
        textSize.set(percent);
    }

    /// Dresses the scene and keeps it dressed.
    public void dress(Scene scene) {
        ObservableValue<List<String>> sheets =
                dark.flatMap(isDark -> textSize.map(percent -> sheets(isDark, percent.intValue())));
        var _ = sheets.subscribe(all -> scene.getStylesheets().setAll(all));
    }

    static List<String> sheets(boolean dark, int textSize) {
        Stream<String> words = textSize == 100 ? Stream.of() : Stream.of("text-" + textSize);
        return Stream.of(Stream.of(dark ? "dark" : "light"), SHEETS.stream(), words)
                .flatMap(names -> names)
                .map(Look::sheet)
                .toList();
    }

    private static String sheet(String name) {
        URL url = Look.class.getResource("/atelier/styles/" + name + ".css");
        return Objects.requireNonNull(url, name).toExternalForm();
    }
}
