package atelier.ui.settings;

import atelier.base.AppDirs;
import atelier.base.Text;
import atelier.studio.Settings;
import atelier.studio.Settings.Theme;
import atelier.studio.Studio;
import atelier.ui.kit.Command;
import atelier.ui.kit.Fx;
import atelier.ui.kit.Kit;
import atelier.ui.kit.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The page where the program is set up and tells about itself.
public final class SettingsPage implements Page {
    private final SettingsModel model;
    private @Nullable SettingsView view;

    public SettingsPage(Studio studio) {
        model = new SettingsModel(studio.settings(), studio.dirs(), studio.io(), Fx.thread());
    }

    @Override
    public String id() {
        return "settings";
    }

    @Override
    public Feather icon() {
        return Feather.SETTINGS;
    }

    @Override
    public Node view(Kit kit) {
        SettingsView made = new SettingsView(kit, model);
        view = made;
        return made;
    }

    @Override
    public boolean aside() {
        return true;
    }

    @Override
    public List<Command> commands() {
        Stream<Command> themes = Stream.of(Theme.values())
                .map(theme -> Command.of(
                                "settings.theme.to." + theme,
                                () -> model.theme().set(theme))
                        .when(() -> model.theme().get() != theme, "settings.already"));
        Stream<Command> sizes = Settings.TEXT_SIZES.stream()
                .map(percent -> Command.of(
                                "settings.text.to." + percent,
                                () -> model.textSize().set(percent))
                        .when(() -> !model.textSize().get().equals(percent), "settings.already"));
        Stream<Command> languages = Stream.concat(
                        Stream.of(""), Text.LANGUAGES.stream().map(Locale::toLanguageTag))
                .map(tag -> Command.of(
                                "settings.language.to." + tag,
                                () -> model.language().set(tag))
                        .when(() -> !model.language().get().equals(tag), "settings.already"));
        AppDirs dirs = model.dirs();
        Stream<Command> folders = Stream.of(
                open("settings.folder.gallery.open", dirs.gallery()),
                open("settings.folder.models.open", dirs.userModels()),
                open("settings.folder.runs.open", dirs.runs()),
                open("settings.folder.logs.open", dirs.logs()));
        return Stream.concat(
                        Stream.of(themes, sizes, languages)
                                .flatMap(each -> each)
                                .map(Command::anywhere),
                        folders)
                .toList();
    }

    private Command open(String name, Path folder) {
        return Command.of(name, () -> {
            if (view != null) {
                view.open(folder);
            }
        });
    }
}
