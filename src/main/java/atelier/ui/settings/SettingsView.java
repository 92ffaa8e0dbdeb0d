package atelier.ui.settings;

import atelier.base.Text;
import atelier.studio.Settings;
import atelier.studio.Settings.Theme;
import atelier.ui.kit.Kit;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Look, language, files, and what the program is made of.
final class SettingsView extends ScrollPane {
    private final Kit kit;
    private final SettingsModel model;

    SettingsView(Kit kit, SettingsModel model) {
        this.kit = kit;
        this.model = model;
        getStyleClass().add("settings-page");
        setFitToWidth(true);
        VBox page = new VBox(
                kit.title("page.settings"),
                kit.section("settings.look", card(theme(), textSize(), language())),
                kit.section("settings.files", card(quality())),
                kit.section(
                        "settings.folders",
                        card(
                                folder("settings.folder.gallery", model.dirs().gallery()),
                                folder("settings.folder.models", model.dirs().userModels()),
                                folder("settings.folder.runs", model.dirs().runs()),
                                folder("settings.folder.logs", model.dirs().logs()))),
                kit.section("settings.about", card(about(), licences())));
        page.getStyleClass().add("settings");
        StackPane middle = new StackPane(page);
        middle.setAlignment(Pos.TOP_CENTER);
        setContent(middle);
    }

    private Node theme() {
        return kit.row(
                "settings.theme",
                kit.choice(
                        "settings.theme",
                        List.of(Theme.values()),
                        model.theme(),
                        theme -> kit.say("settings.theme." + theme)));
    }

    private Node textSize() {
        return kit.row(
                "settings.text",
                kit.choice(
                        "settings.text",
                        Settings.TEXT_SIZES,
                        model.textSize(),
                        percent -> kit.say("settings.text.percent", percent)));
    }

    private Node language() {
        List<String> tags = Stream.concat(Stream.of(""), Text.LANGUAGES.stream().map(Locale::toLanguageTag))
                .toList();
        return kit.row(
                "settings.language",
                kit.choice(
                        "settings.language",
                        tags,
                        model.language(),
                        tag -> tag.isEmpty() ? kit.say("settings.language.system") : name(tag)));
    }

    private Node quality() {
        return kit.slider(
                "settings.quality",
                0.5,
                1,
                0.01,
                model.jpegQuality(),
                quality -> String.valueOf(Math.round(quality * 100)));
    }

    private Node folder(String key, Path folder) {
        Label name = kit.label(key);
        name.setMinWidth(Region.USE_PREF_SIZE);
        Label path = Kit.whole(new Label(folder.toString()));
        path.getStyleClass().add("path");
        path.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        VBox words = new VBox(name, path);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(words, kit.button("settings.open", () -> open(folder)));
        row.getStyleClass().add("row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /// Shows a folder in the file manager, and tells what is in the way of that.
    void open(Path folder) {
        model.open(folder, kit.notices()::tell);
    }

    private Node about() {
        String version = SettingsView.class.getPackage().getImplementationVersion();
        Label words = kit.note("settings.about.words");
        words.setText(kit.say("settings.about.words", version != null ? version : "development"));
        Label runs = kit.note("settings.about.runs");
        runs.setText(kit.say(
                "settings.about.runs",
                System.getProperty("java.version"),
                System.getProperty("javafx.version", ""),
                System.getProperty("os.name"),
                System.getProperty("os.arch")));
        return new VBox(6, words, runs);
    }

    private Node licences() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("licences");
        Label header = kit.label("settings.licences");
        grid.add(header, 0, 0, 2, 1);
        for (Libraries.Library library : Libraries.ALL) {
            int row = grid.getRowCount();
            Label licence = new Label(library.licence());
            licence.getStyleClass().add("path");
            grid.addRow(row, new Label(library.name()), licence);
        }
        return grid;
    }

    private static VBox card(Node... rows) {
        VBox card = new VBox(rows);
        card.getStyleClass().add("settings-card");
        return card;
    }

    /// A language in its own words: who is lost in a foreign one still finds theirs.
    private static String name(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        return locale.equals(Locale.SIMPLIFIED_CHINESE) ? "简体中文" : locale.getDisplayLanguage(locale);
    }
}
