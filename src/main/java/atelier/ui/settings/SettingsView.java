package atelier.ui.settings;

import atelier.base.Text;
import atelier.studio.Settings.Theme;
import atelier.ui.kit.Kit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/// Look, language, files, and what the program is made of.
final class SettingsView extends ScrollPane {
    SettingsView(Kit kit, SettingsModel model) {
        getStyleClass().add("settings-page");
        setFitToWidth(true);
        List<String> languages = Stream.concat(
                        Stream.of(""), Text.LANGUAGES.stream().map(Locale::toLanguageTag))
                .toList();
        VBox page = new VBox(
                kit.title("page.settings"),
                kit.section(
                        "settings.look",
                        kit.row(
                                "settings.theme",
                                kit.choice(
                                        "settings.theme",
                                        List.of(Theme.values()),
                                        model.theme(),
                                        theme -> kit.say("settings.theme." + theme))),
                        kit.row(
                                "settings.language",
                                kit.choice(
                                        "settings.language",
                                        languages,
                                        model.language(),
                                        tag -> tag.isEmpty() ? kit.say("settings.language.system") : name(tag)))),
                kit.section(
                        "settings.files",
                        kit.slider(
                                "settings.quality",
                                0.5,
                                1,
                                0.01,
                                model.jpegQuality(),
                                quality -> String.valueOf(Math.round(quality * 100)))));
        page.getStyleClass().add("settings");
        setContent(page);
    }

    /// A language in its own words: who is lost in a foreign one still finds theirs.
    private static String name(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        return locale.equals(Locale.SIMPLIFIED_CHINESE) ? "简体中文" : locale.getDisplayLanguage(locale);
    }
}
