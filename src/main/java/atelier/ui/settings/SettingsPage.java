package atelier.ui.settings;

import atelier.studio.Studio;
import atelier.ui.kit.Fx;
import atelier.ui.kit.Kit;
import atelier.ui.kit.Page;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;

/// The page where the program is set up and tells about itself.
public final class SettingsPage implements Page {
    private final SettingsModel model;

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
        return new SettingsView(kit, model);
    }
}
