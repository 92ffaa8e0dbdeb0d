package atelier.ui.stylize;

import atelier.studio.SettingsFile;
import atelier.ui.kit.Icons;
import atelier.ui.kit.Kit;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import org.kordamp.ikonli.feather.Feather;

/// Writes the picture in full to a file of the user's choice.
final class Exporting {
    /// What can be written: the text of the menu item, then the endings.
    private enum Format {
        PNG("*.png"),
        JPEG("*.jpg", "*.jpeg"),
        TIFF("*.tif", "*.tiff");

        private final List<String> endings;

        Format(String... endings) {
            this.endings = List.of(endings);
        }

        String key() {
            return "stylize.export." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final StylizeModel model;
    private final SettingsFile settings;
    private final Kit kit;
    private final MenuButton menu;

    Exporting(StylizeModel model, SettingsFile settings, Kit kit) {
        this.model = model;
        this.settings = settings;
        this.kit = kit;
        menu = kit.name(new MenuButton(kit.say("stylize.export"), Icons.of(Feather.SHARE)), "stylize.export");
        for (Format format : Format.values()) {
            MenuItem item = new MenuItem(kit.say(format.key()));
            item.setOnAction(_ -> export(format));
            menu.getItems().add(item);
        }
        DoubleProperty quality = new SimpleDoubleProperty(settings.get().jpegQuality());
        quality.subscribe((_, now) -> settings.change(it -> it.withJpegQuality(now.doubleValue())));
        var slider = kit.slider("stylize.export.quality", 0.5, 1, 0.01, quality, kit::percent);
        slider.getStyleClass().add("export-quality");
        menu.getItems().addAll(new SeparatorMenuItem(), new CustomMenuItem(slider, false));
    }

    MenuButton menu() {
        return menu;
    }

    /// Asks where to, with the format that keeps everything.
    void export() {
        export(Format.PNG);
    }

    private void export(Format format) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(kit.say("stylize.export"));
        for (Format each : Format.values()) {
            ExtensionFilter filter = new ExtensionFilter(each.name(), each.endings);
            chooser.getExtensionFilters().add(filter);
            if (each == format) {
                chooser.setSelectedExtensionFilter(filter);
            }
        }
        String ending = format.endings.getFirst().substring(1);
        chooser.setInitialFileName(model.suggestedName(kit.text()) + ending);
        chooser.setInitialDirectory(settings.get()
                .exportFolder()
                .map(Path::toFile)
                .filter(File::isDirectory)
                .orElse(Browse.HOME));
        chosen(chooser, ending).ifPresent(file -> {
            Path folder = file.getParent();
            if (folder != null) {
                settings.change(now -> now.withExportFolder(folder));
            }
            model.export(kit.say("stylize.job.export"), file, settings.get().jpegQuality());
        });
    }

    /// The file that was chosen. Where a name without ending would come to that of a file there is, which the
    /// system has not asked about, it is asked for again.
    private Optional<Path> chosen(FileChooser chooser, String ending) {
        while (true) {
            File chosen = chooser.showSaveDialog(menu.getScene().getWindow());
            if (chosen == null) {
                return Optional.empty();
            }
            Path file = named(chosen.toPath(), ending);
            if (file.equals(chosen.toPath()) || !Files.exists(file)) {
                return Optional.of(file);
            }
            chooser.setInitialDirectory(chosen.getParentFile());
            chooser.setInitialFileName(String.valueOf(file.getFileName()));
        }
    }

    /// With the ending, where somebody typed a name without any.
    private static Path named(Path file, String ending) {
        String name = String.valueOf(file.getFileName());
        return name.contains(".") ? file : file.resolveSibling(name + ending);
    }
}
