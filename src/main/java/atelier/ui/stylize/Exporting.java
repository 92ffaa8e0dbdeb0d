package atelier.ui.stylize;

import atelier.studio.SettingsFile;
import atelier.ui.kit.Icons;
import atelier.ui.kit.Kit;
import atelier.ui.kit.SaveDialog;
import java.nio.file.Path;
import java.util.Locale;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.FileChooser.ExtensionFilter;
import org.kordamp.ikonli.feather.Feather;

/// Writes the picture in full to a file of the user's choice.
final class Exporting {
    private final StylizeModel model;
    private final SettingsFile settings;
    private final Kit kit;
    private final MenuButton menu;

    Exporting(StylizeModel model, SettingsFile settings, Kit kit) {
        this.model = model;
        this.settings = settings;
        this.kit = kit;
        menu = kit.name(new MenuButton(kit.say("stylize.export"), Icons.of(Feather.SHARE)), "stylize.export");
        for (ExtensionFilter kind : SaveDialog.PICTURES) {
            String name = kind.getDescription().toLowerCase(Locale.ROOT);
            MenuItem item = new MenuItem(kit.say("stylize.export." + name));
            item.setOnAction(_ -> export(kind));
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
        export(SaveDialog.PICTURES.getFirst());
    }

    private void export(ExtensionFilter kind) {
        SaveDialog dialog = new SaveDialog(
                        kit.dialog("stylize.export"), model.suggestedName(kit.text()), SaveDialog.PICTURES)
                .like(kind.getExtensions().getFirst());
        settings.get().exportFolder().ifPresent(dialog::in);
        dialog.ask(menu.getScene().getWindow()).ifPresent(file -> {
            Path folder = file.getParent();
            if (folder != null) {
                settings.change(now -> now.withExportFolder(folder));
            }
            model.export(kit.say("stylize.job.export"), file, settings.get().jpegQuality());
        });
    }
}
